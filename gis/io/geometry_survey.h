// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "gis/geometry/repair.h"
#include "gis/io/closed_lines.h"
#include "gis/io/survey_findings.h"
#include "gis/table/survey.h"

struct ArrowArray;
struct ArrowSchema;

namespace hectare::gis {

/// Some of the coordinates of a layer, spread evenly: every n-th, with n doubled whenever there are too many.
class CoordSample {
 public:
  void add(Coord c);
  /// At most SurveyLayer::sampleKept of them.
  [[nodiscard]] std::vector<Coord> kept() const;

 private:
  std::vector<Coord> m_coords;
  std::size_t m_seen = 0;
  std::size_t m_every = 1;
};

/// What all geometries of a layer say together, batch by batch.
class GeometrySurvey {
 public:
  /// \param driver GDAL's short name of the format.
  GeometrySurvey(std::string layer, Crs crs, const std::string& driver);

  /// \param before features that came in earlier batches.
  void add(const ArrowSchema& schema, const ArrowArray& batch, std::size_t before);
  /// Types, extent and findings. A layer in which no feature has a geometry is a table, and nothing is said of it.
  void finish(SurveyLayer& layer) const;

 private:
  void addType(std::span<const std::byte> wkb, std::size_t feature);
  std::vector<std::size_t> addUnusable(const Findings& findings, std::size_t before);
  void addDefects(const GeometryColumn& column, std::size_t before);
  void addPlaces(const GeometryColumn& column, std::size_t before);
  void tellTypes(SurveyLayer& layer) const;
  void tellPlaces(SurveyLayer& layer) const;
  void tellZeros(SurveyLayer& layer) const;

  std::string m_layer;
  Crs m_crs;
  ClosedLines m_closed;
  std::optional<Box> m_areaOfUse;  ///< in the coordinates of m_crs
  std::map<std::string, FeaturesWith> m_types;
  FeaturesWith m_none, m_empty, m_z, m_m, m_curves;
  std::map<std::string, FeaturesWith> m_unusable;  ///< by rule of the reader
  std::map<DefectKind, FeaturesWith> m_invalid;
  std::map<GeometryKind, std::size_t> m_kinds;
  Box m_extent;
  CoordSample m_sample;
  Box m_extentWithoutZeros;
  FeaturesWith m_zeros;
  FeaturesWith m_placed;
  FeaturesWith m_outside;
  std::size_t m_insideWhenSwapped = 0;
};

}  // namespace hectare::gis
