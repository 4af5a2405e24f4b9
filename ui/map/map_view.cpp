// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_view.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hectare::map {

MapView::MapView(gis::Coord centre, double denominator, QSizeF frameMm, double dotMm)
    : m_centre(centre), m_denominator(denominator), m_frameMm(frameMm), m_dotMm(dotMm) {}

MapView MapView::showing(const gis::Box& box, QSizeF frameMm, double dotMm, double marginShare) {
  constexpr double denominatorOfPoint = 1000;
  if (box.empty()) return {{0, 0}, denominatorOfPoint, frameMm, dotMm};
  const gis::Coord centre{(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2};
  const double room = 1 - 2 * marginShare;
  const double metresPerMm = std::max((box.maxX - box.minX) / (frameMm.width() * room),  //
                                      (box.maxY - box.minY) / (frameMm.height() * room));
  return {centre, metresPerMm > 0 ? roundDenominator(metresPerMm * 1000) : denominatorOfPoint, frameMm, dotMm};
}

gis::Box MapView::land() const {
  const double halfWidth = m_frameMm.width() / 2 * metresPerMm();
  const double halfHeight = m_frameMm.height() / 2 * metresPerMm();
  return {m_centre.x - halfWidth, m_centre.y - halfHeight, m_centre.x + halfWidth, m_centre.y + halfHeight};
}

double roundDenominator(double least) {
  constexpr std::array steps{1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 7.5, 8.0, 10.0};
  const double power = std::pow(10, std::floor(std::log10(least)));
  constexpr double exact = 1 - 1e-9;  // 2500 computed as 2500.0000001 is 2500
  const auto step = std::find_if(steps.begin(), steps.end(), [&](double s) { return s * power >= least * exact; });
  return (step == steps.end() ? 10 : *step) * power;
}

}  // namespace hectare::map
