// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/simplify_path.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace hectare::map {

namespace {

double lengthOfStep(QPointF v) { return std::sqrt(QPointF::dotProduct(v, v)); }

bool lesserPoint(QPointF p, QPointF q) { return std::pair(p.x(), p.y()) < std::pair(q.x(), q.y()); }

/// The same number whichever way the edge runs.
double distanceToEdge(QPointF p, QPointF a, QPointF b) {
  if (lesserPoint(b, a)) std::swap(a, b);
  const QPointF along = b - a;
  const QPointF to = p - a;
  const double squared = QPointF::dotProduct(along, along);
  const double t = QPointF::dotProduct(along, to);
  if (t <= 0 || squared == 0) return lengthOfStep(to);
  if (t >= squared) return lengthOfStep(p - b);
  return std::abs(along.x() * to.y() - along.y() * to.x()) / std::sqrt(squared);
}

}  // namespace

bool PathSimplifier::cheaper(const Corner& a, const Corner& b) {
  if (a.cost != b.cost) return a.cost < b.cost;
  return lesserPoint(a.at, b.at);
}

void PathSimplifier::weigh(bool ring) {
  const std::size_t n = m_corners.size();
  const Corner* before = &m_corners[n - 1];
  for (std::size_t i = 0; i < n; ++i) {
    Corner& c = m_corners[i];
    const Corner& after = m_corners[i + 1 == n ? 0 : i + 1];
    c.cost = distanceToEdge(c.at, before->at, after.at) + std::max(before->edgeMoved, c.edgeMoved);
    before = &c;
  }
  if (!ring) m_corners.front().cost = m_corners.back().cost = std::numeric_limits<double>::infinity();
}

/// One round: corners that cost little, and less than their neighbours, go. True when any went.
bool PathSimplifier::takeOut(double tolerance, bool ring) {
  weigh(ring);
  const std::size_t n = m_corners.size();
  const std::size_t least = ring ? 3 : 2;
  m_kept.clear();
  double wrapped = -1;  // the first corner went: what its edge becomes belongs to the last
  for (std::size_t i = 0; i < n; ++i) {
    const Corner& c = m_corners[i];
    const bool goes = c.cost <= tolerance && m_kept.size() + (n - i) > least &&
                      cheaper(c, m_corners[i == 0 ? n - 1 : i - 1]) && cheaper(c, m_corners[i + 1 == n ? 0 : i + 1]);
    if (!goes) {
      m_kept.push_back(c);
    } else if (m_kept.empty()) {
      wrapped = c.cost;
    } else {
      m_kept.back().edgeMoved = c.cost;
    }
  }
  if (wrapped >= 0) m_kept.back().edgeMoved = wrapped;
  std::swap(m_corners, m_kept);
  return m_corners.size() < n;
}

void PathSimplifier::simplify(std::vector<QPointF>& path, double tolerance, int rounds) {
  if (path.size() < 3) return;
  const bool ring = path.front() == path.back();
  m_corners.resize(path.size() - (ring ? 1 : 0));
  for (std::size_t i = 0; i < m_corners.size(); ++i) m_corners[i] = {path[i]};
  const std::size_t least = ring ? 3 : 2;
  for (int round = 0; (rounds == 0 || round < rounds) && m_corners.size() > least; ++round) {
    if (!takeOut(tolerance, ring)) break;
  }
  path.resize(m_corners.size());
  for (std::size_t i = 0; i < m_corners.size(); ++i) path[i] = m_corners[i].at;
  if (ring) path.push_back(path.front());
}

void simplifyPath(std::vector<QPointF>& path, double tolerance) { PathSimplifier().simplify(path, tolerance); }

}  // namespace hectare::map
