// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/check/check.h"

#include <map>

#include "src/answer/begin.h"
#include "src/answer/correction_table.h"
#include "src/land/partition.h"
#include "src/world/acceptances.h"
#include "src/world/apply_corrections.h"

namespace hectare::questions {

namespace {

answer::Table countTable(const gis::Findings& findings) {
  using gis::Unit;
  answer::Table table{"findings", {"table.findings"}, {}, {}, {}};
  table.columns = {{"severity", {"column.severity"}, Unit::none, answer::Column::Show::always},
                   {"rule", {"column.rule"}, Unit::none, answer::Column::Show::always},
                   {"count", {"column.count"}, Unit::count, answer::Column::Show::always},
                   {"accepted", {"column.accepted"}, Unit::count, answer::Column::Show::always}};
  std::map<std::pair<int, std::string>, std::pair<std::int64_t, std::int64_t>> counts;
  for (const gis::Finding& finding : findings) {
    auto& [count, accepted] = counts[{-static_cast<int>(finding.severity), finding.rule}];
    ++count;
    accepted += finding.accepted ? 1 : 0;
  }
  static constexpr const char* severities[] = {"severity.note", "severity.warning", "severity.error"};
  for (const auto& [key, value] : counts) {
    table.rows.push_back({gis::Message{severities[-key.first]}, key.second, value.first, value.second});
  }
  return table;
}

}  // namespace

gis::Result<answer::Answer> check(const world::World& world, const plan::Plan& plan, const CheckOptions& /*options*/,
                                  gis::Memo& memo, gis::Progress& progress) {
  answer::Answer result = answer::begin("check", plan, world.crs, world.provenance(), world.illustrative());
  result.findings = world.allFindings(plan);
  const auto partition = land::cutLand(world, plan, {}, memo, progress);
  if (partition) {
    result.scheme = (*partition)->scheme.id;
    result.schemeSource = (*partition)->scheme.source;
    const gis::Findings& found = (*partition)->findings;
    result.findings.insert(result.findings.end(), found.begin(), found.end());
  } else if (partition.error().kind == gis::ErrorKind::cancelled) {
    return partition.error();
  } else if (world.readable()) {
    // What keeps sources out is among the findings already; this is what keeps the land from being cut.
    gis::Finding finding{"land.not_cut",
                         gis::Severity::error,
                         {},
                         {},
                         partition.error().what,
                         {},
                         {},
                         {},
                         partition.error().hint,
                         false,
                         {}};
    result.findings.push_back(std::move(finding));
  }
  world::applyAcceptances(result.findings, plan);
  world::tellAcceptances(plan, result.findings);
  result.tables.push_back(countTable(result.findings));
  const auto corrections = world::correctionOutcomes(plan, world);
  if (!corrections.empty()) result.tables.push_back(answer::correctionTable(corrections));
  return result;
}

}  // namespace hectare::questions
