// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QTransform>
#include <span>

#include "ui/map/map_view.h"

namespace hectare::map {

/// The grid on which a vector file gets its points: an eighth of a dot or finer, in round parts of the file's own unit,
/// so that its numbers are short.
class PathSteps {
 public:
  /// \param toDevice  from millimetres of the map to the file's unit.
  PathSteps(const MapView& view, const QTransform& toDevice);

  /// From steps to the file's unit.
  [[nodiscard]] double unit() const { return m_unit; }
  [[nodiscard]] double perMm() const { return m_perMm; }
  [[nodiscard]] QPointF operator()(QPointF mm) const;

  enum class Closing { open, closed };
  /// Appends a ring that runs as its role wants, so that areas can be filled by their winding: overlaps stay filled,
  /// holes empty. First point repeated at the end. Rings that have no area on the grid are left out.
  void addRing(QPainterPath& path, std::span<const QPointF> mm, bool hole, Closing closing) const;
  void addLine(QPainterPath& path, std::span<const QPointF> mm) const;

 private:
  double m_unit;
  double m_perMm;
  QTransform m_toSteps;
};

}  // namespace hectare::map
