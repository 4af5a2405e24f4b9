// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "src/answer/answer.h"
#include "src/land/partition.h"
#include "src/plan/plan.h"

namespace hectare::questions {

/// Pieces of a partition that a figure rests on.
struct ChosenLand {
  struct Place {
    std::uint32_t park = 0;   ///< rank
    std::uint32_t piece = 0;  ///< in the park's pieces
  };
  const land::Partition& partition;
  const plan::RemnantRule& remnant;
  std::vector<Place> places = {};

  [[nodiscard]] const land::Piece& piece(const Place& place) const {
    return partition.parks[place.park].pieces[place.piece];
  }
};

/// Every piece with class, plot or parcel, area, reason, what decided, source and date. \param withPark names the park.
answer::Table pieceTable(const ChosenLand& land, bool withPark);

/// The largest pieces of each class, and how many and how much each class has.
answer::Table largestTable(const ChosenLand& land, std::size_t mostPerClass);
answer::Table classTable(const ChosenLand& land);

/// One row per rule that was applied, with its sentence.
answer::Table ruleTable(const ChosenLand& land);

/// The pieces as a layer, with shapes where the partition has them.
answer::Layer chosenLayer(const ChosenLand& land);

}  // namespace hectare::questions
