// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "gis/geometry/inscribed_circle.h"
#include "gis/geometry/inscribed_rectangle.h"
#include "src/land/partition.h"
#include "src/world/world.h"

namespace hectare::land {

/// What a plot or parcel that is in use, or built and vacant, leaves free: its land in the park without buildings,
/// public layers and hard constraints.
struct SiteRoom {
  double freeM2 = 0;
  std::optional<gis::InscribedCircle> circle;  ///< none: narrower than the tolerance everywhere
  std::optional<gis::InscribedRectangle> rectangle;
};

/// What stands on the land of one plot or parcel in one park.
struct SiteCover {
  std::uint32_t park = 0;  ///< rank
  std::uint32_t unit = 0;  ///< rank
  /// In Scheme::classes: of the classes of land that is in use or vacant the one that most of it is in; noUse: none.
  std::uint8_t useClass = noUse;
  static constexpr std::uint8_t noUse = 0xff;
  double areaM2 = 0;     ///< of its pieces, as the ledger counts them
  double builtM2 = 0;    ///< of that under buildings, each square metre once
  double floorM2 = 0;    ///< footprints times floors, of buildings whose floors are known
  double unknownM2 = 0;  ///< under buildings of which nobody knows the floors
  bool measured = true;  ///< false: the shapes defied measuring; nothing is known of what stands here
  std::optional<SiteRoom> room = {};

  /// Floor area over land; no value when some building on it has an unknown number of floors: a sum without it would
  /// be too low, and look like a figure. Buildings that reach in by less than 1 m² decide nothing.
  [[nodiscard]] std::optional<double> floorAreaRatio() const;
};

struct SiteCovers {
  bool floorsKnown = false;      ///< some building says its floors, or its height where that says them
  std::vector<SiteCover> sites;  ///< by park, then by unit
};

struct SiteOptions {
  bool room = false;         ///< measure the room that plots in use, or built and vacant, leave
  double storeyHeightM = 0;  ///< floors = height / this, to the nearest, 1 at least; 0: heights say no floors
};

/// Circles are found to this, in radius.
inline constexpr double circleToleranceM = 0.05;

/// Measures every plot or parcel of the parks; where two buildings lie over one another the one with more floors
/// counts, and unknown if one of them is. \pre partition has sites. Errors: undecided (the plan has no buildings),
/// those of the buildings, cancelled, internal.
gis::Result<SiteCovers> measureSites(const world::World& world, const Partition& partition,
                                     const std::vector<std::uint32_t>& parks, const SiteOptions& options,
                                     gis::Progress& progress);

}  // namespace hectare::land
