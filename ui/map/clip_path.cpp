// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/clip_path.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace hectare::map {

namespace {

enum class Axis { x, y };

double along(Axis axis, QPointF p) { return axis == Axis::x ? p.x() : p.y(); }

bool lesser(QPointF p, QPointF q) { return p.x() != q.x() ? p.x() < q.x() : p.y() < q.y(); }

QPointF cutAt(Axis axis, QPointF p, QPointF q, double at) {
  if (lesser(q, p)) std::swap(p, q);
  const double t = (at - along(axis, p)) / (along(axis, q) - along(axis, p));
  if (axis == Axis::x) return {at, p.y() + t * (q.y() - p.y())};
  return {p.x() + t * (q.x() - p.x()), at};
}

/// `ring` without its repeated point.
void clipSide(std::vector<QPointF>& ring, Axis axis, double at, bool keepAbove) {
  if (ring.empty()) return;
  const auto inside = [&](QPointF p) { return keepAbove ? along(axis, p) >= at : along(axis, p) <= at; };
  if (std::all_of(ring.begin(), ring.end(), inside)) return;
  std::vector<QPointF> result;
  QPointF from = ring.back();
  for (const QPointF to : ring) {
    if (inside(from) != inside(to)) result.push_back(cutAt(axis, from, to, at));
    if (inside(to)) result.push_back(to);
    from = to;
  }
  ring = std::move(result);
}

struct Stretch {
  QPointF from;
  QPointF to;
};

/// Narrows a stretch to one side of a line; no value when it is all on the other.
std::optional<Stretch> keepSide(const Stretch& s, Axis axis, double at, bool keepAbove) {
  const auto inside = [&](QPointF p) { return keepAbove ? along(axis, p) >= at : along(axis, p) <= at; };
  if (inside(s.from) && inside(s.to)) return s;
  if (!inside(s.from) && !inside(s.to)) return std::nullopt;
  const QPointF cut = cutAt(axis, s.from, s.to, at);
  return inside(s.from) ? Stretch{s.from, cut} : Stretch{cut, s.to};
}

std::optional<Stretch> inside(std::optional<Stretch> s, const QRectF& frame) {
  if (s) s = keepSide(*s, Axis::x, frame.left(), true);
  if (s) s = keepSide(*s, Axis::x, frame.right(), false);
  if (s) s = keepSide(*s, Axis::y, frame.top(), true);
  if (s) s = keepSide(*s, Axis::y, frame.bottom(), false);
  return s;
}

}  // namespace

std::vector<QPointF> clippedRing(std::span<const QPointF> ring, const QRectF& frame) {
  if (ring.size() < 4) return {};
  std::vector<QPointF> kept(ring.begin(), ring.end() - 1);
  clipSide(kept, Axis::x, frame.left(), true);
  clipSide(kept, Axis::x, frame.right(), false);
  clipSide(kept, Axis::y, frame.top(), true);
  clipSide(kept, Axis::y, frame.bottom(), false);
  if (kept.size() < 3) return {};
  kept.push_back(kept.front());
  return kept;
}

std::vector<std::vector<QPointF>> clippedLine(std::span<const QPointF> line, const QRectF& frame) {
  std::vector<std::vector<QPointF>> parts;
  bool open = false;  // whether the last part goes on with the next stretch
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    const auto kept = inside(Stretch{line[i], line[i + 1]}, frame);
    if (!kept) {
      open = false;
      continue;
    }
    if (!open || kept->from != line[i]) parts.push_back({kept->from});
    parts.back().push_back(kept->to);
    open = kept->to == line[i + 1];
  }
  return parts;
}

}  // namespace hectare::map
