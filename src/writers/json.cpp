// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <nlohmann/json.hpp>

#include "src/writers/cell.h"
#include "src/writers/display_width.h"
#include "src/writers/finding_table.h"
#include "src/writers/writers.h"

namespace hectare::writers {
namespace {

using Json = nlohmann::ordered_json;
using text::Language;

/// Whole numbers are written without ".0", so that a figure reads the same here and in CSV.
Json number(double value) {
  constexpr double exact = 9007199254740992.0;  // 2^53
  if (value == std::trunc(value) && std::abs(value) < exact) return static_cast<std::int64_t>(value);
  return value;
}

Json number(const std::optional<double>& value, gis::Unit unit) {
  const auto rounded = value ? machineNumber(*value, unit) : std::nullopt;
  return rounded ? number(*rounded) : Json();
}

Json cellJson(const answer::Cell& cell, const answer::Column& column, const Language& language) {
  const MachineCell machine = machineCell(cell, column, language);
  if (const auto* text = std::get_if<std::string>(&machine)) return *text;
  if (const auto* count = std::get_if<std::int64_t>(&machine)) return *count;
  if (const auto* value = std::get_if<double>(&machine)) return number(*value);
  return {};
}

Json rowJson(const std::vector<answer::Cell>& row, const answer::Table& table, const Language& language) {
  Json result = Json::array();
  for (std::size_t i = 0; i < row.size(); ++i) result.push_back(cellJson(row[i], table.columns[i], language));
  return result;
}

Json tableJson(const answer::Table& table, const Language& language) {
  Json result{{"id", table.id}, {"title", tableTitle(table, language)}};
  Json columns = Json::array();
  for (const answer::Column& column : table.columns) {
    columns.push_back(
        {{"id", column.id}, {"title", columnTitle(column, language)}, {"unit", machineUnit(column.unit)}});
  }
  Json rows = Json::array();
  for (const auto& row : table.rows) rows.push_back(rowJson(row, table, language));
  result["columns"] = std::move(columns);
  result["rows"] = std::move(rows);
  result["total"] = table.total.empty() ? Json() : rowJson(table.total, table, language);
  return result;
}

Json rendered(const gis::Message& message, const Language& language) {
  return message.empty() ? Json() : Json(validUtf8(language.render(message)));
}

Json findingJson(const gis::Finding& finding, const Language& language) {
  const auto place =
      finding.place
          ? Json::array({number(finding.place->x, gis::Unit::metre), number(finding.place->y, gis::Unit::metre)})
          : Json();
  return {{"rule", finding.rule},
          {"severity", severityCode(finding.severity)},
          {"layer", validUtf8(finding.layer)},
          {"subject", validUtf8(finding.subject)},
          {"text", validUtf8(language.render(finding.text))},
          {"place", place},
          {"area_before_m2", number(finding.areaBeforeM2, gis::Unit::squareMetre)},
          {"area_after_m2", number(finding.areaAfterM2, gis::Unit::squareMetre)},
          {"fix", rendered(finding.fix, language)},
          {"accepted", finding.accepted},
          {"accepted_reason", finding.accepted ? Json(validUtf8(finding.acceptedReason)) : Json()}};
}

Json textOrNull(const std::string& text) { return text.empty() ? Json() : Json(validUtf8(text)); }

Json provenanceJson(const gis::Provenance& p, const Language& language) {
  return {{"source", validUtf8(p.source)},
          {"layer", validUtf8(p.layer)},
          {"sha256", p.sha256},
          {"date", textOrNull(p.date)},
          {"features", p.features},
          {"crs", textOrNull(p.crs)},
          {"crs_operation", textOrNull(p.crsOperation)},
          {"accuracy_m", number(p.accuracyM, gis::Unit::metre)},
          {"position_m", number(p.positionM, gis::Unit::metre)},
          {"position_from", rendered(p.positionFrom, language)}};
}

Json headJson(const answer::Answer& answer) {
  return {{"question", answer.question},
          {"schema_version", answer::Answer::schemaVersion},
          {"program_version", HECTARE_VERSION},
          {"plan", validUtf8(answer.plan)},
          {"plan_title", validUtf8(answer.planTitle)},
          {"crs", validUtf8(answer.crs)},
          {"crs_name", validUtf8(answer.crsName)},
          {"area_method", answer.areaMethod},
          {"scheme", textOrNull(answer.scheme)},
          {"scheme_source", textOrNull(answer.schemeSource)},
          {"illustrative", answer.illustrative},
          {"confidential", answer.confidential},
          {"closed", answer.closed}};
}

Json chartJson(const answer::Chart& chart) {
  Json result{{"form", chart.form}, {"table", chart.table}, {"columns", chart.columns}, {"subtotals", chart.subtotals}};
  if (!chart.details.empty()) result["details"] = chart.details;
  return result;
}

template <class Items, class F>
Json listJson(const Items& items, F&& toItem) {
  Json result = Json::array();
  for (const auto& item : items) result.push_back(toItem(item));
  return result;
}

Json answerJson(const answer::Answer& answer, const Language& language) {
  Json result = headJson(answer);
  result["tables"] = listJson(answer.tables, [&](const auto& table) { return tableJson(table, language); });
  result["layers"] = listJson(answer.layers, [&](const auto& layer) { return tableJson(layer.table, language); });
  result["charts"] = listJson(answer.charts, chartJson);
  result["notes"] = listJson(answer.notes, [&](const auto& note) { return rendered(note, language); });
  result["findings"] = listJson(answer.findings, [&](const auto& finding) { return findingJson(finding, language); });
  result["provenance"] =
      listJson(answer.provenance, [&](const auto& source) { return provenanceJson(source, language); });
  return result;
}

bool isFlat(const Json& value) {
  if (!value.is_structured()) return true;
  for (const Json& item : value) {
    if (item.is_object() || (item.is_array() && value.is_array())) return false;
    if (item.is_array() && !isFlat(item)) return false;
  }
  return true;
}

/// Rows, columns and findings take a line each, so that two answers can be compared line by line.
void write(std::string& out, const Json& value, std::size_t depth) {
  if (isFlat(value)) {
    out += value.dump(-1, ' ', false, Json::error_handler_t::replace);
    return;
  }
  const std::string indent(2 * (depth + 1), ' ');
  out += value.is_object() ? "{" : "[";
  const char* separator = "\n";
  for (const auto& [key, item] : value.items()) {
    out += separator + indent;
    if (value.is_object()) out += Json(key).dump(-1, ' ', false, Json::error_handler_t::replace) + ": ";
    write(out, item, depth + 1);
    separator = ",\n";
  }
  out += '\n' + std::string(2 * depth, ' ') + (value.is_object() ? "}" : "]");
}

}  // namespace

std::string toJson(const answer::Answer& answer, const Language& language) {
  std::string result;
  write(result, answerJson(answer, language), 0);
  return result + '\n';
}

}  // namespace hectare::writers
