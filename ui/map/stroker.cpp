// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/stroker.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hectare::map {

namespace {

double lengthOf(QPointF v) { return std::hypot(v.x(), v.y()); }

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
  constexpr double unseen = 0.02;  // in dots, twice the wedge
  if (dot > 0 && std::abs(cross) < unseen) return;
  const double outward = cross > 0 ? -1 : 1;  // the wedge is on the side that the line turns away from
  const QPointF middle = before + after;
  const double length = lengthOf(middle);
  if (half < fine && length > half) {
    const std::array corners{at, at + outward * before, at + outward * middle * (half / length), at + outward * after};
    return mask.addConvex(corners);
  }
  addRoundBend(mask, at, before * outward, cross > 0 ? std::atan2(cross, dot) : -std::atan2(-cross, dot));
}

}  // namespace

void strokeLine(LineMask& mask, std::span<const QPointF> line, double width) {
  QPointF previous;
  QPointF firstSide;
  bool previousNew = false;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    const QPointF side = sideOf(line[i], line[i + 1], width / 2);
    if (side.isNull()) continue;
    const bool isNew = mask.drawn.isNew(line[i], line[i + 1]);
    if (isNew) mask.covered.addStretch(line[i], line[i + 1], width);
    if (!previous.isNull() && (isNew || previousNew)) addBend(mask.covered, line[i], previous, side);
    if (firstSide.isNull()) firstSide = side;
    previous = side;
    previousNew = isNew;
  }
  if (line.empty()) return;
  if (previous.isNull()) {
    const QPointF half(width / 2, 0);
    mask.covered.addStretch(line[0] - half, line[0] + half, width);
  } else if (line.front() == line.back()) {
    addBend(mask.covered, line.front(), previous, firstSide);
  }
}

void thinned(std::span<const QPointF> line, double distance, std::vector<QPointF>& kept) {
  kept.clear();
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (!kept.empty() && i + 1 < line.size()) {
      const QPointF step = line[i] - kept.back();
      if (step.x() * step.x() + step.y() * step.y() < distance * distance) continue;
    }
    kept.push_back(line[i]);
  }
}

}  // namespace hectare::map
