// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/crosswalk/crosswalk.h"

#include "src/answer/begin.h"
#include "src/answer/correction_table.h"
#include "src/land/chosen_parks.h"
#include "src/land/corrected_units.h"
#include "src/land/crosswalk.h"
#include "src/questions/crosswalk/crosswalk_tables.h"

namespace hectare::questions {

namespace {

/// Shares of the progress.
constexpr double fromCut = 0.3;
constexpr double toCut = 0.6;

/// What both schemes found is told once.
void addFindings(answer::Answer& result, const gis::Findings& more) {
  for (const gis::Finding& finding : more) {
    bool told = false;
    for (const gis::Finding& other : result.findings) {
      told = told || (other.rule == finding.rule && other.layer == finding.layer && other.subject == finding.subject &&
                      other.text == finding.text);
    }
    if (!told) result.findings.push_back(finding);
  }
}

void checkClosure(answer::Answer& result, const BothLedgers& both) {
  for (const land::Partition* partition : {&both.from, &both.to}) {
    const gis::Findings open = land::findOpenLedgers(*partition, both.parks);
    result.closed = result.closed && open.empty();
    addFindings(result, open);
  }
  for (const std::uint32_t p : openParks(both)) {
    result.closed = false;
    gis::Finding finding;
    finding.rule = "crosswalk.not_closed";
    finding.severity = gis::Severity::error;
    finding.layer = both.from.sources.parks[p].layer->name;
    finding.subject = std::string(both.from.sources.parks[p].id());
    finding.text = {"crosswalk.not_closed",
                    {{"park", finding.subject}, {"from", both.from.scheme.id}, {"to", both.to.scheme.id}}};
    result.findings.push_back(std::move(finding));
  }
}

void tellSchemes(answer::Answer& result, const BothLedgers& both) {
  result.scheme = both.from.scheme.id + ", " + both.to.scheme.id;
  for (const land::Partition* partition : {&both.from, &both.to}) {
    const plan::Scheme& scheme = partition->scheme;
    result.notes.push_back(
        {"schemes.source", {{"scheme", scheme.id}, {"title", scheme.title}, {"source", scheme.source}}});
  }
}

}  // namespace

gis::Result<answer::Answer> crosswalk(const world::World& world, const plan::Plan& plan,
                                      const CrosswalkOptions& options, gis::Memo& memo, gis::Progress& progress) {
  if (options.to.empty()) return gis::Error{gis::ErrorKind::usage, {"crosswalk.no_scheme"}, {}, {}};
  gis::PartProgress first(progress, 0, fromCut);
  gis::PartProgress second(progress, fromCut, toCut);
  gis::PartProgress third(progress, toCut, 1);
  HECTARE_ASSIGN(const auto from, land::cutLand(world, plan, {options.from, false}, memo, first));
  HECTARE_ASSIGN(const auto to, land::cutLand(world, plan, {options.to, false}, memo, second));
  HECTARE_ASSIGN(const std::vector<std::uint32_t> parks, land::chooseParks(from->sources.parks, options.parks));
  const land::ParkLandOptions cutting{plan.remnant, plan.geodesicArea, options.shapes, &third};
  HECTARE_ASSIGN(const auto crossed, land::crossLand(*from, *to, parks, world.crs, cutting, third));
  const BothLedgers both{*from, *to, parks, crossed};
  answer::Answer result = answer::begin("crosswalk", plan, world.crs, world.provenance(), world.illustrative());
  tellSchemes(result, both);
  result.tables = {crosswalkTable(both), closureTable(both), bothSchemesTable(both)};
  const auto corrections = land::correctionsIn({from.get(), to.get()}, parks);
  if (!corrections.empty()) result.tables.push_back(answer::correctionTable(corrections));
  if (options.pieces) result.layers.push_back(commonPieceLayer(both));
  result.findings = world.allFindings(plan);
  addFindings(result, from->findings);
  addFindings(result, to->findings);
  checkClosure(result, both);
  world::applyAcceptances(result.findings, plan);
  return result;
}

}  // namespace hectare::questions
