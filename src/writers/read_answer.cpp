// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/writers/read_answer.h"

#include <array>
#include <nlohmann/json.hpp>

#include "gis/base/file.h"
#include "src/writers/cell.h"

namespace hectare::writers {
namespace {

using ReadJson = nlohmann::json;
using answer::Cell;

std::string textOf(const ReadJson& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

gis::Unit unitOf(const std::string& name) {
  using gis::Unit;
  constexpr std::array all{Unit::squareMetre,    Unit::metre, Unit::count,  Unit::jobs,
                           Unit::jobsPerHectare, Unit::ratio, Unit::percent};
  for (const Unit unit : all) {
    if (machineUnit(unit) == name) return unit;
  }
  return Unit::none;
}

Cell cellOf(const ReadJson& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number()) return value.get<double>();
  return {};
}

std::vector<Cell> rowOf(const ReadJson& row) {
  std::vector<Cell> cells;
  for (const ReadJson& value : row) cells.push_back(cellOf(value));
  return cells;
}

answer::Table tableOf(const ReadJson& json) {
  answer::Table table{textOf(json, "id"), {textOf(json, "title")}, {}, {}, {}};
  for (const ReadJson& column : json.at("columns")) {
    table.columns.push_back({textOf(column, "id"), {textOf(column, "title")}, unitOf(textOf(column, "unit"))});
  }
  const auto fits = [&](const std::vector<Cell>& row) { return row.size() == table.columns.size(); };
  for (const ReadJson& row : json.at("rows")) {
    std::vector<Cell> cells = rowOf(row);
    if (fits(cells)) table.rows.push_back(std::move(cells));
  }
  if (json.at("total").is_array()) table.total = rowOf(json.at("total"));
  if (!fits(table.total)) table.total.clear();
  return table;
}

gis::Provenance provenanceOf(const ReadJson& json) {
  gis::Provenance p;
  p.source = textOf(json, "source");
  p.layer = textOf(json, "layer");
  p.sha256 = textOf(json, "sha256");
  p.date = textOf(json, "date");
  p.crs = textOf(json, "crs");
  p.crsOperation = textOf(json, "crs_operation");
  return p;
}

gis::Error notAnAnswer(const std::filesystem::path& file) {
  return {gis::ErrorKind::invalid, {"referred.not_an_answer"}, file.string(), {"referred.not_an_answer_hint"}};
}

}  // namespace

gis::Result<answer::Answer> parseAnswer(std::string_view json, const std::filesystem::path& file) {
  try {
    const ReadJson read = ReadJson::parse(json);
    if (read.value("schema_version", 0) != answer::Answer::schemaVersion) return notAnAnswer(file);
    answer::Answer answer;
    answer.question = textOf(read, "question");
    answer.plan = textOf(read, "plan");
    answer.scheme = textOf(read, "scheme");
    for (const ReadJson& table : read.at("tables")) answer.tables.push_back(tableOf(table));
    for (const ReadJson& p : read.at("provenance")) answer.provenance.push_back(provenanceOf(p));
    return answer;
  } catch (const ReadJson::exception&) {
    return notAnAnswer(file);
  }
}

gis::Result<answer::Answer> readAnswer(const std::filesystem::path& file) {
  HECTARE_ASSIGN(const std::string json, gis::readFile(file));
  return parseAnswer(json, file);
}

}  // namespace hectare::writers
