// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>
#include <vector>

#include "src/questions/changes/changes.h"

namespace hectare::questions {

namespace {

using Contents = std::vector<std::pair<std::string, std::string>>;  ///< layer and hash of each file

/// The files of a source and of the tables joined to it; none where it was not read, or nobody knows what is in one.
Contents contentsOf(const world::World& world, const std::string& source) {
  Contents contents;
  for (const world::Entry& entry : world.entries) {
    if (entry.name != source || !entry.layer) continue;
    for (const gis::Provenance& from : entry.layer->provenance) {
      if (from.sha256.empty()) return {};
      contents.emplace_back(from.layer, from.sha256);
    }
  }
  return contents;
}

bool sameBinding(const plan::ColumnBinding& a, const plan::ColumnBinding& b) {
  return a.column == b.column && a.above == b.above && a.separator == b.separator && a.fold == b.fold &&
         a.values == b.values;
}

bool sameReading(const plan::Source& a, const plan::Source& b) {
  const auto same = [](const auto& left, const auto& right) {
    return left.first == right.first && sameBinding(left.second, right.second);
  };
  return a.filters == b.filters && a.decimalComma == b.decimalComma && a.encoding == b.encoding &&
         std::ranges::equal(a.columns, b.columns, same);
}

/// How the rows of a file are read.
void readAs(const plan::Source& other, plan::Source& source) {
  source.columns = other.columns;
  source.filters = other.filters;
  source.decimalComma = other.decimalComma;
  source.encoding = other.encoding;
}

}  // namespace

std::set<std::string> unchangedSources(const world::World& before, const world::World& after) {
  std::set<std::string> names;
  for (const world::Entry& entry : before.entries) {
    const Contents then = contentsOf(before, entry.name);
    if (!then.empty() && then == contentsOf(after, entry.name)) names.insert(entry.name);
  }
  return names;
}

plan::Plan redefinedPlan(const plan::Plan& before, const plan::Plan& after, const std::set<std::string>& unchanged) {
  plan::Plan plan = before;
  plan.scheme = after.scheme;
  if (plan.scheme.ends_with(".toml")) plan.scheme = (after.file.parent_path() / after.scheme).string();
  plan.parameters = after.parameters;
  plan.remnant = after.remnant;
  for (plan::Source& source : plan.sources) {
    const plan::Source* now = after.find(source.name);
    if (now == nullptr || now->role != source.role) continue;
    source.hard = now->hard;
    source.priority = now->priority;
    source.bufferM = now->bufferM;
    if (source.join == now->join && unchanged.contains(source.join ? source.join->source : source.name)) {
      readAs(*now, source);
    }
  }
  return plan;
}

plan::Plan uncorrectedPlan(const plan::Plan& before, const plan::Plan& after) {
  plan::Plan plan = after;
  plan.corrections = before.corrections;
  return plan;
}

gis::Findings findOtherReadings(const plan::Plan& redefined, const plan::Plan& after) {
  gis::Findings findings;
  for (const plan::Source& source : redefined.sources) {
    const plan::Source* now = after.find(source.name);
    if (now == nullptr || now->role != source.role || sameReading(source, *now)) continue;
    gis::Finding finding;
    finding.rule = "changes.read_otherwise";
    finding.severity = gis::Severity::note;
    finding.layer = source.name;
    finding.text = {"changes.read_otherwise", {{"source", source.name}}};
    findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace hectare::questions
