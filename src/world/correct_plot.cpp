// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/correct_plot.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "gis/base/nearest.h"
#include "gis/geometry/area.h"
#include "gis/geometry/inside_point.h"
#include "src/plan/scheme.h"
#include "src/plan/verbs_corrections.h"
#include "src/plan/verbs_plan.h"
#include "src/world/acceptances.h"
#include "src/world/same_value.h"

namespace hectare::world {
namespace {

/// The layer as its source has it, whatever was corrected before.
gis::Result<const Layer*> sourceLayer(const plan::Plan& plan, const World& world, const plan::Correction& said) {
  const plan::Source* source = plan::correctedSource(plan, said);
  if (source == nullptr) {
    return gis::Error{gis::ErrorKind::notFound, {"plan.correction_of_what", {{"id", said.id}}}, {}, {}};
  }
  for (const Entry& entry : world.entries) {
    if (entry.name != source->name) continue;
    if (entry.error) return *entry.error;
    return entry.uncorrected ? entry.uncorrected.get() : entry.layer.get();
  }
  return gis::Error{gis::ErrorKind::notFound, {"plan.unknown_source", {{"source", source->name}}}, {}, {}};
}

gis::Result<std::uint32_t> findRow(const Layer& layer, const std::string& id) {
  const gis::Column& ids = *layer.table.find("id");
  std::vector<std::string> known;
  for (std::uint32_t row = 0; row < ids.size(); ++row) {
    if (ids.text(row) == id) return row;
    known.emplace_back(ids.text(row));
  }
  return gis::Error{gis::ErrorKind::notFound,
                    {"correction.no_plot", {{"id", id}, {"layer", layer.name}}},
                    {},
                    {"correction.plots_there", {{"plots", gis::joinNames(gis::nearestFirst(id, known), 5)}}}};
}

/// Every value that a scheme of ours or the plan's knows for a fact; none: nobody lists them.
std::vector<std::string> valuesOf(const plan::Plan& plan, const std::string& fact) {
  std::vector<std::string> values;
  for (const std::string& id :
       std::vector<std::string>{plan.scheme, "vlaio", "ibis", "buildable-lands", "cadastre-only"}) {
    const auto scheme = plan::findScheme(id, plan.file.parent_path());
    if (!scheme || !scheme->codes.contains(fact)) continue;
    for (const std::string& value : scheme->codes.at(fact)) {
      if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
    }
    if (id == plan.scheme) break;  // what its own scheme does not know would not be counted
  }
  return values;
}

gis::Status checkValue(const plan::Plan& plan, const std::string& fact, const std::string& value) {
  const std::vector<std::string> known = valuesOf(plan, fact);
  if (known.empty()) return {};
  for (const std::string& one : valuesIn(value)) {
    if (std::find(known.begin(), known.end(), one) != known.end()) continue;
    return gis::Error{gis::ErrorKind::invalid,
                      {"correction.no_value", {{"fact", fact}, {"value", one}}},
                      {},
                      {"correction.known_values", {{"values", gis::joinNames(gis::nearestFirst(one, known))}}}};
  }
  return {};
}

plan::PlotPlace placeOf(const gis::GeometryColumn& geometry, std::uint32_t row) {
  plan::PlotPlace place;
  place.areaM2 = std::round(gis::area(geometry, row) * 100) / 100;
  place.outline = gis::toWkt(geometry, row);
  // The outline in the plan is rounded; the point has to lie in that one.
  gis::GeometryColumn rounded;
  const bool read = gis::appendWkt(rounded, place.outline).has_value();
  place.inside = read ? gis::insidePoint(rounded, 0) : gis::insidePoint(geometry, row);
  return place;
}

gis::Status fillIn(const Layer& layer, std::uint32_t row, plan::Correction& said) {
  said.was.clear();
  for (const auto& [fact, value] : said.set) {
    const gis::Column* column = layer.table.find(fact);
    const bool silent = column == nullptr || column->missing(row);
    said.was[fact] = silent ? std::string() : std::string(column->text(row));
    if (!sameValue(fact, said.was[fact], value)) continue;
    return gis::Error{gis::ErrorKind::refused,
                      {"correction.says_so", {{"id", said.id}, {"fact", fact}, {"value", value}}},
                      {},
                      {"correction.says_so_hint"}};
  }
  said.place = placeOf(layer.table.geometry, row);
  said.crs = layer.table.crs.known() ? layer.table.crs.definition() : std::string();
  return {};
}

/// Earlier corrections that were found on this plot under another identifier give up the facts that are set anew.
plan::Plan withoutEarlier(const plan::Plan& plan, const World& world, const plan::Correction& said) {
  plan::Plan next = plan;
  const auto renumbered = [&](const plan::CorrectionOutcome& outcome) {
    return outcome.match == plan::CorrectionState::renumbered && outcome.id == said.id;
  };
  for (const Entry& entry : world.entries) {
    if (!entry.layer) continue;
    for (const plan::CorrectionOutcome& outcome : entry.layer->corrections) {
      const auto earlier = std::find(next.corrections.begin(), next.corrections.end(), outcome.correction);
      if (!renumbered(outcome) || earlier == next.corrections.end()) continue;
      for (const auto& [fact, value] : said.set) {
        earlier->set.erase(fact);
        earlier->was.erase(fact);
      }
    }
  }
  std::erase_if(next.corrections, [](const plan::Correction& c) { return c.set.empty(); });
  return next;
}

}  // namespace

plan::Plan planOfSource(const plan::Plan& plan, const plan::Source& source) {
  plan::Plan part = plan;
  part.drawn.clear();
  std::erase_if(part.sources, [&](const plan::Source& other) {
    return other.name != source.name && !(other.join && other.join->source == source.name);
  });
  return part;
}

gis::Result<plan::Plan> correctPlot(const plan::Plan& plan, const World& world, plan::Correction said) {
  HECTARE_ASSIGN(const Layer* layer, sourceLayer(plan, world, said));
  HECTARE_ASSIGN(const std::uint32_t row, findRow(*layer, said.id));
  for (const auto& [fact, value] : said.set) HECTARE_TRY(checkValue(plan, fact, value));
  HECTARE_TRY(fillIn(*layer, row, said));
  const plan::Plan next = withoutEarlier(plan, world, said);
  return plan::addCorrection(next, std::move(said));
}

gis::Result<plan::Plan> acceptAsFound(const plan::Plan& plan, plan::Acceptance acceptance,
                                      const gis::Findings& findings) {
  std::set<std::string> rules;
  std::set<std::string> subjects;
  std::set<std::string> said;
  for (const gis::Finding& finding : findings) {
    rules.insert(finding.rule);
    if (finding.rule == acceptance.rule) subjects.insert(finding.subject);
    if (isAbout(acceptance, finding)) said.insert(saidBy(finding));
  }
  if (said.empty()) {
    const bool known = rules.contains(acceptance.rule);
    const auto& there = known ? subjects : rules;
    const std::vector<std::string> names(there.begin(), there.end());
    const std::string& word = known ? acceptance.subject : acceptance.rule;
    return gis::Error{gis::ErrorKind::notFound,
                      {"acceptance.no_finding", {{"rule", acceptance.rule}}},
                      acceptance.subject,
                      {known ? "acceptance.subjects_there" : "acceptance.rules_there",
                       {{"names", gis::joinNames(gis::nearestFirst(word, names))}}}};
  }
  acceptance.said.assign(said.begin(), said.end());
  return plan::acceptFinding(plan, std::move(acceptance));
}

}  // namespace hectare::world
