// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/find_defect.h"

#include <geos_c.h>

#include <algorithm>
#include <string_view>

#include "gis/geometry/place_order.h"
#include "gis/geometry/plainly_valid.h"

namespace hectare::gis {
namespace {

/// The words of GEOS 3.11 (TopologyValidationError).
DefectKind kindOf(std::string_view reason) {
  struct Words {
    std::string_view words;
    DefectKind kind;
  };
  static constexpr Words known[] = {{"Self-intersection", DefectKind::selfIntersection},
                                    {"Ring Self-intersection", DefectKind::ringTouchesItself},
                                    {"Hole lies outside shell", DefectKind::holeOutside},
                                    {"Holes are nested", DefectKind::nestedHoles},
                                    {"Nested shells", DefectKind::nestedParts},
                                    {"Duplicate Rings", DefectKind::doubledRing},
                                    {"Interior is disconnected", DefectKind::interiorInPieces},
                                    {"Too few points in geometry component", DefectKind::tooFewPoints},
                                    {"Ring is not closed", DefectKind::unclosedRing}};
  const auto* const found =
      std::find_if(std::begin(known), std::end(known), [&](const Words& each) { return each.words == reason; });
  return found == std::end(known) ? DefectKind::unknown : found->kind;
}

Coord firstCoord(const GeometryColumn& column, std::size_t feature) {
  const auto coords = column.coords(feature);
  return coords.empty() ? Coord{} : coords.front();
}

/// Why GEOS could not even make a geometry.
Defect unusable(const GeometryColumn& column, std::size_t feature) {
  Defect defect{DefectKind::tooFewPoints, firstCoord(column, feature)};
  column.forEachPath(feature, [&](Path path) {
    if (!path.empty() && path.front() != path.back()) defect = {DefectKind::unclosedRing, path.back()};
  });
  return defect;
}

using Sorted = std::vector<Coord>;

/// The vertices of a ring, each once, so that a ring is the same wherever it begins and whichever way it runs.
Sorted sortedVertices(Path path) {
  Sorted sorted(path.begin(), path.end());
  std::sort(sorted.begin(), sorted.end(), westFirst);
  sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
  return sorted;
}

/// Where a ring begins that stands twice.
std::optional<Coord> doubledRing(const GeometryColumn& column, std::size_t feature) {
  std::vector<Sorted> rings;
  column.forEachPath(feature, [&](Path path) { rings.push_back(sortedVertices(path)); });
  std::sort(rings.begin(), rings.end(), [](const Sorted& a, const Sorted& b) {
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(), westFirst);
  });
  const auto twice = std::adjacent_find(rings.begin(), rings.end());
  return twice == rings.end() || twice->empty() ? std::nullopt : std::optional(twice->front());
}

/// What the validator says of a geometry that it could make; no value: nothing.
std::optional<Defect> validate(const GeosSession& session, const GEOSGeometry& geometry, Coord first) {
  char* reason = nullptr;
  GEOSGeometry* place = nullptr;
  const char valid = GEOSisValidDetail_r(session.handle(), &geometry, 0, &reason, &place);
  const GeosSession::Geometry ownedPlace = session.own(place);
  Defect defect{kindOf(reason == nullptr ? "" : reason), first};
  if (reason != nullptr) GEOSFree_r(session.handle(), reason);
  if (valid == 1) return std::nullopt;
  if (ownedPlace) {
    GEOSGeomGetX_r(session.handle(), place, &defect.place.x);
    GEOSGeomGetY_r(session.handle(), place, &defect.place.y);
  }
  return defect;
}

}  // namespace

std::optional<Defect> findDefect(const GeosSession& session, const GeometryColumn& column, std::size_t feature) {
  if (plainlyValid(column, feature)) return std::nullopt;
  const auto geometry = session.fromColumn(column, feature);
  if (!geometry) return unusable(column, feature);
  auto defect = validate(session, *geometry, firstCoord(column, feature));
  if (!defect) return std::nullopt;
  // A doubled ring looks like any boundary that meets itself, but it is another mistake.
  if (const auto place = doubledRing(column, feature)) return Defect{DefectKind::doubledRing, *place};
  return defect;
}

std::optional<Defect> findDefect(const GeometryColumn& column, std::size_t feature) {
  if (plainlyValid(column, feature)) return std::nullopt;
  const GeosSession session;
  return findDefect(session, column, feature);
}

}  // namespace hectare::gis
