// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/simplify_path.h"

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

namespace hectare::map {

namespace {

struct Corner {
  QPointF at;
  double edgeMoved = 0;  ///< how far what was between this corner and the next lies from the edge there, at most
  double cost = 0;       ///< how far it would be without this corner
};

double lengthOf(QPointF v) { return std::hypot(v.x(), v.y()); }

bool lesser(QPointF p, QPointF q) { return std::pair(p.x(), p.y()) < std::pair(q.x(), q.y()); }

/// The same number whichever way the edge runs.
double distanceToEdge(QPointF p, QPointF a, QPointF b) {
  if (lesser(b, a)) std::swap(a, b);
  const QPointF along = b - a;
  const QPointF to = p - a;
  const double squared = QPointF::dotProduct(along, along);
  const double t = QPointF::dotProduct(along, to);
  if (t <= 0 || squared == 0) return lengthOf(to);
  if (t >= squared) return lengthOf(p - b);
  return std::abs(along.x() * to.y() - along.y() * to.x()) / std::sqrt(squared);
}

bool cheaper(const Corner& a, const Corner& b) {
  return std::tuple(a.cost, a.at.x(), a.at.y()) < std::tuple(b.cost, b.at.x(), b.at.y());
}

/// One round over a ring or a line of corners: those that cost little, and less than their neighbours, go. True when
/// any went.
bool takeOut(std::vector<Corner>& corners, double tolerance, bool ring) {
  const std::size_t n = corners.size();
  const auto before = [&](std::size_t i) { return i == 0 ? n - 1 : i - 1; };
  const auto after = [&](std::size_t i) { return i + 1 == n ? 0 : i + 1; };
  constexpr double never = 1e300;
  for (std::size_t i = 0; i < n; ++i) {
    Corner& c = corners[i];
    const bool end = !ring && (i == 0 || i + 1 == n);
    c.cost = end ? never
                 : distanceToEdge(c.at, corners[before(i)].at, corners[after(i)].at) +
                       std::max(corners[before(i)].edgeMoved, c.edgeMoved);
  }
  const auto goes = [&](std::size_t i) {
    const Corner& c = corners[i];
    return c.cost <= tolerance && cheaper(c, corners[before(i)]) && cheaper(c, corners[after(i)]);
  };
  std::vector<Corner> kept;
  kept.reserve(n);
  std::size_t left = n;
  double wrapped = -1;  // the first corner went: what its edge becomes belongs to the last
  for (std::size_t i = 0; i < n; ++i) {
    if (left <= (ring ? 3U : 2U) || !goes(i)) {
      kept.push_back(corners[i]);
      continue;
    }
    --left;
    if (kept.empty()) {
      wrapped = corners[i].cost;
    } else {
      kept.back().edgeMoved = corners[i].cost;
    }
  }
  if (wrapped >= 0) kept.back().edgeMoved = wrapped;
  corners = std::move(kept);
  return corners.size() < n;
}

}  // namespace

void simplifyPath(std::vector<QPointF>& path, double tolerance) {
  if (path.size() < 3) return;
  const bool ring = path.front() == path.back();
  std::vector<Corner> corners(path.size() - (ring ? 1 : 0));
  for (std::size_t i = 0; i < corners.size(); ++i) corners[i].at = path[i];
  while (corners.size() > (ring ? 3U : 2U) && takeOut(corners, tolerance, ring)) {
  }
  path.resize(corners.size());
  for (std::size_t i = 0; i < corners.size(); ++i) path[i] = corners[i].at;
  if (ring) path.push_back(path.front());
}

}  // namespace hectare::map
