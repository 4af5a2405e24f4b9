// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/tell_corrections.h"

#include <map>

#include "gis/base/nearest.h"
#include "gis/geometry/area.h"
#include "src/world/findings.h"

namespace hectare::world {
namespace {

using plan::CorrectedFact;
using plan::CorrectionOutcome;
using plan::CorrectionState;

/// A value in a sentence.
std::string spoken(const std::string& value) { return value.empty() ? "–" : value; }

gis::Finding& tell(Layer& layer, const CorrectionOutcome& outcome, CorrectionState state, gis::Severity severity,
                   gis::Message text, gis::Message fix) {
  gis::Finding& finding = addFinding(layer, "correction." + std::string(plan::stateName(state)), severity,
                                     outcome.correction.id, std::move(text));
  if (outcome.place) finding.place = outcome.place->inside;
  finding.fix = std::move(fix);
  return finding;
}

gis::Finding& tellMoved(Layer& layer, const CorrectionOutcome& outcome, CorrectionState state, gis::Severity severity,
                        gis::Message text, gis::Message fix) {
  gis::Finding& finding = tell(layer, outcome, state, severity, std::move(text), std::move(fix));
  if (outcome.place) finding.areaBeforeM2 = outcome.place->areaM2;
  if (outcome.row) finding.areaAfterM2 = gis::area(layer.table.geometry, *outcome.row);
  return finding;
}

/// The plot was recognised, but not as it was.
void tellRecognised(Layer& layer, const CorrectionOutcome& outcome) {
  const CorrectionState match = outcome.match;
  const std::string& id = outcome.correction.id;
  const std::string& layerName = layer.name;
  if (match == CorrectionState::renumbered) {
    tellMoved(layer, outcome, match, gis::Severity::warning,
              {"correction.renumbered", {{"id", id}, {"now", outcome.id}, {"layer", layerName}}},
              {"correction.renumbered_fix", {{"now", outcome.id}}});
  } else if (match == CorrectionState::reshaped) {
    const double nowM2 = gis::area(layer.table.geometry, *outcome.row);
    tellMoved(layer, outcome, match, gis::Severity::warning,
              {"correction.reshaped", {{"id", id}, {"area", outcome.place->areaM2}, {"now", nowM2}}},
              {"correction.reshaped_fix", {{"id", id}}});
  }
}

/// Not where the layer is at all: more likely another coordinate system than a plot that went.
bool liesFarAway(const Layer& layer, const plan::PlotPlace& place) {
  const gis::Box box = layer.table.geometry.box();
  gis::Box point;
  point.add(place.inside);
  return !box.empty() && !box.intersects(point);
}

/// Once for all that came by one operation.
void tellOperations(Layer& layer) {
  std::map<std::pair<std::string, std::string>, std::int64_t> counts;
  for (const CorrectionOutcome& outcome : layer.corrections) {
    if (!outcome.operation.empty()) ++counts[{outcome.correction.crs, outcome.operation}];
  }
  for (const auto& [by, count] : counts) {
    addFinding(
        layer, "correction.transformed", gis::Severity::note, {},
        {"correction.transformed",
         {{"count", count}, {"from", by.first}, {"to", layer.table.crs.definition()}, {"operation", by.second}}});
  }
}

/// The plot was not recognised: a person has to say what its correction is worth now.
void tellLost(Layer& layer, const CorrectionOutcome& outcome) {
  const std::string& id = outcome.correction.id;
  if (outcome.match == CorrectionState::unplaced) {
    tell(layer, outcome, outcome.match, gis::Severity::error, {"correction.unplaced", {{"id", id}}},
         {"correction.unplaced_fix", {{"id", id}, {"crs", outcome.correction.crs}}});
    return;
  }
  const std::string there = gis::joinNames(outcome.successors);
  gis::Message text;
  switch (outcome.match) {
    case CorrectionState::split:
      text = {"correction.split", {{"id", id}, {"plots", there}}};
      break;
    case CorrectionState::merged:
      text = {"correction.merged", {{"id", id}, {"plots", there}}};
      break;
    case CorrectionState::redrawn:
      text = {"correction.redrawn", {{"id", id}, {"plots", there}}};
      break;
    case CorrectionState::elsewhere:
      text = {"correction.elsewhere", {{"id", id}}};
      break;
    default:
      text = {"correction.vanished", {{"id", id}}};
  }
  gis::Message fix{"correction.gone_fix", {{"id", id}}};
  if (outcome.correction.crs.empty() && liesFarAway(layer, outcome.correction.place)) {
    fix = {"correction.other_crs_fix", {{"id", id}}};
  }
  if (!there.empty()) fix = {"correction.lost_fix", {{"id", id}, {"plots", there}}};
  tellMoved(layer, outcome, outcome.match, gis::Severity::error, std::move(text), std::move(fix));
}

gis::Message nearestValues(const plan::Scheme* scheme, const CorrectedFact& fact) {
  if (scheme == nullptr || !scheme->codes.contains(fact.fact)) return {};
  return {"correction.known_values",
          {{"values", gis::joinNames(gis::nearestFirst(fact.corrected, scheme->codes.at(fact.fact)))}}};
}

void tellFact(const plan::Scheme* scheme, Layer& layer, const CorrectionOutcome& outcome, const CorrectedFact& fact) {
  const plan::Correction& correction = outcome.correction;
  const std::string source = spoken(fact.sourceSays.value_or(""));
  switch (fact.state) {
    case CorrectionState::confirmed:
      tell(layer, outcome, fact.state, gis::Severity::note,
           {"correction.confirmed",
            {{"id", outcome.id}, {"fact", fact.fact}, {"value", fact.corrected}, {"date", correction.date}}},
           {"correction.confirmed_fix", {{"id", correction.id}}});
      break;
    case CorrectionState::changed:
      tell(layer, outcome, fact.state, gis::Severity::warning,
           {"correction.changed",
            {{"id", outcome.id},
             {"fact", fact.fact},
             {"was", spoken(correction.was.at(fact.fact))},
             {"source", source},
             {"corrected", fact.corrected}}},
           {"correction.changed_fix", {{"id", outcome.id}}});
      break;
    case CorrectionState::superseded:
      tell(layer, outcome, fact.state, gis::Severity::warning,
           {"correction.superseded",
            {{"id", outcome.id}, {"fact", fact.fact}, {"corrected", fact.corrected}, {"date", correction.date}}},
           {"correction.superseded_fix"});
      break;
    case CorrectionState::unknownValue:
      tell(layer, outcome, fact.state, gis::Severity::error,
           {"correction.unknown_value",
            {{"id", outcome.id},
             {"fact", fact.fact},
             {"corrected", fact.corrected},
             {"scheme", scheme != nullptr ? scheme->id : std::string()}}},
           nearestValues(scheme, fact));
      break;
    default:
      break;
  }
}

}  // namespace

void tellCorrections(const plan::Scheme* scheme, Layer& layer) {
  tellOperations(layer);
  for (const CorrectionOutcome& outcome : layer.corrections) {
    if (!outcome.row) {
      tellLost(layer, outcome);
      continue;
    }
    tellRecognised(layer, outcome);
    for (const CorrectedFact& fact : outcome.facts) tellFact(scheme, layer, outcome, fact);
  }
}

}  // namespace hectare::world
