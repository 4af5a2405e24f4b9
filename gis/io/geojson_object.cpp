// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/geojson_object.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hectare::gis {

namespace {

struct GeometryType {
  std::string_view name;
  std::size_t depth;  ///< of its positions
  bool polygon;
  bool multi;
};

constexpr std::array<GeometryType, 6> geometryTypes = {{{"Point", 1, false, false},
                                                        {"MultiPoint", 2, false, true},
                                                        {"LineString", 2, false, false},
                                                        {"MultiLineString", 3, false, true},
                                                        {"Polygon", 3, true, false},
                                                        {"MultiPolygon", 4, true, true}}};

const GeometryType* typeNamed(std::string_view name) {
  const auto found = std::ranges::find(geometryTypes, name, &GeometryType::name);
  return found == geometryTypes.end() ? nullptr : &*found;
}

bool isCollection(const GeoJsonObject& object) { return object.type == "GeometryCollection"; }

void judgeStructure(const GeoJsonShape& shape, const GeometryType& type, GeoJsonCounts& counts) {
  if (!shape.nested(type.depth)) counts.meet(counts.nesting);
  if (!shape.positionsWhole()) counts.meet(counts.position);
  if (!shape.nested(type.depth) || shape.empty()) return;
  const bool line = type.name.ends_with("LineString");
  if (type.polygon && shape.fewestPositions() < 4) counts.meet(counts.fewPositions);
  if (line && shape.fewestPositions() < 2) counts.meet(counts.fewPositions);
  if (line && shape.allSame()) counts.meet(counts.length);
  if ((line || type.polygon) && shape.wide() && !counts.ownCrs) counts.meet(counts.antimeridian);
  if (shape.mostNumbers() > 3) counts.meet(counts.ordinates);
}

void judgeHabits(const GeoJsonShape& shape, const GeometryType& type, GeoJsonCounts& counts) {
  constexpr std::size_t mostDecimals = 10;  // of a degree: 0.01 mm
  if (!shape.nested(type.depth) || shape.empty()) return;
  const bool path = type.polygon || type.name.ends_with("LineString");
  if (type.polygon && shape.wrongTurn()) counts.meet(counts.orientation);
  if (type.polygon && shape.holes()) counts.meet(counts.holes);
  if (!counts.ownCrs && shape.mostDecimals() > mostDecimals) counts.meet(counts.decimals);
  if (!counts.ownCrs && path && shape.dense()) counts.meet(counts.dense);
  if (path && shape.repeats() && !shape.allSame()) counts.meet(counts.repeats);
  if (type.multi && shape.outermost() == 1) counts.meet(counts.single);
}

void judgeGeometry(const GeoJsonObject& object, GeoJsonCounts& counts) {
  if (isCollection(object)) {
    if (object.geometries != JsonKind::array || object.strangers) counts.meet(counts.member);
    if (object.nested || object.members == 1) counts.meet(counts.collection);
    return;
  }
  const GeometryType* type = object.type ? typeNamed(*object.type) : nullptr;
  if (type == nullptr) return counts.meet(counts.type);
  if (object.coordinates != JsonKind::array) return counts.meet(counts.nesting);
  judgeStructure(object.shape, *type, counts);
  judgeHabits(object.shape, *type, counts);
}

/// Of a Topology: points have coordinates, all else arcs.
void judgeTopologyGeometry(const GeoJsonObject& object, GeoJsonCounts& counts) {
  if (object.typeKind == JsonKind::null) return;  // how a Topology says that there is no geometry
  if (isCollection(object)) {
    if (object.geometries != JsonKind::array || object.strangers) counts.meet(counts.member);
    return;
  }
  if (!object.type || typeNamed(*object.type) == nullptr) return counts.meet(counts.type);
  const bool points = object.type->ends_with("Point");
  if ((points ? object.coordinates : object.arcs) != JsonKind::array) counts.meet(counts.arcs);
}

void judgeFeature(const GeoJsonObject& object, GeoJsonCounts& counts) {
  if (object.type != "Feature") counts.meet(counts.type);
  if (object.geometry != JsonKind::object && object.geometry != JsonKind::null) counts.meet(counts.geometry);
  if (object.geometry == JsonKind::null) counts.meet(counts.noGeometry);
  if (object.properties != JsonKind::object && object.properties != JsonKind::null) counts.meet(counts.properties);
  const bool named = object.id == JsonKind::absent || object.id == JsonKind::text || object.id == JsonKind::number;
  if (!named) counts.meet(counts.id);
}

void judgeRoot(const GeoJsonObject& object, GeoJsonCounts& counts) {
  if (object.crs == JsonKind::object) counts.meet(counts.crs);
  if (object.type == "FeatureCollection") {
    if (object.features != JsonKind::array || object.strangers) counts.meet(counts.feature);
  } else if (object.type == "Feature") {
    judgeFeature(object, counts);
  } else if (object.type && (typeNamed(*object.type) != nullptr || isCollection(object))) {
    counts.meet(counts.bare);
    judgeGeometry(object, counts);
  } else {
    counts.meet(counts.type);
  }
}

bool holds(const std::vector<double>& bbox, const Box& extent) {
  const std::size_t half = bbox.size() / 2;
  const double slack = 1e-6 * std::max({1.0, std::abs(extent.maxX), std::abs(extent.maxY)});
  // A box across the 180th meridian has its west east of its east.
  const bool x = bbox[0] > bbox[half] || (bbox[0] - slack <= extent.minX && extent.maxX <= bbox[half] + slack);
  return x && bbox[1] - slack <= extent.minY && extent.maxY <= bbox[half + 1] + slack;
}

void judgeBox(const GeoJsonObject& object, GeoJsonCounts& counts) {
  if (object.bbox == JsonKind::absent) return;
  const std::size_t size = object.bboxValues.size();
  if (object.bbox != JsonKind::array || !object.bboxPlain || (size != 4 && size != 6)) return counts.meet(counts.bbox);
  if (!object.extent.empty() && !holds(object.bboxValues, object.extent)) counts.meet(counts.bboxElsewhere);
}

}  // namespace

JsonKind* GeoJsonObject::member(std::string_view name) {
  const std::pair<std::string_view, JsonKind*> known[] = {{"type", &typeKind},
                                                          {"geometry", &geometry},
                                                          {"properties", &properties},
                                                          {"features", &features},
                                                          {"bbox", &bbox},
                                                          {"coordinates", &coordinates},
                                                          {"geometries", &geometries},
                                                          {"arcs", &arcs},
                                                          {"id", &id},
                                                          {"crs", &crs}};
  const auto* const found = std::ranges::find_if(known, [&](const auto& each) { return each.first == name; });
  return found == std::ranges::end(known) ? nullptr : found->second;
}

void GeoJsonCounts::meet(GeoJsonCount& count) {
  const std::size_t current = std::max<std::size_t>(features, 1);
  if (count.last == current) return;
  count.last = current;
  if (count.features++ == 0) count.first = current;
}

void judge(const GeoJsonObject& object, GeoJsonCounts& counts) {
  switch (object.role) {
    case GeoJsonRole::root:
      counts.isCollection = object.type == "FeatureCollection";
      if (object.type != "Topology") judgeRoot(object, counts);
      break;
    case GeoJsonRole::feature:
      judgeFeature(object, counts);
      break;
    case GeoJsonRole::geometry:
    case GeoJsonRole::member:
      judgeGeometry(object, counts);
      break;
    case GeoJsonRole::topologyGeometry:
      judgeTopologyGeometry(object, counts);
      break;
    case GeoJsonRole::topology:
      break;
  }
  const bool topology = object.role >= GeoJsonRole::topology || object.type == "Topology";
  if (!topology) judgeBox(object, counts);
}

}  // namespace hectare::gis
