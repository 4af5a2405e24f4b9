// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/availability/availability.h"

#include <string_view>
#include <utility>
#include <vector>

#include "src/answer/begin.h"
#include "src/answer/correction_table.h"
#include "src/jobs/job_columns.h"
#include "src/land/chosen_parks.h"
#include "src/land/corrected_units.h"
#include "src/land/partition.h"
#include "src/questions/availability/compare_schemes.h"
#include "src/questions/availability/ledger_table.h"
#include "src/questions/availability/other_use_table.h"
#include "src/questions/availability/parcel_table.h"
#include "src/questions/availability/park_tables.h"
#include "src/questions/availability/piece_layer.h"
#include "src/questions/availability/plot_cover.h"
#include "src/questions/availability/size_table.h"
#include "src/questions/availability/target_table.h"
#include "src/questions/availability/uncertainty_tables.h"
#include "src/questions/availability/waterfall.h"
#include "src/world/acceptances.h"

namespace hectare::questions {

namespace {

using By = AvailabilityOptions::By;

/// No value: not asked, or the plan has no zoning.
using PlotZoning = std::optional<land::UnitZonings>;

gis::Result<PlotZoning> zoningFor(const world::World& world, const land::Partition& partition,
                                  const std::vector<std::uint32_t>& parks, const AvailabilityOptions& options,
                                  gis::Progress& progress) {
  if (options.by != By::parcel) return PlotZoning();
  HECTARE_ASSIGN(auto layers, world.layers(plan::Role::zoning));
  if (layers.empty()) return PlotZoning();
  const land::RankedFeatures zones(std::move(layers), partition.sources.parks);
  HECTARE_ASSIGN(land::UnitZonings zonings, land::unitZonings(partition, parks, zones, progress));
  return PlotZoning(std::move(zonings));
}

void addTables(answer::Answer& result, const land::Partition& partition, const std::vector<std::uint32_t>& parks,
               const AvailabilityOptions& options, const plan::Plan& plan, const PlotCover& cover,
               const PlotZoning& zoning) {
  if (options.by == By::municipality) {
    result.tables.push_back(municipalityTable(partition, parks));
    addPlusMinusByMunicipality(result.tables.back(), partition, parks);
  }
  if (options.by == By::parcel) {
    // With the room asked, a least area is that of the room.
    const double minAreaM2 = options.room ? 0 : options.minAreaM2;
    result.tables.push_back(parcelTable(partition, parks,
                                        {options.classes, minAreaM2, options.owners, options.uncertainty,
                                         cover ? &*cover : nullptr, zoning ? &*zoning : nullptr}));
  }
  if (options.by == By::size) {
    result.tables.push_back(sizeTable(partition, parks, options.classes, sizeBoundaries(plan, partition.scheme)));
  }
  if (options.by == By::park || options.by == By::municipality) {
    result.tables.push_back(parkTable(partition, parks));
    addPlusMinus(result.tables.back(), partition, parks);
  }
  result.tables.push_back(planTable(partition, parks, plan.name));
  addPlusMinus(result.tables.back(), partition, parks);
  result.charts.push_back(waterfall(partition.scheme, "plan"));
  if (cover) addCover(result, partition, *cover, options);
  answer::Table otherUse = otherUseTable(partition, parks);
  if (!otherUse.rows.empty()) result.tables.push_back(std::move(otherUse));
  answer::Table constraints = constraintTable(partition, parks);
  if (!constraints.rows.empty()) result.tables.push_back(std::move(constraints));
  const auto corrections = land::CorrectedUnits(partition).in(parks);
  if (!corrections.empty()) result.tables.push_back(answer::correctionTable(corrections));
  if (!plan.targets.empty()) result.tables.push_back(targetTable(partition, parks, plan, result));
  if (!options.uncertainty) return;
  result.tables.push_back(planUncertaintyTable(partition, parks));
  if (options.by == By::municipality) {
    result.tables.push_back(municipalityUncertaintyTable(partition, parks));
    const gis::Message note{"uncertainty.municipalities"};
    result.notes.push_back(note);
  }
  result.tables.push_back(parkUncertaintyTable(partition, parks));
  result.tables.push_back(boundaryTable(partition, parks));
}

/// Whether the answer is about all that the plan itself asks, so that what it finds no more is gone.
bool isWhole(const AvailabilityOptions& options) {
  return options.parks.empty() && options.scheme.empty() && options.disclosureControl;
}

/// Rules that only other options would look for.
std::vector<std::string_view> notSought(const AvailabilityOptions& options) {
  std::vector<std::string_view> rules;
  if (!options.uncertainty) rules.emplace_back("uncertainty.accuracy_unknown");
  if (!options.room) {
    rules.emplace_back("buildings.unmeasured");
    rules.emplace_back("buildings.missing");
  }
  return rules;
}

}  // namespace

gis::Result<answer::Answer> availability(const world::World& world, const plan::Plan& plan,
                                         const AvailabilityOptions& options, gis::Memo& memo, gis::Progress& progress) {
  if (namesSeveral(options.scheme)) return compareSchemes(world, plan, options, memo, progress);
  gis::PartProgress cutting(progress, 0, options.room ? 0.5 : 1);
  HECTARE_ASSIGN(const auto partition, land::cutLand(world, plan, cuttingOf(options, options.scheme), memo, cutting));
  HECTARE_ASSIGN(const std::vector<std::uint32_t> parks, land::chooseParks(partition->sources.parks, options.parks));
  HECTARE_TRY(land::checkClasses(partition->scheme, options.classes));
  if (options.by == By::municipality && partition->sources.municipalities.layers().empty()) {
    return gis::Error{
        gis::ErrorKind::undecided, {"availability.no_municipalities"}, {}, {"availability.no_municipalities_hint"}};
  }
  gis::PartProgress measuring(progress, options.room ? 0.5 : 1, 1);
  HECTARE_ASSIGN(const PlotCover cover, coverFor(world, plan, *partition, parks, options, measuring));
  HECTARE_ASSIGN(const PlotZoning plotZoning, zoningFor(world, *partition, parks, options, measuring));
  answer::Answer result = answer::begin("availability", plan, world.crs, world.provenance(), world.illustrative());
  result.scheme = partition->scheme.id;
  result.schemeSource = partition->scheme.source;
  result.confidential = options.owners;
  addTables(result, *partition, parks, options, plan, cover, plotZoning);
  if (options.pieces)
    result.layers.push_back(pieceLayer(*partition, parks, options.classes, plan.remnant, options.owners));
  const gis::Findings ofTargets = std::exchange(result.findings, world.allFindings(plan));
  result.findings.insert(result.findings.end(), partition->findings.begin(), partition->findings.end());
  const gis::Findings open = land::findOpenLedgers(*partition, parks);
  result.closed = open.empty();
  result.findings.insert(result.findings.end(), open.begin(), open.end());
  result.findings.insert(result.findings.end(), ofTargets.begin(), ofTargets.end());
  if (cover) tellCover(result, *partition, *cover, plan, options);
  result.notes.push_back(remnantNote(plan.remnant));
  if (options.by == By::size) {
    const auto notes = sizeNotes(*partition, plan, land::lotJoin(plan, cuttingOf(options, options.scheme)));
    result.notes.insert(result.notes.end(), notes.begin(), notes.end());
  }
  if (partition->jobs) jobs::tellJobs(partition->jobs->table, partition->jobs->terms, result);
  tellUncertainty(result, *partition, parks, options.uncertainty);
  world::applyAcceptances(result.findings, plan);
  if (isWhole(options)) world::tellAcceptances(plan, result.findings, "availability", notSought(options));
  return result;
}

}  // namespace hectare::questions
