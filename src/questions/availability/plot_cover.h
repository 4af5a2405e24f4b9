// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "src/land/site_cover.h"
#include "src/questions/availability/availability.h"

namespace hectare::questions {

/// What stands on the plots; no value: not asked, or by parcel and the plan has no buildings.
using PlotCover = std::optional<land::SiteCovers>;

/// It is measured only where it is shown (by parcel, and with the room), as it needs the shapes of all pieces.
bool wantsCover(const AvailabilityOptions& options);

/// Errors: undecided when the room is asked of a plan without buildings; as land::measureSites.
gis::Result<PlotCover> coverFor(const world::World& world, const plan::Plan& plan, const land::Partition& partition,
                                const std::vector<std::uint32_t>& parks, const AvailabilityOptions& options,
                                gis::Progress& progress);

/// The tables coverage and, with the room, partly_used; its layer where pieces are asked.
void addCover(answer::Answer& result, const land::Partition& partition, const land::SiteCovers& covers,
              const AvailabilityOptions& options);

/// Notes on how it was measured, and what about it is doubtful.
void tellCover(answer::Answer& result, const land::Partition& partition, const land::SiteCovers& covers,
               const plan::Plan& plan, const AvailabilityOptions& options);

}  // namespace hectare::questions
