// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/writers/finding_table.h"

namespace hectare::writers {
namespace {

using answer::Cell;
using answer::Column;

Column column(const std::string& id, gis::Unit unit = gis::Unit::none) {
  return {id, {"column." + id}, unit, Column::Show::always};
}

Cell known(const std::optional<double>& value) { return value ? Cell(*value) : Cell(); }
Cell said(const gis::Message& message) { return message.empty() ? Cell() : Cell(message); }

std::vector<Cell> row(const gis::Finding& finding) {
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
  table.columns = {column("severity"),
                   column("rule"),
                   column("layer"),
                   column("subject"),
                   column("text"),
                   column("fix"),
                   column("place_x", gis::Unit::metre),
                   column("place_y", gis::Unit::metre),
                   column("area_before_m2", gis::Unit::squareMetre),
                   column("area_after_m2", gis::Unit::squareMetre),
                   column("accepted"),
                   column("accepted_reason")};
  table.rows.reserve(findings.size());
  for (const gis::Finding& finding : findings) table.rows.push_back(row(finding));
  return table;
}

}  // namespace hectare::writers
