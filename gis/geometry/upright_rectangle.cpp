// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/upright_rectangle.h"

#include <algorithm>
#include <limits>

namespace hectare::gis {

namespace {

/// The x of an edge at a height between its ends.
double at(const UprightEdge& e, double y) {
  if (e.by - e.ay <= 0) return e.ax;
  return e.ax + (e.bx - e.ax) * ((y - e.ay) / (e.by - e.ay));
}

}  // namespace

UprightSearch::UprightSearch(std::span<const UprightEdge> edges, double tolerance, double slackM)
    : m_edges(edges), m_tolerance(tolerance), m_slack(slackM) {
  double left = std::numeric_limits<double>::infinity();
  double right = -left;
  for (const UprightEdge& e : m_edges) {
    m_levels.push_back(e.ay);
    m_levels.push_back(e.by);
    left = std::min({left, e.ax, e.bx});
    right = std::max({right, e.ax, e.bx});
  }
  std::sort(m_levels.begin(), m_levels.end());
  m_levels.erase(std::unique(m_levels.begin(), m_levels.end(), [this](double p, double q) { return q - p < m_slack; }),
                 m_levels.end());
  m_width = right - left;
}

Result<std::optional<UprightRectangle>> UprightSearch::run(double beatM2, const Progress* stop) {
  m_best = {0, 0, beatM2 > 0 ? beatM2 : 0, beatM2 > 0 ? 1.0 : 0};
  m_beat = m_best.area();
  if (m_levels.size() < 2) return std::optional<UprightRectangle>{};
  look({m_levels.front(), m_levels.back(), m_levels.front(), m_levels.back(), 0, 0});
  while (!m_heap.empty() && m_heap.front().boundM2 > enough()) {
    std::pop_heap(m_heap.begin(), m_heap.end(), ByBound{});
    const Heights heights = m_heap.back();
    m_heap.pop_back();
    split(heights);
    if (stop != nullptr && m_made % 64 < 2 && stop->cancelled()) return cancelledError();
  }
  m_heap.clear();
  if (m_best.area() <= m_beat) return std::optional<UprightRectangle>{};
  return std::optional(m_best);
}

void UprightSearch::look(Heights heights) {
  heights.number = m_made++;
  const double tallest = heights.d - heights.a;
  double width = m_width;
  if (heights.c - heights.b > 2 * m_slack) {
    const Span span = widest(heights.b, heights.c);
    width = span.second - span.first;
    if (width <= 2 * m_slack) return;
    grow(span, heights.b, heights.c);
  }
  heights.boundM2 = tallest * width;
  if (heights.boundM2 <= enough()) return;
  const Span whole = widest(heights.a, heights.d);
  offer({whole.first, heights.a, whole.second, heights.d});
  m_heap.push_back(heights);
  std::push_heap(m_heap.begin(), m_heap.end(), ByBound{});
}

void UprightSearch::split(const Heights& h) {
  const bool lower = h.b - h.a >= h.d - h.c;
  const double from = lower ? h.a : h.c;
  const double to = lower ? h.b : h.d;
  if (to - from <= m_slack) return;  // as fine as the slack: what was offered is the answer here
  const double middle = cut(from, to);
  if (lower) {
    look({h.a, middle, std::max(h.c, h.a), h.d, 0, 0});
    look({middle, h.b, std::max(h.c, middle), h.d, 0, 0});
  } else {
    look({h.a, std::min(h.b, middle), h.c, middle, 0, 0});
    look({h.a, h.b, middle, h.d, 0, 0});
  }
}

/// The level of a vertex nearest to the middle, for there the free width jumps; the middle when there is none.
double UprightSearch::cut(double from, double to) const {
  const double middle = (from + to) / 2;
  double best = middle;
  double distance = std::numeric_limits<double>::infinity();
  const auto upper = std::lower_bound(m_levels.begin(), m_levels.end(), middle);
  const auto consider = [&](double level) {
    if (level <= from + m_slack || level >= to - m_slack || std::abs(level - middle) >= distance) return;
    distance = std::abs(level - middle);
    best = level;
  };
  if (upper != m_levels.end()) consider(*upper);
  if (upper != m_levels.begin()) consider(*(upper - 1));
  return best;
}

/// The widest stretch that is free from one height to another: no edge reaches into it, and it lies inside.
UprightSearch::Span UprightSearch::widest(double low, double high) {
  low += m_slack;
  high -= m_slack;
  if (high <= low) return {0, 0};
  const double middle = (low + high) / 2;
  m_blocks.clear();
  for (const UprightEdge& e : m_edges) {
    if (e.by <= low || e.ay >= high) continue;
    const double p = e.ay >= low ? e.ax : at(e, low);
    const double q = e.by <= high ? e.bx : at(e, high);
    m_blocks.push_back({std::min(p, q), std::max(p, q), e.ay <= middle && middle < e.by});
  }
  std::sort(m_blocks.begin(), m_blocks.end(), [](const Block& p, const Block& q) { return p.from < q.from; });
  Span best{0, 0};
  double covered = -std::numeric_limits<double>::infinity();
  bool inside = false;
  for (const Block& block : m_blocks) {
    if (inside && block.from > covered && block.from - covered > best.second - best.first) best = {covered, block.from};
    covered = std::max(covered, block.to);
    inside = inside != block.crosses;
  }
  return best;
}

/// A free stretch, as tall as it can be made.
void UprightSearch::grow(Span span, double low, double high) {
  const double left = span.first + m_slack;
  const double right = span.second - m_slack;
  const double middle = (low + high) / 2;
  double bottom = m_levels.front();
  double top = m_levels.back();
  for (const UprightEdge& e : m_edges) {
    const double from = std::min(e.ax, e.bx);
    const double to = std::max(e.ax, e.bx);
    if (to <= left || from >= right) continue;
    double p = e.ay;
    double q = e.by;
    if (to > from) {  // between the heights at which it enters and leaves
      const double slope = (e.by - e.ay) / (e.bx - e.ax);
      const double atLeft = e.ay + slope * (std::max(from, left) - e.ax);
      const double atRight = e.ay + slope * (std::min(to, right) - e.ax);
      p = std::min(atLeft, atRight);
      q = std::max(atLeft, atRight);
    }
    if (q <= middle) bottom = std::max(bottom, q);
    if (p >= middle) top = std::min(top, p);
    if (p < middle && q > middle) return;  // reaches in by less than the slack
  }
  offer({span.first, bottom, span.second, top});
}

void UprightSearch::offer(const UprightRectangle& rectangle) {
  if (rectangle.x1 > rectangle.x0 && rectangle.y1 > rectangle.y0 && rectangle.area() > m_best.area())
    m_best = rectangle;
}

}  // namespace hectare::gis
