// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/inspect/layer_tables.h"

#include <fmt/format.h>

#include <algorithm>

#include "src/world/make_source.h"
#include "src/world/place_layers.h"

namespace hectare::questions {
namespace {

using answer::Cell;
using answer::Column;
using gis::Unit;
using Show = Column::Show;
using Row = std::vector<Cell>;

Column column(const char* id, Unit unit = Unit::none, Show show = Show::ifPresent) {
  return {id, {std::string("column.") + id}, unit, show};
}

Cell text(const std::string& value) { return value.empty() ? Cell() : Cell(value); }
Cell count(std::size_t value) { return static_cast<std::int64_t>(value); }
Cell number(const std::optional<double>& value) { return value ? Cell(*value) : Cell(); }

/// "MultiPolygon 20, Polygon 13096".
std::string geometryOf(const gis::SurveyLayer& layer) {
  std::string types;
  for (const auto& [name, features] : layer.geometryTypes) {
    if (layer.geometryTypes.size() == 1) return name == "None" ? std::string() : name;
    types += (types.empty() ? "" : ", ") + name + " " + std::to_string(features);
  }
  return types;
}

void addExtent(Row& row, const gis::Box& box) {
  for (const double edge : {box.minX, box.minY, box.maxX, box.maxY}) row.push_back(box.empty() ? Cell() : Cell(edge));
}

Cell yes(bool value) { return std::string(value ? "yes" : "no"); }

Row rowOf(const gis::SurveyFile& file, const gis::SurveyLayer& layer, const LayerLook& look,
          const text::Language& language) {
  const bool placed = !layer.extent.empty() || look.crs.known();
  Row row{file.path.string(),
          layer.name,
          file.format,
          count(layer.features),
          text(geometryOf(layer)),
          look.role,
          look.role == "none" ? Cell() : yes(look.sure),
          text(world::rendered(look.roleReasons, language)),
          text(look.crs.definition()),
          text(look.crs.name()),
          placed ? text(look.crsOrigin) : Cell(),
          text(world::rendered(look.crsReasons, language))};
  addExtent(row, layer.extent);
  row.insert(row.end(), {count(layer.columns.size()), text(layer.date), text(layer.encoding), number(layer.areaM2),
                         count(layer.findings.size())});
  return row;
}

/// Of a grid that declares none: in which system it would lie where it can be.
Cell wouldLie(const gis::SurveyRaster& raster) {
  const auto guesses = world::guessRasterCrs(raster, {});
  if (!guesses || guesses->empty() || guesses->front().axesSwapped) return {};
  return guesses->front().fit == world::CrsFit::elsewhere ? Cell() : Cell(guesses->front().reason);
}

Row rowOf(const gis::SurveyFile& file, const gis::SurveyRaster& raster) {
  const bool known = raster.crs.known();
  Row row{file.path.string(),
          Cell(),
          file.format,
          Cell(),
          std::string("raster"),
          std::string(plan::roleName(plan::Role::overlay)),
          yes(true),
          gis::Message{"recognise.raster"},
          text(raster.crs.definition()),
          text(raster.crs.name()),
          std::string(known ? "declared" : "unknown"),
          wouldLie(raster)};
  addExtent(row, raster.extent);
  row.insert(row.end(), {Cell(), Cell(), Cell(), Cell(), count(raster.findings.size())});
  return row;
}

const char* typeName(gis::SurveyType type) {
  switch (type) {
    case gis::SurveyType::empty:
      return "empty";
    case gis::SurveyType::text:
      return "text";
    case gis::SurveyType::integer:
      return "integer";
    case gis::SurveyType::real:
      return "real";
    case gis::SurveyType::boolean:
      return "boolean";
    case gis::SurveyType::date:
      return "date";
  }
  return "";
}

constexpr std::size_t samplesShown = 5;
constexpr std::size_t longestSample = 60;

std::string cut(const std::string& text) {
  if (text.size() <= longestSample) return text;
  std::size_t end = longestSample;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end) + "…";
}

std::string samplesOf(const gis::SurveyColumn& column) {
  std::string joined;
  for (std::size_t i = 0; i < std::min(samplesShown, column.samples.size()); ++i) {
    joined += (i == 0 ? "" : " | ") + cut(column.samples[i]);
  }
  return joined;
}

/// What somebody who is going to use the column should know at a glance.
Cell remarkOf(const gis::SurveyColumn& column, const ColumnLook& look) {
  if (!look.others.empty()) {
    return gis::Message{"recognise.column_others", {{"others", fmt::format("{}", fmt::join(look.others, ", "))}}};
  }
  if (column.leadingZeros) return gis::Message{"inspect.leading_zeros"};
  if (column.decimalComma) return gis::Message{"inspect.decimal_comma"};
  return column.unique && column.present > 1 ? Cell(gis::Message{"inspect.unique"}) : Cell();
}

Row rowOf(const gis::SurveyFile& file, const gis::SurveyLayer& layer, const gis::SurveyColumn& column,
          const ColumnLook& look, const text::Language& language) {
  const bool day = !column.earliest.empty();
  return {file.path.string(),
          layer.name,
          column.name,
          std::string(typeName(column.type)),
          text(fmt::format("{}", fmt::join(look.ours, ", "))),
          look.ours.empty() ? Cell() : yes(look.others.empty()),
          text(world::rendered(look.reasons, language)),
          count(column.present),
          count(column.distinct),
          yes(!column.distinctIsLeast),
          yes(column.unique),
          yes(column.leadingZeros),
          yes(column.decimalComma),
          day ? Cell(column.earliest) : number(column.min),
          day ? Cell(column.latest) : number(column.max),
          number(column.sum),
          remarkOf(column, look),
          text(samplesOf(column))};
}

}  // namespace

std::string labelOf(const gis::SurveyFile& file, const gis::SurveyLayer& layer) {
  return file.layers.size() < 2 ? file.path.string() : file.path.string() + ":" + layer.name;
}

answer::Table layerTable(const gis::Survey& survey, const std::vector<LayerLook>& looks,
                         const text::Language& language) {
  answer::Table table{"layers", {"table.layers"}, {}, {}, {}};
  table.columns = {column("file"),
                   column("layer"),
                   column("driver"),
                   column("features", Unit::count),
                   column("geometry_type"),
                   column("role"),
                   column("role_sure"),
                   column("role_reason"),
                   column("crs"),
                   column("crs_name"),
                   column("crs_origin"),
                   column("crs_reason"),
                   column("min_x"),
                   column("min_y"),
                   column("max_x"),
                   column("max_y"),
                   column("columns", Unit::count),
                   column("date"),
                   column("encoding"),
                   column("area_m2", Unit::squareMetre),
                   column("findings", Unit::count)};
  std::size_t at = 0;
  for (const gis::SurveyFile& file : survey.files) {
    for (const gis::SurveyLayer& layer : file.layers) table.rows.push_back(rowOf(file, layer, looks[at++], language));
    if (file.raster) table.rows.push_back(rowOf(file, *file.raster));
  }
  return table;
}

answer::Table columnTable(const gis::Survey& survey, const std::vector<LayerLook>& looks,
                          const text::Language& language) {
  answer::Table table{"columns", {"table.columns"}, {}, {}, {}};
  table.columns = {column("file"),
                   column("layer"),
                   column("column_name"),
                   column("column_type"),
                   column("taken_as"),
                   column("taken_sure", Unit::none, Show::machineOnly),
                   column("taken_reason", Unit::none, Show::machineOnly),
                   column("present", Unit::count),
                   column("distinct", Unit::count),
                   column("distinct_exact", Unit::none, Show::machineOnly),
                   column("unique", Unit::none, Show::machineOnly),
                   column("leading_zeros", Unit::none, Show::machineOnly),
                   column("decimal_comma", Unit::none, Show::machineOnly),
                   column("min"),
                   column("max"),
                   column("sum", Unit::none, Show::machineOnly),
                   column("remark"),
                   column("samples")};
  std::size_t at = 0;
  for (const gis::SurveyFile& file : survey.files) {
    for (const gis::SurveyLayer& layer : file.layers) {
      const LayerLook& look = looks[at++];
      for (const gis::SurveyColumn& each : layer.columns) {
        const auto taken = look.columns.find(each.name);
        table.rows.push_back(
            rowOf(file, layer, each, taken == look.columns.end() ? ColumnLook{} : taken->second, language));
      }
    }
  }
  return table;
}

answer::Table bandTable(const gis::Survey& survey) {
  answer::Table table{"bands", {"table.bands"}, {}, {}, {}};
  table.columns = {column("file"),
                   column("band", Unit::count),
                   column("data_type"),
                   column("width", Unit::count),
                   column("height", Unit::count),
                   column("cell_x"),
                   column("cell_y"),
                   column("no_data"),
                   column("min"),
                   column("max")};
  for (const gis::SurveyFile& file : survey.files) {
    if (!file.raster) continue;
    for (std::size_t i = 0; i < file.raster->bands.size(); ++i) {
      const gis::SurveyBand& band = file.raster->bands[i];
      const auto cell = [](double size) { return size == 0 ? Cell() : Cell(size); };
      table.rows.push_back({file.path.string(), count(i + 1), band.type, Cell(file.raster->width),
                            Cell(file.raster->height), cell(file.raster->cellX), cell(file.raster->cellY),
                            number(band.noData), number(band.min), number(band.max)});
    }
  }
  return table;
}

answer::Chart layerCards() {
  answer::Chart cards{"cards", "layers", {}, {}, "columns"};
  // An empty name begins a new line of the card.
  cards.columns = {"file",  "layer",    "driver",   "features",   "geometry_type", "area_m2",
                   "date",  "encoding", "",         "role",       "role_sure",     "role_reason",
                   "",      "crs",      "crs_name", "crs_origin", "crs_reason",    "",
                   "min_x", "max_x",    "min_y",    "max_y"};
  return cards;
}

}  // namespace hectare::questions
