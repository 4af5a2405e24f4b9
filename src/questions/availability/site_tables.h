// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "src/answer/answer.h"
#include "src/land/site_cover.h"
#include "src/plan/plan.h"

namespace hectare::questions {

/// Per park, and for all: the plots or parcels in it, how much of them buildings cover, and floor area over land.
answer::Table coverageTable(const land::Partition& partition, const land::SiteCovers& covers);

/// Which plots are shown with their room.
struct RoomFilter {
  std::vector<std::string> classes;  ///< ids, or what classes are like; empty: all
  double minAreaM2 = 0;              ///< of the largest rectangle
};

/// The plots that are in use, or built and vacant, and the room that each leaves: what no building, public layer or
/// hard constraint covers, the largest circle and the largest rectangle in it. The largest rectangle first. "In use if
/// any part is used" hides half-empty plots; this shows them.
answer::Table partlyUsedTable(const land::Partition& partition, const land::SiteCovers& covers,
                              const RoomFilter& filter);

/// The rectangles of that table, in its order, as shapes.
answer::Layer roomLayer(const land::Partition& partition, const land::SiteCovers& covers, const RoomFilter& filter);

/// The columns building_m2, building_coverage and floor_area_ratio, and a site's cells for them; all empty without a
/// site.
std::vector<answer::Column> coverColumns();
void appendCoverCells(std::vector<answer::Cell>& row, const land::SiteCover* site, bool floorsKnown);

/// How floors were counted, and what the room is.
std::vector<gis::Message> siteNotes(const land::SiteCovers& covers, double storeyHeightM, bool room);

/// Plots whose shapes defied measuring: what stands on them is unknown. No value: there are none.
std::optional<gis::Finding> unmeasuredSites(const land::Partition& partition, const land::SiteCovers& covers);

/// Plots that are said to be built while no building lies on them: what is free on them may be overstated. No value:
/// there are none.
std::optional<gis::Finding> missingBuildings(const land::Partition& partition, const land::SiteCovers& covers);

}  // namespace hectare::questions
