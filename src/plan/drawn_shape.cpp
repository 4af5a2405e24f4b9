// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/drawn_shape.h"

#include <fmt/format.h>

#include "gis/geometry/area.h"
#include "gis/geometry/repair.h"

namespace hectare::plan {
namespace {

/// In the words of a person who draws; what no one draws by hand has one for all.
const char* saying(gis::DefectKind kind) {
  switch (kind) {
    case gis::DefectKind::selfIntersection:
    case gis::DefectKind::spike:
      return "drawn.crosses_itself";
    case gis::DefectKind::ringTouchesItself:
    case gis::DefectKind::repeatedPoints:
      return "drawn.touches_itself";
    case gis::DefectKind::holeOutside:
      return "drawn.hole_outside";
    case gis::DefectKind::tooFewPoints:
      return "drawn.no_area";
    default:
      return "drawn.not_valid";
  }
}

gis::Error badShape(const char* id, gis::Coord place) {
  return {gis::ErrorKind::invalid, {id}, fmt::format("{:.2f} {:.2f}", place.x, place.y), {}};
}

}  // namespace

gis::Result<gis::GeometryColumn> drawnShape(std::string_view wkt) {
  gis::GeometryColumn shape;
  HECTARE_TRY(gis::appendWkt(shape, wkt));
  if (shape.kind(0) != gis::GeometryKind::polygon) {
    return gis::Error{gis::ErrorKind::invalid, {"plan.wkt_not_polygon"}, {}, {}};
  }
  return shape;
}

gis::Result<std::string> drawnText(const gis::GeometryColumn& shape, std::size_t feature) {
  std::string wkt = gis::toWkt(shape, feature);
  HECTARE_ASSIGN(const gis::GeometryColumn rounded, drawnShape(wkt));
  if (const auto defect = gis::findDefect(rounded, 0)) return badShape(saying(defect->kind), defect->place);
  if (!(gis::area(rounded, 0) > 0)) return badShape("drawn.no_area", rounded.coords(0).front());
  return wkt;
}

}  // namespace hectare::plan
