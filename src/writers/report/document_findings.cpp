// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/writers/report/document_findings.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "src/writers/cell.h"
#include "src/writers/display_width.h"
#include "src/writers/finding_table.h"

namespace hectare::writers {
namespace {

using text::Language;
using Told = std::vector<std::string>;

constexpr std::size_t mostPerRule = 100;

std::string whereOf(const gis::Finding& finding) {
  std::string result = printable(finding.layer);
  if (!finding.subject.empty()) result += (result.empty() ? "" : " ") + printable(finding.subject);
  if (!finding.place) return result;
  // As a map asks for coordinates: without marks between thousands.
  return result + (result.empty() ? "(" : " (") + machineText(finding.place->x, gis::Unit::metre) + ", " +
         machineText(finding.place->y, gis::Unit::metre) + ")";
}

Told told(const gis::Finding& finding, const Language& language) {
  std::string what = printable(language.render(finding.text));
  if (finding.accepted) {
    what += " " + language.render({"writer.accepted", {{"reason", printable(finding.acceptedReason)}}});
  }
  return {printable(finding.rule), whereOf(finding), what,
          finding.fix.empty() ? std::string() : printable(language.render(finding.fix))};
}

/// Rows of one severity: rules in the order in which they first occur, each cut behind its first hundred.
std::vector<Told> rowsOf(const std::vector<const gis::Findings*>& findings, gis::Severity severity,
                         const Language& language) {
  std::vector<std::string> rules;
  std::map<std::string, std::vector<Told>> byRule;
  std::set<Told> seen;
  for (const gis::Findings* some : findings) {
    for (const gis::Finding& finding : *some) {
      if (finding.severity != severity) continue;
      Told row = told(finding, language);
      if (!seen.insert(row).second) continue;
      if (!byRule.contains(row.front())) rules.push_back(row.front());
      byRule[row.front()].push_back(std::move(row));
    }
  }
  std::vector<Told> result;
  for (const std::string& rule : rules) {
    std::vector<Told>& rows = byRule[rule];
    const std::size_t more = rows.size() - std::min(rows.size(), mostPerRule);
    rows.resize(rows.size() - more);
    std::ranges::move(rows, std::back_inserter(result));
    if (more == 0) continue;
    const auto count = static_cast<std::int64_t>(more);
    result.push_back({rule, {}, language.render({"report.more_findings", {{"count", count}}}), {}});
  }
  return result;
}

}  // namespace

std::vector<DocumentBlock> findingBlocks(const std::vector<const gis::Findings*>& findings, const Language& language) {
  std::vector<DocumentBlock> blocks;
  for (const gis::Severity severity : {gis::Severity::error, gis::Severity::warning, gis::Severity::note}) {
    std::vector<Told> rows = rowsOf(findings, severity, language);
    if (rows.empty()) continue;
    const std::string code(severityCode(severity));
    DocumentTable table{"findings-" + code, language.render({"finding_severity." + code}), {}, 0, std::move(rows), {}};
    for (const char* title : {"report.rule", "report.where", "report.what", "report.mend"}) {
      table.columns.push_back({language.render({title}), {}, false, false});
    }
    blocks.emplace_back(std::move(table));
  }
  if (blocks.empty()) blocks.emplace_back(DocumentParagraph{{}, language.render({"report.no_findings"})});
  return blocks;
}

}  // namespace hectare::writers
