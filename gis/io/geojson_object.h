// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gis/io/geojson_shape.h"

namespace hectare::gis {

/// Where in a file an object stands, which says what it has to be.
enum class GeoJsonRole { root, feature, geometry, member, topology, topologyGeometry };

/// What stands under a name.
enum class JsonKind { absent, null, object, array, text, number, boolean };

/// An object of a GeoJSON file once it has gone by: its members as far as the rules look at them.
struct GeoJsonObject {
  GeoJsonRole role = GeoJsonRole::root;
  std::string key;  ///< the member that is going by
  std::optional<std::string> type;
  JsonKind typeKind = JsonKind::absent;
  JsonKind geometry = JsonKind::absent;
  JsonKind properties = JsonKind::absent;
  JsonKind features = JsonKind::absent;
  JsonKind geometries = JsonKind::absent;
  JsonKind coordinates = JsonKind::absent;
  JsonKind arcs = JsonKind::absent;
  JsonKind id = JsonKind::absent;
  JsonKind bbox = JsonKind::absent;
  JsonKind crs = JsonKind::absent;
  std::size_t members = 0;  ///< of its features or geometries
  bool strangers = false;   ///< some of those are no objects
  bool nested = false;      ///< a collection among its geometries
  std::vector<double> bboxValues;
  bool bboxPlain = true;  ///< nothing but numbers in it
  GeoJsonShape shape;     ///< of its own coordinates
  Box extent;             ///< of all coordinates in and below it

  /// The member of that name that the rules look at, or null.
  JsonKind* member(std::string_view name);
};

/// How often something was met: in how many features, and in which first (counted from 1).
struct GeoJsonCount {
  std::size_t features = 0;
  std::size_t first = 0;
  std::size_t last = 0;
};

/// What was met, by rule.
struct GeoJsonCounts {
  GeoJsonCount type, feature, geometry, properties, id, bbox, bboxElsewhere, nesting, position, fewPositions, length,
      antimeridian, member, arcs;
  GeoJsonCount ordinates, orientation, decimals, dense, holes, single, repeats, collection, crs, bare, noGeometry;
  std::size_t features = 0;   ///< begun so far
  bool isCollection = false;  ///< the root is a FeatureCollection
  bool ownCrs = false;        ///< coordinates are not degrees

  /// Counts the current feature, once.
  void meet(GeoJsonCount& count);
};

/// Holds an object that has ended against RFC 7946.
void judge(const GeoJsonObject& object, GeoJsonCounts& counts);

}  // namespace hectare::gis
