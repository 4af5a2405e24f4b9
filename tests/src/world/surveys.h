// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <initializer_list>
#include <set>
#include <string>
#include <vector>

#include "gis/table/survey.h"
#include "src/world/recognise.h"

namespace hectare::tests {

/// A column of a hand-made survey; every value stands once.
inline gis::SurveyColumn surveyed(const std::string& name, std::vector<std::string> values,
                                  gis::SurveyType type = gis::SurveyType::text) {
  gis::SurveyColumn column;
  column.name = name;
  column.type = type;
  column.present = values.size();
  column.distinct = std::set<std::string>(values.begin(), values.end()).size();
  column.unique = column.distinct == column.present;
  for (std::string& value : values) {
    if (std::ranges::find(column.samples, value) == column.samples.end()) column.samples.push_back(std::move(value));
  }
  return column;
}

/// A number column from min to max.
inline gis::SurveyColumn surveyedNumbers(const std::string& name, double min, double max, std::size_t present = 100) {
  gis::SurveyColumn column;
  column.name = name;
  column.type = gis::SurveyType::real;
  column.present = present;
  column.distinct = present;
  column.min = min;
  column.max = max;
  return column;
}

/// "K1", "K2", … as a column that tells `count` features apart.
inline gis::SurveyColumn surveyedKeys(const std::string& name, std::size_t count, const std::string& prefix = "K") {
  std::vector<std::string> values;
  for (std::size_t i = 1; i <= count; ++i) values.push_back(prefix + std::to_string(i));
  gis::SurveyColumn column = surveyed(name, values);
  column.samples.resize(std::min(column.samples.size(), gis::SurveyColumn::samplesKept));
  return column;
}

/// A file of one layer. \param type an OGC name, or "None".
inline gis::SurveyFile surveyedFile(const std::string& path, const std::string& type, std::size_t features,
                                    std::vector<gis::SurveyColumn> columns, gis::Box extent = {0, 0, 1000, 1000}) {
  gis::SurveyFile file;
  file.path = path;
  file.format = path.ends_with(".shp") ? "ESRI Shapefile" : path.ends_with(".csv") ? "CSV" : "GPKG";
  gis::SurveyLayer layer;
  layer.name = file.path.stem().string();
  layer.features = features;
  layer.geometryTypes[type] = features;
  if (type != "None") {
    layer.extent = extent;
    layer.crs = gis::Crs::parse("EPSG:31370").value();
  }
  layer.columns = std::move(columns);
  file.layers.push_back(std::move(layer));
  return file;
}

inline gis::SurveyFile surveyedPolygons(const std::string& path, std::size_t features,
                                        std::vector<gis::SurveyColumn> columns, gis::Box extent = {0, 0, 1000, 1000}) {
  return surveyedFile(path, "Polygon", features, std::move(columns), extent);
}

/// What a file was taken for; fails when it is not there.
inline const world::LayerGuess& guessOf(const world::Recognition& recognition, const std::string& name) {
  const auto found = std::ranges::find(recognition.layers, name, &world::LayerGuess::name);
  if (found == recognition.layers.end()) throw std::out_of_range(name);
  return *found;
}

inline bool hasRule(const gis::Findings& findings, const std::string& rule) {
  return std::ranges::find(findings, rule, &gis::Finding::rule) != findings.end();
}

}  // namespace hectare::tests
