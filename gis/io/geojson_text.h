// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <future>
#include <string>
#include <string_view>

#include "gis/base/error.h"
#include "gis/base/finding.h"

namespace hectare::gis {

/// What the text of a GeoJSON or TopoJSON file says of itself, beside what GDAL makes of it.
struct GeoJsonText {
  std::size_t features = 0;  ///< members of the list of features; 1 for a file that is one feature or geometry
  bool collection = false;   ///< the file is a FeatureCollection
  /// Rule ids "geojson.*". warning: the file breaks RFC 7946 (or, of a TopoJSON, its specification) and part of it may
  /// have been left out or misplaced. note: allowed, but other programs may stumble over it.
  Findings findings;
};

/// Reads the text once from begin to end, in bounded memory. GDAL reads much without complaint that RFC 7946 does not
/// allow: features that are none, coordinates nested otherwise than their type asks, lists of numbers that are no
/// positions, geometries under another name. A file that cannot be opened or is no JSON has one finding that says so.
/// \param file may be one of GDAL's virtual file systems. \param layer for the findings.
GeoJsonText checkGeoJsonText(const std::filesystem::path& file, const std::string& layer);

/// The Error of a file that `driver` could not open, in terms of what its text does wrong where that can be said.
Error namedByText(Error error, std::string_view driver, const std::filesystem::path& file);

/// checkGeoJsonText on a thread of its own, while GDAL reads the same file.
class GeoJsonMeanwhile {
 public:
  /// Does nothing unless `driver` (GDAL's short name) reads GeoJSON or TopoJSON.
  GeoJsonMeanwhile(std::string_view driver, const std::filesystem::path& file, const std::string& layer);
  /// Waits for the check. Adds what is at least as severe as `least`, and says so when fewer features were `read` than
  /// the file lists.
  void addTo(Findings& findings, std::size_t read, Severity least);

 private:
  std::string m_layer;
  std::future<GeoJsonText> m_text;
};

}  // namespace hectare::gis
