// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "gis/base/result.h"
#include "gis/geometry/arrangement.h"
#include "src/land/park_land.h"

namespace hectare::land {

/// Finds remnants among the faces of a park: land that stays below the rule's area or width after what is contiguous
/// has been joined. Faces are contiguous when they share a piece of border, not when they meet at a corner. \param
/// candidate per face: whether it is land from which remnants are split off. \param areaM2 per face. \param mayJoin
/// whether two neighbouring candidates belong together (by parcel, owner or park). \return per face the cause, none
/// where it is no remnant.
gis::Result<std::vector<RemnantCause>> findRemnants(const gis::Arrangement& arrangement,
                                                    const std::vector<bool>& candidate, std::span<const double> areaM2,
                                                    const plan::RemnantRule& rule,
                                                    const std::function<bool(std::uint32_t, std::uint32_t)>& mayJoin);

}  // namespace hectare::land
