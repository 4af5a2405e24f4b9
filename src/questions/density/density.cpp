// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/density/density.h"

#include "src/answer/begin.h"
#include "src/answer/correction_table.h"
#include "src/land/chosen_parks.h"
#include "src/land/corrected_units.h"
#include "src/questions/density/density_tables.h"
#include "src/questions/density/municipal_jobs.h"
#include "src/world/acceptances.h"

namespace hectare::questions {

namespace {

using By = DensityOptions::By;

/// Of two tables with the same figures the one that was asked for stands first.
void addTables(answer::Answer& result, const DensityView& view, By by) {
  std::vector<answer::Table>& tables = result.tables;
  if (by == By::municipality) tables.push_back(densityMunicipalityTable(view));
  if (by == By::sector && view.hasJobs()) tables.push_back(sectorTable(view));
  for (const ParkKind kind : {ParkKind::parks, ParkKind::campuses}) {
    if (!view.of(kind).empty()) tables.push_back(densityParkTable(view, kind));
  }
  tables.push_back(parkKindTable(view));
  if (view.hasJobs()) {
    tables.push_back(meanTable(view));
    if (by != By::sector) tables.push_back(sectorTable(view));
    answer::Table workers = workerTable(view);
    if (!workers.rows.empty()) tables.push_back(std::move(workers));
  }
  answer::Table municipal = municipalJobsTable(view);
  if (!municipal.rows.empty()) tables.push_back(std::move(municipal));
  const auto corrections = land::CorrectedUnits(view.partition).in(view.parks);
  if (!corrections.empty()) tables.push_back(answer::correctionTable(corrections));
}

void addNotes(answer::Answer& result, const DensityView& view) {
  if (!view.hasJobs()) {
    const gis::Message only{"density.municipal_only"};
    result.notes.push_back(only);
    return;
  }
  const gis::Message means{"density.means"};
  const gis::Message sectors{"density.sectors"};
  result.notes.push_back(means);
  result.notes.push_back(sectors);
  jobs::tellJobs(view.partition.jobs->table, view.partition.jobs->terms, result);
}

}  // namespace

gis::Result<answer::Answer> density(const world::World& world, const plan::Plan& plan, const DensityOptions& options,
                                    gis::Memo& memo, gis::Progress& progress) {
  const land::PartitionOptions cut{options.scheme, false, options.disclosureControl};
  HECTARE_ASSIGN(const auto partition, land::cutLand(world, plan, cut, memo, progress));
  if (!partition->jobs && !hasMunicipalJobs(*partition)) {
    return gis::Error{gis::ErrorKind::undecided, {"density.no_jobs"}, {}, {"density.no_jobs_hint"}};
  }
  if (options.by == By::municipality && partition->sources.municipalities.layers().empty()) {
    return gis::Error{
        gis::ErrorKind::undecided, {"availability.no_municipalities"}, {}, {"availability.no_municipalities_hint"}};
  }
  HECTARE_ASSIGN(auto parks, land::chooseParks(partition->sources.parks, options.parks));
  const DensityView view{*partition, std::move(parks)};
  answer::Answer result = answer::begin("density", plan, world.crs, world.provenance(), world.illustrative());
  result.scheme = partition->scheme.id;
  result.schemeSource = partition->scheme.source;
  addTables(result, view, options.by);
  if (options.shapes) result.layers.push_back(densityLayer(view));
  result.findings = world.allFindings(plan);
  result.findings.insert(result.findings.end(), partition->findings.begin(), partition->findings.end());
  const gis::Findings open = land::findOpenLedgers(*partition, view.parks);
  result.closed = open.empty();
  result.findings.insert(result.findings.end(), open.begin(), open.end());
  addNotes(result, view);
  tellMunicipalJobs(view, result);
  world::applyAcceptances(result.findings, plan);
  const bool whole = options.parks.empty() && options.scheme.empty() && options.disclosureControl;
  if (whole) world::tellAcceptances(plan, result.findings, "density");
  return result;
}

}  // namespace hectare::questions
