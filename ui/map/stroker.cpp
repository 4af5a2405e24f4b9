// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/stroker.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hectare::map {

namespace {

double lengthOf(QPointF v) { return std::sqrt(QPointF::dotProduct(v, v)); }

/// Half the width to the left of the way from a to b; nothing when they are one point.
QPointF sideOf(QPointF a, QPointF b, double half) {
  const QPointF along = b - a;
  const double length = lengthOf(along);
  if (!(length > 0)) return {0, 0};
  return QPointF(-along.y(), along.x()) * (half / length);
}

constexpr double fine = 0.75;  ///< half a width, in dots, up to which two edges are as good as an arc

/// A sector that begins at the side `from` and turns by `turn`.
void addRoundBend(SampleMask& mask, QPointF at, QPointF from, double turn) {
  constexpr double sagitta = 0.1;  // how far the rounding may lie from a true arc
  constexpr std::size_t most = 32;
  std::array<QPointF, most> corners;
  const double half = lengthOf(from);
  const double stepAngle = half > sagitta ? 2 * std::acos(1 - sagitta / half) : std::abs(turn);
  const auto steps = static_cast<std::size_t>(std::clamp(std::ceil(std::abs(turn) / stepAngle), 1.0, double{most - 2}));
  corners[0] = at;
  for (std::size_t i = 0; i <= steps; ++i) {
    const double angle = turn * static_cast<double>(i) / static_cast<double>(steps);
    const double c = std::cos(angle);
    const double s = std::sin(angle);
    corners[i + 1] = at + QPointF(from.x() * c - from.y() * s, from.x() * s + from.y() * c);
  }
  mask.addConvex(std::span(corners).first(steps + 2));
}

/// Fills the wedge that two stretches leave open at a bend, rounded.
void addBend(SampleMask& mask, QPointF at, QPointF before, QPointF after) {
  const double half = lengthOf(before);
  const double cross = before.x() * after.y() - before.y() * after.x();
  const double dot = before.x() * after.x() + before.y() * after.y();
  constexpr double tooSmall = 0.02;  // in dots, twice the wedge
  if (dot > 0 && std::abs(cross) < tooSmall) return;
  const double outward = cross > 0 ? -1 : 1;  // the wedge is on the side that the line turns away from
  const QPointF middle = before + after;
  const double length = lengthOf(middle);
  if (half < fine && length > half) {
    const std::array corners{at, at + outward * before, at + outward * middle * (half / length), at + outward * after};
    return mask.addConvex(corners);
  }
  addRoundBend(mask, at, before * outward, cross > 0 ? std::atan2(cross, dot) : -std::atan2(-cross, dot));
}

/// Below this width, in dots, nobody sees the shape of a bend: stretches go on beyond their ends by so much of the
/// width that two at a right angle cover what a round bend does.
constexpr double thin = 0.75;
constexpr double roundness = 0.27;

/// Draws the stretches of a line one after the other. Where neither stretch at a bend is new, the bend was drawn too.
class LineDrawing {
 public:
  LineDrawing(LineMask& mask, double width)
      : m_mask(mask), m_width(width), m_beyond(width < thin ? width * roundness : 0) {}

  void stretch(QPointF from, QPointF to) {
    if (from == to) return;
    const bool isNew = m_mask.drawn.isNew(from, to);
    if (isNew) m_mask.covered.addStretch(from, to, m_width, m_beyond);
    const QPointF side = m_beyond > 0 ? QPointF() : sideOf(from, to, m_width / 2);
    if (m_beyond == 0 && m_any && (isNew || m_lastNew)) addBend(m_mask.covered, from, m_last, side);
    if (!m_any) m_first = side;
    m_any = true;
    m_last = side;
    m_lastNew = isNew;
  }
  [[nodiscard]] bool any() const { return m_any; }
  void close(QPointF at) {
    if (m_beyond == 0 && m_lastNew) addBend(m_mask.covered, at, m_last, m_first);
  }

 private:
  LineMask& m_mask;
  double m_width;
  double m_beyond;
  bool m_any = false;
  bool m_lastNew = false;
  QPointF m_first;
  QPointF m_last;
};

}  // namespace

void strokeLine(LineMask& mask, std::span<const QPointF> line, double width) {
  if (line.empty()) return;
  LineDrawing drawing(mask, width);
  for (std::size_t i = 0; i + 1 < line.size(); ++i) drawing.stretch(line[i], line[i + 1]);
  if (!drawing.any()) {
    const QPointF half(width / 2, 0);
    mask.covered.addStretch(line[0] - half, line[0] + half, width);
  } else if (line.front() == line.back()) {
    drawing.close(line.front());
  }
}

}  // namespace hectare::map
