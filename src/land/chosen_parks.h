// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gis/base/finding.h"
#include "gis/base/result.h"
#include "src/land/partition.h"

namespace hectare::land {

/// The ranks of the parks with these ids, ascending; all of them when none is named.
/// Errors: notFound, with the first of them that there are.
gis::Result<std::vector<std::uint32_t>> chooseParks(const RankedFeatures& parks, const std::vector<std::string>& ids);

/// That the scheme has classes of these names, its own or those of ledgerClasses() that they are like: land of one that
/// it does not have would be none, in silence. Errors: notFound, with the names that it has.
gis::Status checkClasses(const plan::Scheme& scheme, const std::vector<std::string>& classes);

/// A finding (error) for each of the parks whose ledger does not close: what is made from it is not final.
gis::Findings findOpenLedgers(const Partition& partition, const std::vector<std::uint32_t>& parks);

}  // namespace hectare::land
