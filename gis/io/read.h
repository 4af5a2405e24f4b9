// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "gis/base/finding.h"
#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "gis/io/consent.h"
#include "gis/table/feature_table.h"

namespace hectare::gis {

/// The columns that a table keeps its places in: either `x` and `y`, or `wkt` (well-known text, or well-known binary in
/// hex). All empty: the format's own geometry.
struct PlaceColumns {
  std::string x;
  std::string y;
  std::string wkt;
  [[nodiscard]] bool none() const { return x.empty() && y.empty() && wkt.empty(); }
  friend bool operator==(const PlaceColumns&, const PlaceColumns&) = default;
};

/// What to read of a file. `layer` may be empty when the file has only one.
struct ReadRequest {
  std::filesystem::path path;
  std::string layer;
  /// Columns wanted, by name; others are not read. No value: all.
  std::optional<std::vector<std::string>> columns;
  bool geometry = true;
  PlaceColumns place = {};
  bool decimalComma = false;  ///< numbers in text columns are written 1.234,5 or 1 234,5
  std::string encoding = {};  ///< of a text table, for example "windows-1252"; empty: found out
  Consent consent = {};
};

struct ReadLayer {
  FeatureTable table;         ///< crs is unknown when the file declares none
  std::string date;           ///< ISO date that the file's own metadata states, else empty; never the file's time stamp
  bool illustrative = false;  ///< the file's own metadata marks it so
  std::string sha256;         ///< of the file (and of the files that belong to it, as .dbf and .shx to .shp)
  std::string driver;         ///< GDAL's short name
  Findings findings;          ///< Z or M dropped, curves linearised, … (layer and subject filled; rule ids "read.*")
};

/// Reads one layer whole, through GDAL's Arrow stream where the driver has one. Any failure that GDAL reports on the
/// way fails the read. Drivers come from an allow-list (GPKG, FlatGeobuf, ESRI Shapefile, GeoJSON, TopoJSON, GML, CSV);
/// nothing is written beside the file and nothing is fetched. Identifiers stay text: CSV columns are never guessed to
/// be numbers. Errors: notFound (file, layer, column; the hint lists what is there), unreadable, refused (driver),
/// cancelled.
Result<ReadLayer> readLayer(const ReadRequest& request, Progress& progress);

/// Names of the layers of a file.
Result<std::vector<std::string>> listLayers(const std::filesystem::path& path);

}  // namespace hectare::gis
