// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include "gis/geometry/geometry_column.h"

namespace hectare::map {

/// What part of the land a map shows, and how large. Lengths on the map are millimetres of paper (or of screen), from
/// the upper left corner of the map's frame, y downwards: the same numbers serve every target. North is up.
class MapView {
 public:
  /// \param centre   in metres of the plan's CRS.
  /// \param denominator  of the scale: 10,000 for 1:10,000. \pre above 0.
  /// \param frameMm  size of the map's frame. \pre both above 0.
  /// \param dotMm    the smallest thing that the target can show: 25.4 / dpi. \pre above 0.
  MapView(gis::Coord centre, double denominator, QSizeF frameMm, double dotMm);

  /// The land of `box` with a margin, at the largest scale whose denominator is round (see roundDenominator). An empty
  /// box or one without size gets 1:1,000 around it.
  /// \param marginShare of the frame left free on each side.
  static MapView showing(const gis::Box& box, QSizeF frameMm, double dotMm, double marginShare = 0.04);

  [[nodiscard]] gis::Coord centre() const { return m_centre; }
  [[nodiscard]] double denominator() const { return m_denominator; }
  [[nodiscard]] QSizeF frameMm() const { return m_frameMm; }
  [[nodiscard]] double dotMm() const { return m_dotMm; }
  /// How many metres of land a millimetre of the map is.
  [[nodiscard]] double metresPerMm() const { return m_denominator / 1000; }
  /// The land that the frame shows.
  [[nodiscard]] gis::Box land() const;

  [[nodiscard]] QPointF toMap(gis::Coord c) const {
    return {m_frameMm.width() / 2 + (c.x - m_centre.x) / metresPerMm(),
            m_frameMm.height() / 2 - (c.y - m_centre.y) / metresPerMm()};
  }
  [[nodiscard]] gis::Coord toLand(QPointF p) const {
    return {m_centre.x + (p.x() - m_frameMm.width() / 2) * metresPerMm(),
            m_centre.y - (p.y() - m_frameMm.height() / 2) * metresPerMm()};
  }

 private:
  gis::Coord m_centre;
  double m_denominator;
  QSizeF m_frameMm;
  double m_dotMm;
};

/// The next denominator of a scale that is used on paper, not below `least`: 1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 7.5 or 8
/// times a power of ten.
double roundDenominator(double least);

}  // namespace hectare::map
