// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <map>
#include <vector>

#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "gis/crs/crs.h"
#include "gis/geometry/geometry_column.h"
#include "src/land/partition.h"

namespace hectare::questions {

/// Why land is in another class than before.
enum class Cause : std::uint8_t { real, corrected, definition, redrawn };
inline constexpr std::size_t causeCount = 4;

/// The ledgers on the way from old to new, each with one ingredient changed.
struct ChangeChain {
  const land::Partition* before = nullptr;       ///< old data, corrections and definitions
  const land::Partition* redefined = nullptr;    ///< with the new definitions
  const land::Partition* redrawn = nullptr;      ///< with the new outlines, and the facts of before
  const land::Partition* uncorrected = nullptr;  ///< with the new facts
  const land::Partition* after = nullptr;        ///< with the new corrections
};

/// What cannot be told from the pieces: which of their features were there before, and are there now.
struct ChangeRows {
  std::vector<std::uint32_t> rowOfOldPark;  ///< by rank
  std::vector<std::uint32_t> rowOfNewPark;
  std::vector<bool> lasting;                  ///< per row: a park that was there and is there
  std::array<std::vector<bool>, 5> oldLasts;  ///< per KindOfFeature and rank: it is there now
  std::array<std::vector<bool>, 5> newLasts;  ///< it was there before
  std::vector<std::uint8_t> classOfBefore;    ///< number in the old scheme -> in the new one
};

/// Where oldLasts and newLasts have what; deciders as land::Decider numbers them.
inline constexpr std::size_t unitFeatures = 0;

inline constexpr std::uint8_t outsideParks = 0xff;

/// Land of one row of the answer that went from one class to another by one cause.
struct Move {
  std::uint32_t row = 0;
  Cause cause{};
  std::uint8_t from = outsideParks;  ///< class of the new scheme
  std::uint8_t to = outsideParks;
  std::uint32_t oldUnit = land::noFeature;  ///< rank
  std::uint32_t newUnit = land::noFeature;
  friend auto operator<=>(const Move&, const Move&) = default;
};

/// All land that moved, ascending.
struct Moves {
  std::vector<std::pair<Move, double>> areasM2;
  gis::GeometryColumn shapes;  ///< as long, when shapes were asked
};

/// Cuts old and new pieces on one arrangement per place and follows each face through the chain.
/// Errors: cancelled, internal, those of areas on the ellipsoid.
gis::Result<Moves> overlayChanges(const ChangeChain& chain, const ChangeRows& rows, const gis::Crs& crs, bool geodesic,
                                  bool shapes, gis::Progress& progress);

}  // namespace hectare::questions
