// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/writers/finding_table.h"

namespace hectare::writers {
namespace {

using answer::Cell;
using answer::Column;

Column findingColumn(const std::string& id, gis::Unit unit = gis::Unit::none) {
  return {id, {"column." + id}, unit, Column::Show::always};
}

Cell known(const std::optional<double>& value) { return value ? Cell(*value) : Cell(); }
Cell said(const gis::Message& message) { return message.empty() ? Cell() : Cell(message); }

std::vector<Cell> findingRow(const gis::Finding& finding) {
  const auto x = finding.place ? std::optional(finding.place->x) : std::nullopt;
  const auto y = finding.place ? std::optional(finding.place->y) : std::nullopt;
  return {std::string(severityCode(finding.severity)),
          finding.rule,
          finding.layer,
          finding.subject,
          said(finding.text),
          said(finding.fix),
          known(x),
          known(y),
          known(finding.areaBeforeM2),
          known(finding.areaAfterM2),
          std::string(finding.accepted ? "true" : "false"),
          finding.accepted ? finding.acceptedReason : std::string()};
}

}  // namespace

std::string_view severityCode(gis::Severity severity) {
  switch (severity) {
    case gis::Severity::note:
      return "note";
    case gis::Severity::warning:
      return "warning";
    case gis::Severity::error:
      return "error";
  }
  return "";
}

answer::Table findingTable(const gis::Findings& findings) {
  answer::Table table{"findings", {"sheet.findings"}, {}, {}, {}};
  table.columns = {findingColumn("severity"),
                   findingColumn("rule"),
                   findingColumn("layer"),
                   findingColumn("subject"),
                   findingColumn("text"),
                   findingColumn("fix"),
                   findingColumn("place_x", gis::Unit::metre),
                   findingColumn("place_y", gis::Unit::metre),
                   findingColumn("area_before_m2", gis::Unit::squareMetre),
                   findingColumn("area_after_m2", gis::Unit::squareMetre),
                   findingColumn("accepted"),
                   findingColumn("accepted_reason")};
  table.rows.reserve(findings.size());
  for (const gis::Finding& finding : findings) table.rows.push_back(findingRow(finding));
  return table;
}

}  // namespace hectare::writers
