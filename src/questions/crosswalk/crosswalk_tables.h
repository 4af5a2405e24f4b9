// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <vector>

#include "src/answer/answer.h"
#include "src/land/crosswalk.h"
#include "src/land/ledger.h"

namespace hectare::questions {

/// m² by class of one scheme (row) and class of the other (column), in the order of Scheme::classes.
using ClassMatrix = std::array<std::array<double, plan::Scheme::mostClasses>, plan::Scheme::mostClasses>;

/// Two schemes on the same parks.
struct BothLedgers {
  const land::Partition& from;
  const land::Partition& to;
  const std::vector<std::uint32_t>& parks;
  const std::vector<land::ParkCrosswalk>& crossed;  ///< per park of `parks`
};

ClassMatrix matrixOf(const land::ParkCrosswalk& crossed);

/// A row per class of `from` that it can know, a column per class of `to`, with their sums.
answer::Table crosswalkTable(const BothLedgers& both);

/// What the crosswalk and the ledger say of each class of both schemes, and what they differ by.
answer::Table closureTable(const BothLedgers& both);

/// Gross, net, issuable and offered under both.
answer::Table bothSchemesTable(const BothLedgers& both);

/// The pieces that lie wholly in one class of each scheme.
answer::Layer commonPieceLayer(const BothLedgers& both);

/// Parks in which a class differs from its ledger by as much as a ledger may not.
std::vector<std::uint32_t> openParks(const BothLedgers& both);

}  // namespace hectare::questions
