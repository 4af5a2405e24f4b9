// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "src/answer/answer.h"
#include "src/land/partition.h"
#include "src/questions/availability/availability.h"

namespace hectare::questions {

/// What cutting the land has to measure for an answer.
land::PartitionOptions cuttingOf(const AvailabilityOptions& options, const std::string& scheme);

/// How far the areas of parks may be off, added up: parks err independently.
land::Uncertainty uncertaintyOf(const land::Partition& partition, const std::vector<std::uint32_t>& parks);

/// Columns gross_pm_m2 and net_pm_m2 at the end of a table of ledgers whose rows are `parks`, or whose only row is all
/// of them. Shown to people where anything is known.
void addPlusMinus(answer::Table& table, const land::Partition& partition, const std::vector<std::uint32_t>& parks);

/// The same for a table of ledgers by municipality, as land::ledgersByMunicipality orders them.
void addPlusMinusByMunicipality(answer::Table& table, const land::Partition& partition,
                                const std::vector<std::uint32_t>& parks);

/// One row per figure of a ledger, for all parks together and for each: area, ± and the land that hangs on its
/// boundaries. \pre the partition was cut with UncertaintyDetail::all.
answer::Table planUncertaintyTable(const land::Partition& partition, const std::vector<std::uint32_t>& parks);
answer::Table parkUncertaintyTable(const land::Partition& partition, const std::vector<std::uint32_t>& parks);

/// The same per municipality, of the land that parks have in it; what hangs on boundaries is told per park.
answer::Table municipalityUncertaintyTable(const land::Partition& partition, const std::vector<std::uint32_t>& parks);

/// One row per two classes that meet: how long their boundary is, and how much of the first lies within its accuracy.
answer::Table boundaryTable(const land::Partition& partition, const std::vector<std::uint32_t>& parks);

/// The formula, what ± means and what is not in it; and a finding for each source whose accuracy nobody knows.
/// \param inFull the tables are there; else the ± of gross and net alone, told only where some of it is known.
void tellUncertainty(answer::Answer& answer, const land::Partition& partition, const std::vector<std::uint32_t>& parks,
                     bool inFull);

}  // namespace hectare::questions
