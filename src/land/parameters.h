// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

#include "gis/base/finding.h"
#include "gis/base/result.h"
#include "src/plan/plan.h"
#include "src/plan/scheme.h"

namespace hectare::land {

/// What the program asks for also where a scheme states nothing.
inline constexpr std::array<std::string_view, 2> askedAnyway{"built_min_share", "storey_height_m"};

/// The scheme with what the plan states in place of its own parameters, so that whoever reads a parameter reads the one
/// that holds. Errors: invalid when a share is not from 0 to 1.
gis::Result<plan::Scheme> withParameters(plan::Scheme scheme, const plan::Plan& plan);

/// Parameters of the plan that nothing under this scheme asks for: perhaps a name that was mistyped.
void tellUnusedParameters(const plan::Plan& plan, const plan::Scheme& scheme, gis::Findings& findings);

}  // namespace hectare::land
