// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "src/demo/random.h"
#include "src/demo/shape.h"

namespace hectare::demo {
namespace {

/// How land of one use is divided.
struct Division {
  double rowDepthM;
  double minWidthM;
  double maxWidthM;
  double innerMaxWidthM;  ///< rows without a street have wider parcels
};

Division divisionOf(LandUse use, Random& random) {
  switch (use) {
    case LandUse::housing:
      return {46, 16, 30, 80};
    case LandUse::mixed:
      return {58, 22, 55, 90};
    case LandUse::farm:
      return {90, 50, 120, 150};
    case LandUse::forest:
      return {105, 70, 170, 170};
    case LandUse::water:
      return {1000, 5000, 5001, 5001};
    case LandUse::business:
      break;
  }
  return random.chance(0.2) ? Division{170, 60, 125, 125} : Division{88, 40, 125, 125};
}

/// Where the parcels of a row end on the line below: from edge to edge.
std::vector<double> cutPlaces(double from, double to, double minM, double maxM, Random& random) {
  std::vector<double> places{from};
  for (;;) {
    const double next = places.back() + random.between(minM, maxM);
    if (next > to - 0.75 * minM - 1) break;
    places.push_back(next);
  }
  places.push_back(to);
  return places;
}

/// A row before its stations are known: places of each cut on the two lines.
struct RowPlan {
  std::vector<double> lower;
  std::vector<double> upper;
};

/// Borders lean a little, and a place that nearly meets one of the row below moves onto it.
RowPlan planRow(double from, double to, double maxWidthM, const Division& division, const RowPlan* below,
                Random& random) {
  RowPlan row;
  row.lower = cutPlaces(from, to, division.minWidthM, maxWidthM, random);
  for (std::size_t i = 1; below != nullptr && i + 1 < row.lower.size(); ++i) {
    for (const double u : below->upper) {
      if (std::abs(u - row.lower[i]) < 1.5) row.lower[i] = u;
    }
  }
  row.upper = row.lower;
  for (std::size_t i = 1; i + 1 < row.upper.size(); ++i)
    row.upper[i] += random.between(-0.12, 0.12) * division.minWidthM;
  return row;
}

/// All places on a line, in order, and no two farther apart than the step.
std::vector<double> stationPlaces(std::vector<double> places, double stepM) {
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  std::vector<double> dense;
  for (std::size_t i = 0; i + 1 < places.size(); ++i) {
    const double length = places[i + 1] - places[i];
    const double pieces = std::ceil(length / stepM);
    for (double k = 0; k < pieces; ++k) dense.push_back(places[i] + length * k / pieces);
  }
  dense.push_back(places.back());
  return dense;
}

std::size_t indexOf(const std::vector<Station>& line, double u) {
  const auto found = std::lower_bound(line.begin(), line.end(), u, [](const Station& s, double x) { return s.u < x; });
  return static_cast<std::size_t>(found - line.begin());
}

class BlockDrawer {
 public:
  BlockDrawer(const Frame& frame, const Strip& strip, const Block& block)
      : m_frame(frame),
        m_strip(strip),
        m_block(block),
        m_random(block.seed),
        m_division(divisionOf(block.use, m_random)) {
    const double height = strip.v1 - strip.v0;
    m_count = static_cast<std::size_t>(std::max(1.0, std::round(height / m_division.rowDepthM)));
    m_corner = std::min(4.0, height / 4);
  }

  BlockShape draw() {
    planRows();
    for (std::size_t line = 0; line <= m_count; ++line) drawLine(line);
    for (std::size_t row = 0; row < m_count; ++row) drawRow(row);
    return std::move(m_shape);
  }

 private:
  /// The corners of blocks at streets are cut off: the first and last line are shorter.
  [[nodiscard]] bool outer(std::size_t line) const { return line == 0 || line == m_count; }
  [[nodiscard]] double left(std::size_t line) const { return m_block.u0 + (outer(line) ? m_corner : 0); }
  [[nodiscard]] double right(std::size_t line) const { return m_block.u1 - (outer(line) ? m_corner : 0); }
  [[nodiscard]] double level(std::size_t line, double u) const {
    const double v = m_strip.v0 + (m_strip.v1 - m_strip.v0) * static_cast<double>(line) / static_cast<double>(m_count);
    return outer(line) ? v : v + 5 * noise(m_block.seed + line, u / 70, 0.5);
  }

  void planRows() {
    for (std::size_t r = 0; r < m_count; ++r) {
      const double maxM = r == 0 || r + 1 == m_count ? m_division.maxWidthM : m_division.innerMaxWidthM;
      RowPlan row = planRow(m_block.u0, m_block.u1, maxM, m_division, r == 0 ? nullptr : &m_plans[r - 1], m_random);
      row.lower.front() = left(r);
      row.lower.back() = right(r);
      row.upper.front() = left(r + 1);
      row.upper.back() = right(r + 1);
      m_plans.push_back(std::move(row));
    }
  }

  void drawLine(std::size_t line) {
    std::vector<double> places;
    if (line > 0) places = m_plans[line - 1].upper;
    if (line < m_count) places.insert(places.end(), m_plans[line].lower.begin(), m_plans[line].lower.end());
    std::vector<Station> stations;
    const double stepM =
        m_block.use == LandUse::water ? 25 : std::min(25.0, 0.45 * (m_division.minWidthM + m_division.maxWidthM) / 2);
    for (const double u : stationPlaces(std::move(places), stepM))
      stations.push_back({u, m_frame.at(u, level(line, u))});
    m_shape.lines.push_back(std::move(stations));
  }

  void drawRow(std::size_t r) {
    Row row;
    const RowPlan& plan = m_plans[r];
    for (std::size_t i = 0; i < plan.lower.size(); ++i) {
      const bool edge = i == 0 || i + 1 == plan.lower.size();
      Cut cut{indexOf(m_shape.lines[r], plan.lower[i]), indexOf(m_shape.lines[r + 1], plan.upper[i]), {}};
      if (edge) {
        drawEdge(r, i == 0 ? m_block.u0 : m_block.u1, cut);
      } else {
        drawCut(r, plan.lower[i], plan.upper[i], cut);
      }
      row.cuts.push_back(std::move(cut));
    }
    m_shape.rows.push_back(std::move(row));
  }

  void drawEdge(std::size_t r, double u, Cut& cut) {
    const double from = level(r, u) + (r == 0 ? m_corner : 0);
    const double to = level(r + 1, u) - (r + 1 == m_count ? m_corner : 0);
    if (r == 0) cut.between.push_back(m_frame.at(u, from));
    cut.between.push_back(m_frame.at(u, (from + to) / 2));
    if (r + 1 == m_count) cut.between.push_back(m_frame.at(u, to));
  }

  void drawCut(std::size_t r, double lower, double upper, Cut& cut) {
    const double from = level(r, lower);
    const double to = level(r + 1, upper);
    for (const double t : {1.0 / 3, 2.0 / 3}) {
      const double aside = m_random.between(-0.5, 0.5);
      cut.between.push_back(m_frame.at(lower + (upper - lower) * t + aside, from + (to - from) * t));
    }
  }

  const Frame& m_frame;
  const Strip& m_strip;
  const Block& m_block;
  Random m_random;
  Division m_division;
  std::size_t m_count = 0;
  double m_corner = 0;
  std::vector<RowPlan> m_plans;
  BlockShape m_shape;
};

}  // namespace

BlockShape shapeBlock(const Frame& frame, const Strip& strip, const Block& block) {
  return BlockDrawer(frame, strip, block).draw();
}

Cut halfway(const Cut& from, const Cut& to) { return {(from.lower + to.lower) / 2, (from.upper + to.upper) / 2, {}}; }

Ring rowRing(const BlockShape& shape, std::size_t row, const Cut& from, const Cut& to) {
  const std::vector<Station>& lower = shape.lines[row];
  const std::vector<Station>& upper = shape.lines[row + 1];
  Ring ring;
  for (std::size_t i = from.lower; i <= to.lower; ++i) ring.push_back(lower[i].at);
  append(ring, to.between);
  for (std::size_t i = to.upper + 1; i-- > from.upper;) ring.push_back(upper[i].at);
  appendReversed(ring, from.between);
  return ring;
}

}  // namespace hectare::demo
