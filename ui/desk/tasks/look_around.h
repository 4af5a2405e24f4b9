// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <memory>

#include "gis/crs/transform.h"
#include "ui/desk/desk.h"

namespace hectare::desk {

/// Moving over the map: nearer, farther, all land, a scale that is typed; and where the pointer is, in the plan's
/// system and in degrees (WGS 84).
class LookAround : public QObject {
  Q_OBJECT
 public:
  LookAround(const Desk& desk, QObject* parent);

 private:
  void showPlace(gis::Coord land);

  Desk m_desk;
  std::optional<gis::Coord> m_pointed;  ///< where the pointer was last
  std::string m_crs;                    ///< of m_toDegrees
  std::optional<gis::Transform> m_toDegrees;
};

}  // namespace hectare::desk
