// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "gis/geometry/arrangement.h"
#include "src/land/ranked_features.h"
#include "src/plan/plan.h"

namespace hectare::land {

/// Contiguous land of one class: what counts as one when land is counted by size. Its area is the sum of its pieces.
struct Lot {
  std::uint8_t landClass = 0;  ///< in Scheme::classes
  double areaM2 = 0;
  std::vector<std::uint32_t> units;        ///< ranks of the plots or parcels that it lies in, ascending
  std::vector<std::uint32_t> pieces = {};  ///< of the park, ascending: those that it is, or holds part of
};

/// A face of an arrangement, as lots are made of it.
struct LotFace {
  static constexpr std::uint8_t noClass = 0xff;  ///< counted elsewhere, or public: part of no lot
  std::uint8_t landClass = noClass;
  std::uint32_t unit = 0xffffffff;  ///< rank; none: in no plot or parcel
  std::uint32_t piece = 0;          ///< number of the piece that it is in
};

/// Joins the faces of one class that share a piece of border (a corner is not enough), where `mayJoin` says that their
/// units belong together. \param faces, areaM2 per face of the arrangement. \return in the order of their first face.
std::vector<Lot> joinLots(const gis::Arrangement& arrangement, std::span<const LotFace> faces,
                          std::span<const double> areaM2,
                          const std::function<bool(std::uint32_t, std::uint32_t)>& mayJoin);

/// Whether contiguous land of two units belongs together; without owners nothing is joined by owner. \param a, b ranks,
/// or none.
bool belongTogether(std::uint32_t a, std::uint32_t b, const RankedFeatures& units, plan::RemnantRule::Join join);

/// How many of the plots or parcels have an owner on record.
std::size_t unitsWithOwner(const RankedFeatures& units);

}  // namespace hectare::land
