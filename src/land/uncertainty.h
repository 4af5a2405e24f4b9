// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "gis/base/result.h"
#include "gis/geometry/arrangement.h"
#include "src/land/boundary_accuracy.h"
#include "src/plan/scheme.h"

namespace hectare::land {

/// How far an area may be off. Variances of areas that err independently are added; one that is unknown makes the sum
/// unknown, never smaller.
struct Spread {
  bool known = true;
  double varianceM4 = 0;

  Spread& operator+=(const Spread& other);
  /// One standard deviation, m².
  [[nodiscard]] std::optional<double> plusMinusM2() const;
};

/// How much is asked of the uncertainty of a park.
enum class UncertaintyDetail : std::uint8_t {
  totals,  ///< gross and net
  all      ///< every class, measure and parcel, and the land that hangs on the boundaries of classes
};

/// Land that lies so near to a boundary of its class that it could lie on the other side. Areas and lengths are those
/// of the first class, so that what could go from free to occupied stands apart from what could go the other way.
struct Hanging {
  static constexpr std::uint8_t anyClass = 0xfe;     ///< any other class of the park
  static constexpr std::uint8_t outsidePark = 0xff;  ///< beyond the park

  std::uint8_t landClass = 0;
  std::uint8_t towards = anyClass;
  double lengthM = 0;  ///< of the boundary between them
  bool known = true;   ///< false: the accuracy of part of the boundary is unknown, and so is the area
  double areaM2 = 0;   ///< within the accuracy of the boundary, each square metre once

  friend bool sameBoundary(const Hanging& a, const Hanging& b) {
    return a.landClass == b.landClass && a.towards == b.towards;
  }
};

/// Of the figures of a ledger.
struct Spreads {
  Spread gross;
  std::array<Spread, plan::Scheme::mostClasses> classes;
  std::map<std::string, Spread> measures;  ///< by id: those that the scheme knows

  Spreads& operator+=(const Spreads& other);
};

struct Uncertainty : Spreads {
  std::vector<Hanging> hanging;           ///< by class, then towards
  std::map<std::uint32_t, Spread> units;  ///< by rank: the land of a plot or parcel in one park; not added up
  /// By rank: the part in each municipality, or in none. Borders of municipalities bound it, too, where they divide a
  /// park; one that lies in a single municipality is known there as it is itself.
  std::map<std::uint32_t, Spreads> municipalities;

  Uncertainty& operator+=(const Uncertainty& other);
};

/// The faces of a park, as its accounting has decided them.
struct DecidedFaces {
  /// What a shape bounds.
  enum class Boundary : std::uint8_t { park, unit, municipality, other };
  static constexpr std::uint8_t notCounted = 0xff;

  const gis::Arrangement& arrangement;
  std::vector<std::uint8_t> landClass;  ///< per face: in Scheme::classes, or notCounted
  std::vector<std::uint32_t> unit;      ///< per face: rank of the plot or parcel that it is counted in, or any other
  std::vector<std::uint32_t> municipality;     ///< per face: rank, or any other
  std::vector<const LayerAccuracy*> accuracy;  ///< per shape of the arrangement; null: it bounds nothing
  std::vector<Boundary> boundary;              ///< per shape
};

/// What the accuracy of the sources makes of a park's areas.
///
/// The land of a class, and of a measure, is taken as one region: boundaries inside it do not count, so that the ± of
/// net is that of its own boundary and not a sum over classes. Each edge of the boundary has the accuracy of the layer
/// that made it; where several run together, that of the worst of them; gross has that of the parks alone, a parcel
/// that of parks and parcels. From there gis::areaVarianceM4 says the variance.
///
/// A shift by a CRS operation moves a layer as a whole. It changes no area that this layer alone bounds; where layers
/// of different operations meet, it does: with n the sum of outward normals (times lengths) of the edges by one
/// operation, its variance adds (s · |n|)², s being the accuracy of the operation. Over a closed boundary of one
/// operation n is zero.
///
/// Not in it: what sources have wrong together (a survey that is off as a whole), wrong attributes, and what they
/// decide (whether a plot counts as built or as a remnant).
gis::Result<Uncertainty> measureUncertainty(const DecidedFaces& faces, const BoundaryAccuracy& accuracy,
                                            const plan::Scheme& scheme, UncertaintyDetail detail);

}  // namespace hectare::land
