// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/dash_lines.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <unordered_set>
#include <utility>

namespace hectare::map {

namespace {

struct Edge {
  double x0, y0, x1, y1;
  friend bool operator==(const Edge&, const Edge&) = default;
};

Edge edgeOf(QPointF p, QPointF q) {
  if (q.x() < p.x() || (q.x() == p.x() && q.y() < p.y())) std::swap(p, q);
  return {p.x(), p.y(), q.x(), q.y()};
}

struct EdgeHash {
  std::size_t operator()(const Edge& e) const {
    std::uint64_t hash = 0;
    for (const double value : {e.x0, e.y0, e.x1, e.y1}) {
      hash = (hash ^ std::bit_cast<std::uint64_t>(value + 0.0)) * 0x9E3779B97F4A7C15U;
      hash ^= hash >> 29U;
    }
    return hash;
  }
};

}  // namespace

std::vector<MapLine> withoutSharedEdges(std::span<const MapLine> outlines) {
  std::unordered_set<Edge, EdgeHash> seen;
  std::vector<MapLine> lines;
  for (const MapLine& outline : outlines) {
    bool open = false;
    for (std::size_t i = 0; i + 1 < outline.size(); ++i) {
      const bool first = seen.insert(edgeOf(outline[i], outline[i + 1])).second;
      if (first && !open) lines.push_back({outline[i]});
      if (first) lines.back().push_back(outline[i + 1]);
      open = first;
    }
  }
  return lines;
}

std::vector<MapLine> dashes(std::span<const QPointF> line, std::span<const double> pattern) {
  const double period = std::accumulate(pattern.begin(), pattern.end(), 0.0);
  const bool sound = period > 0 && std::none_of(pattern.begin(), pattern.end(), [](double d) { return d < 0; });
  if (!sound || line.size() < 2) return {MapLine(line.begin(), line.end())};
  std::vector<MapLine> pieces{{line[0]}};
  std::size_t turn = 0;  // even: on
  double left = pattern[0];
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    const QPointF step = line[i + 1] - line[i];
    const double length = std::hypot(step.x(), step.y());
    double done = 0;
    while (done + left < length) {
      done += left;
      const QPointF at = line[i] + step * (done / length);
      if (turn % 2 == 0) {
        pieces.back().push_back(at);
      } else {
        pieces.push_back({at});
      }
      ++turn;
      left = pattern[turn % pattern.size()];
    }
    left -= length - done;
    if (turn % 2 == 0) pieces.back().push_back(line[i + 1]);
  }
  std::erase_if(pieces, [](const MapLine& piece) { return piece.size() < 2; });
  return pieces;
}

}  // namespace hectare::map
