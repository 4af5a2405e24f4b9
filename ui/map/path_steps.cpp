// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/path_steps.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace hectare::map {

namespace {

/// The largest of 1, 2 or 5 times a power of ten that is not above `most`.
double roundUnit(double most) {
  const double power = std::pow(10, std::floor(std::log10(most)));
  constexpr std::array steps{5.0, 2.0, 1.0};
  for (const double step : steps) {
    if (step * power <= most * (1 + 1e-9)) return step * power;
  }
  return power;
}

double twiceArea(std::span<const QPointF> points) {
  double twice = 0;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const QPointF& a = points[i];
    const QPointF& b = points[i + 1 == points.size() ? 0 : i + 1];
    twice += a.x() * b.y() - a.y() * b.x();
  }
  return twice;
}

}  // namespace

PathSteps::PathSteps(const MapView& view, const QTransform& toDevice) {
  constexpr double partOfDot = 1.0 / 8;
  const double devicePerMm = std::sqrt(std::abs(toDevice.determinant()));
  m_unit = roundUnit(view.dotMm() * partOfDot * devicePerMm);
  m_perMm = devicePerMm / m_unit;
  m_toSteps = toDevice * QTransform::fromScale(1 / m_unit, 1 / m_unit);
}

QPointF PathSteps::operator()(QPointF mm) const {
  const QPointF p = m_toSteps.map(mm);
  return {std::round(p.x()), std::round(p.y())};
}

void PathSteps::addRing(QPainterPath& path, std::span<const QPointF> mm, bool hole, Closing closing) const {
  std::vector<QPointF> points;
  points.reserve(mm.size());
  for (std::size_t i = 0; i + 1 < mm.size(); ++i) {
    const QPointF p = (*this)(mm[i]);
    if (points.empty() || points.back() != p) points.push_back(p);
  }
  while (points.size() > 1 && points.back() == points.front()) points.pop_back();
  const double area = twiceArea(points);
  if (area == 0) return;
  if ((area < 0) != hole) std::reverse(points.begin() + 1, points.end());
  path.moveTo(points.front());
  for (std::size_t i = 1; i < points.size(); ++i) path.lineTo(points[i]);
  if (closing == Closing::closed) path.lineTo(points.front());
}

void PathSteps::addLine(QPainterPath& path, std::span<const QPointF> mm) const {
  if (mm.size() < 2) return;
  QPointF last = (*this)(mm[0]);
  path.moveTo(last);
  bool drawn = false;
  for (std::size_t i = 1; i < mm.size(); ++i) {
    const QPointF p = (*this)(mm[i]);
    if (p == last) continue;
    path.lineTo(p);
    last = p;
    drawn = true;
  }
  if (!drawn) path.lineTo(last);
}

}  // namespace hectare::map
