// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/correction_place.h"

#include "gis/crs/transform.h"
#include "gis/geometry/area.h"
#include "gis/geometry/geometry_column.h"

namespace hectare::world {

gis::Result<MovedPlace> placeIn(const gis::Crs& crs, const plan::Correction& correction) {
  MovedPlace moved{correction.place};
  if (correction.crs.empty() || !crs.known()) return moved;
  HECTARE_ASSIGN(const gis::Crs from, gis::Crs::parse(correction.crs));
  if (from.sameAs(crs)) return moved;
  gis::GeometryColumn outline;
  gis::Box box;
  box.add(correction.place.inside);
  if (!correction.place.outline.empty()) {
    HECTARE_TRY(gis::appendWkt(outline, correction.place.outline));
    box.add(outline.box(0));
  }
  HECTARE_ASSIGN(const gis::Transform transform, gis::Transform::create(from, crs, box));
  HECTARE_TRY(transform.apply({&moved.place.inside, 1}));
  moved.operation = transform.operation();
  if (correction.place.outline.empty()) return moved;
  HECTARE_TRY(transform.apply(outline.coords()));
  moved.place.outline = gis::toWkt(outline, 0);
  moved.place.areaM2 = gis::area(outline, 0);
  return moved;
}

}  // namespace hectare::world
