// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "gis/geometry/geometry_column.h"
#include "src/land/land_rules.h"
#include "src/land/land_sources.h"
#include "src/land/lots.h"
#include "src/land/uncertainty.h"
#include "src/land/unit_facts.h"

namespace hectare::land {

inline constexpr std::uint32_t noFeature = 0xffffffff;

/// What decided the class of a piece, beside the unit's own facts.
enum class Decider : std::uint8_t { none, publicLand, hardConstraint, zone };

/// Why a remnant is one.
enum class RemnantCause : std::uint8_t { none, area, width };

/// What tells pieces of one park apart; all land with the same key is one piece.
struct PieceKey {
  std::uint32_t unit = noFeature;  ///< rank; none: in no plot or parcel
  std::uint16_t rule = 0;          ///< in the scheme
  std::uint8_t landClass = 0;      ///< in Scheme::classes
  RemnantCause remnant = RemnantCause::none;
  Decider decider = Decider::none;
  std::uint32_t decidedBy = noFeature;     ///< rank among the layers of that kind
  std::uint32_t municipality = noFeature;  ///< rank
  friend auto operator<=>(const PieceKey&, const PieceKey&) = default;
};

struct Piece {
  PieceKey key;
  double areaM2 = 0;
};

struct UnitOverlap {
  std::uint32_t a = 0;  ///< unit ranks, a < b
  std::uint32_t b = 0;
  double areaM2 = 0;
};

/// The land of each plot or parcel in one park.
struct ParkSites {
  std::vector<std::uint32_t> units;  ///< ranks, ascending
  gis::GeometryColumn land;          ///< per unit: its land as the ledger counts it
  gis::GeometryColumn open;          ///< per unit: of that what no public layer or hard constraint covers
};

/// The land of one park, each square metre once.
struct ParkLand {
  std::vector<Piece> pieces;                           ///< ascending by key
  gis::GeometryColumn shapes;                          ///< one per piece when shapes were asked, else empty
  std::map<const world::Layer*, double> constraintM2;  ///< per constraint layer, alone: whatever else lies there
  ParkSites sites;                                     ///< when they were asked, else empty
  std::vector<Lot> lots;              ///< all of its land but the public, in contiguous lots of one class
  std::vector<UnitOverlap> overlaps;  ///< plots or parcels that lie over one another, each with the first
  Uncertainty uncertainty;
};

struct ParkLandOptions {
  plan::RemnantRule remnant;
  bool geodesicArea = false;
  bool shapes = false;
  const gis::Progress* stop = nullptr;         ///< asked now and then whether to go on
  const BoundaryAccuracy* accuracy = nullptr;  ///< of the sources; null: how far areas may be off is not asked
  UncertaintyDetail uncertainty = UncertaintyDetail::totals;
  bool sites = false;                                                ///< the land of each plot or parcel as a shape
  plan::RemnantRule::Join joinLots = plan::RemnantRule::Join::park;  ///< which contiguous land makes a lot
};

/// Cuts one park into pieces. Land that a park of lower rank covers is left to that park.
/// Errors: cancelled; internal; invalid when an area on the ellipsoid cannot be had.
gis::Result<ParkLand> cutPark(std::uint32_t parkRank, const LandSources& sources, const LandRules& rules,
                              const gis::Crs& crs, const ParkLandOptions& options);

}  // namespace hectare::land
