// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/dash_lines.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <optional>
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

/// The part of a line that lies in a room, as shares of its way; none where it passes by (Liang and Barsky, A new
/// concept and method for line clipping, ACM Transactions on Graphics 3 (1984)).
std::optional<std::pair<double, double>> partIn(const QRectF& room, QPointF from, QPointF step) {
  double first = 0;
  double last = 1;
  const auto cut = [&](double start, double by, double low, double high) {
    if (by == 0) return start >= low && start <= high;
    const auto [enter, leave] = std::minmax({(low - start) / by, (high - start) / by});
    first = std::max(first, enter);
    last = std::min(last, leave);
    return first < last;
  };
  const bool meets =
      cut(from.x(), step.x(), room.left(), room.right()) && cut(from.y(), step.y(), room.top(), room.bottom());
  return meets ? std::optional(std::pair(first, last)) : std::nullopt;
}

/// Cuts a line into dashes on its way.
class Dasher {
 public:
  Dasher(std::span<const double> pattern, double period)
      : m_pattern(pattern), m_cycle(pattern.size() % 2 == 0 ? period : 2 * period), m_left(pattern[0]) {}

  void begin(QPointF at) { m_pieces.push_back({at}); }

  /// Outside the room nothing is cut, but the pattern goes on as if it were.
  void follow(QPointF from, QPointF to, const QRectF& room) {
    const QPointF step = to - from;
    const double length = std::hypot(step.x(), step.y());
    const auto part = room.isNull() ? std::pair(0.0, 1.0) : partIn(room, from, step).value_or(std::pair(1.0, 1.0));
    const double enter = part.first * length;
    if (enter > 0) pass(enter, from + step * part.first);
    cut(from, step, length, enter, part.second * length);
    if (part.second < 1) pass((1 - part.second) * length, to);
  }

  std::vector<MapLine> take() {
    std::erase_if(m_pieces, [](const MapLine& piece) { return piece.size() < 2; });
    return std::move(m_pieces);
  }

 private:
  [[nodiscard]] bool on() const { return m_turn % 2 == 0; }
  void turn() {
    ++m_turn;
    m_left = m_pattern[m_turn % m_pattern.size()];
  }

  void pass(double distance, QPointF at) {
    distance = std::fmod(distance, m_cycle);
    while (distance >= m_left) {
      distance -= m_left;
      turn();
    }
    m_left -= distance;
    if (on()) begin(at);
  }

  /// Counts from where it enters: of a line that comes from far away a dash would be nothing to the whole length.
  void cut(QPointF from, QPointF step, double length, double enter, double end) {
    const double way = end - enter;
    double done = 0;
    if (!(way > 0)) return;
    while (done + m_left < way) {
      done += m_left;
      const QPointF at = from + step * ((enter + done) / length);
      on() ? m_pieces.back().push_back(at) : begin(at);
      turn();
    }
    m_left -= way - done;
    if (on()) m_pieces.back().push_back(end < length ? from + step * (end / length) : from + step);
  }

  std::span<const double> m_pattern;
  double m_cycle;
  std::size_t m_turn = 0;  ///< even: on
  double m_left;
  std::vector<MapLine> m_pieces;
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

std::vector<MapLine> dashes(std::span<const QPointF> line, std::span<const double> pattern, const QRectF& room) {
  const double period = std::accumulate(pattern.begin(), pattern.end(), 0.0);
  const bool sound = period > 0 && std::none_of(pattern.begin(), pattern.end(), [](double d) { return d < 0; });
  if (!sound || line.size() < 2) return {MapLine(line.begin(), line.end())};
  Dasher dasher(pattern, period);
  dasher.begin(line[0]);
  for (std::size_t i = 0; i + 1 < line.size(); ++i) dasher.follow(line[i], line[i + 1], room);
  return dasher.take();
}

}  // namespace hectare::map
