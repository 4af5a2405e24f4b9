// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include "gis/io/write_geopackage.h"
#include "src/writers/cell.h"
#include "src/writers/feature_tables.h"
#include "src/writers/qml.h"
#include "src/writers/writers.h"

namespace hectare::writers {
namespace {

/// The style of a layer as QGIS reads it. Errors: internal (there is no such style).
gis::Result<std::string> styleQml(const answer::Layer& layer, const answer::Styles& styles,
                                  const text::Language& language) {
  if (layer.style.empty()) return std::string();
  const answer::Style* style = styles.find(layer.style);
  if (style == nullptr) {
    return gis::Error{gis::ErrorKind::internal, {"style.missing", {{"style", layer.style}}}, layer.table.id, {}};
  }
  return toQml(layer, *style, language);
}

gis::GeometryKind kindOf(const gis::GeometryColumn& shapes) {
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    if (shapes.kind(i) != gis::GeometryKind::none) return shapes.kind(i);
  }
  return gis::GeometryKind::none;
}

/// A table of the file before it is written.
struct Part {
  gis::FeatureTable table;
  gis::GeometryKind kind = gis::GeometryKind::none;
  std::string title;
  std::string styleQml;
};

/// A GeoPackage takes each title once; where a table has that of its layer, it is followed by the name.
void tellTitlesApart(std::vector<Part>& parts) {
  std::set<std::string> titles;
  for (Part& part : parts) {
    if (!titles.insert(part.title).second) part.title += " (" + part.table.name + ")";
  }
}

/// Layers first; a table whose name is taken by a layer is "<id>_table".
gis::Result<std::vector<Part>> partsOf(const answer::Answer& answer, const text::Language& language) {
  gis::Crs crs;
  if (!answer.crs.empty()) {
    HECTARE_ASSIGN(crs, gis::Crs::parse(answer.crs));
  }
  HECTARE_ASSIGN(const answer::Styles styles, answer::Styles::read());
  std::vector<Part> parts;
  std::set<std::string> names;
  for (const answer::Layer& layer : answer.layers) {
    Part part{attributeTable(layer.table, layer.table.id, crs, Marks(answer), language),
              kindOf(layer.shapes),
              tableTitle(layer.table, language),
              {}};
    HECTARE_ASSIGN(part.styleQml, styleQml(layer, styles, language));
    if (part.kind != gis::GeometryKind::none) part.table.geometry = layer.shapes;
    names.insert(layer.table.id);
    parts.push_back(std::move(part));
  }
  for (const answer::Table& table : answer.tables) {
    const std::string name = names.count(table.id) > 0 ? table.id + "_table" : table.id;
    parts.push_back({attributeTable(table, name, crs, Marks(answer), language),
                     gis::GeometryKind::none,
                     tableTitle(table, language),
                     {}});
  }
  tellTitlesApart(parts);
  return parts;
}

}  // namespace

gis::Status writeGeoPackage(const std::filesystem::path& path, const answer::Answer& answer,
                            const text::Language& language, gis::Progress& progress) {
  HECTARE_ASSIGN(const std::vector<Part> parts, partsOf(answer, language));
  const std::string description = layerDescription(answer, language);
  std::vector<gis::GeoPackageLayer> layers;
  for (const Part& part : parts) layers.push_back({&part.table, part.kind, part.title, description, part.styleQml});
  return gis::writeGeoPackage(path, layers, {newestDate(answer), answer.illustrative}, progress);
}

}  // namespace hectare::writers
