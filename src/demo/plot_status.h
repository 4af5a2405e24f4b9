// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "src/demo/families.h"
#include "src/demo/random.h"

namespace hectare::demo {

/// The status of the n-th plot. Every value of every list comes up among the first few hundred plots, a plot of unknown
/// status exactly once in all; the others are drawn by lot.
/// \param development Ontwikkelingsstatus of the land: where it isn't "ontwikkeld", hardly anything is built.
/// Source of the codes: the VLAIO code lists of Bedrijventerreinperceel (data.vlaanderen.be).
PlotStatus statusOf(std::size_t plot, std::string_view development, Random& random);

[[nodiscard]] bool isBuilt(const PlotStatus& status);
/// In use by the economy, alone or among others.
[[nodiscard]] bool isEconomic(const PlotStatus& status);
/// Unbuilt and not in use.
[[nodiscard]] bool isVacantLand(const PlotStatus& status);

}  // namespace hectare::demo
