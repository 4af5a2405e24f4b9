// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/availability/plot_cover.h"

#include "src/questions/availability/site_tables.h"

namespace hectare::questions {

namespace {

double storeyHeightM(const plan::Plan& plan, const land::Partition& partition) {
  return land::parameter(plan, partition.scheme, "storey_height_m", 0);
}

}  // namespace

bool wantsCover(const AvailabilityOptions& options) {
  return options.room || options.by == AvailabilityOptions::By::parcel;
}

gis::Result<PlotCover> coverFor(const world::World& world, const plan::Plan& plan, const land::Partition& partition,
                                const std::vector<std::uint32_t>& parks, const AvailabilityOptions& options,
                                gis::Progress& progress) {
  if (!wantsCover(options)) return PlotCover{};
  HECTARE_ASSIGN(const auto buildings, world.layers(plan::Role::buildings));
  if (buildings.empty() && !options.room) return PlotCover{};
  const land::SiteOptions wanted{options.room, storeyHeightM(plan, partition)};
  HECTARE_ASSIGN(land::SiteCovers covers, land::measureSites(world, partition, parks, wanted, progress));
  return PlotCover(std::move(covers));
}

void addCover(answer::Answer& result, const land::Partition& partition, const land::SiteCovers& covers,
              const AvailabilityOptions& options) {
  result.tables.push_back(coverageTable(partition, covers));
  if (!options.room) return;
  result.tables.push_back(partlyUsedTable(partition, covers, {options.classes, options.minAreaM2}));
  if (options.pieces) result.layers.push_back(roomLayer(partition, covers, {options.classes, options.minAreaM2}));
}

void tellCover(answer::Answer& result, const land::Partition& partition, const land::SiteCovers& covers,
               const plan::Plan& plan, const AvailabilityOptions& options) {
  if (auto missing = missingBuildings(partition, covers)) result.findings.push_back(std::move(*missing));
  if (auto unknown = unmeasuredSites(partition, covers)) result.findings.push_back(std::move(*unknown));
  const auto notes = siteNotes(covers, storeyHeightM(plan, partition), options.room);
  result.notes.insert(result.notes.end(), notes.begin(), notes.end());
}

}  // namespace hectare::questions
