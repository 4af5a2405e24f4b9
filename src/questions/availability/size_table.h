// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "src/answer/answer.h"
#include "src/land/partition.h"
#include "src/plan/plan.h"

namespace hectare::questions {

/// Number and area of lots per class and size class, after contiguous land of one class was joined: for each class of
/// the scheme that has land, public land excepted. Size classes are half-open: a lot of just 2500 m² is in the class
/// that begins there. The areas of a class sum to the class in the ledger.
/// \param classes only these, or those that are like them; empty: all.
answer::Table sizeTable(const land::Partition& partition, const std::vector<std::uint32_t>& parks,
                        const std::vector<std::string>& classes, const std::vector<double>& boundariesM2);

/// The boundaries that hold for a plan under a scheme: its own, else those of the scheme, else those of IBIS.
const std::vector<double>& sizeBoundaries(const plan::Plan& plan, const plan::Scheme& scheme);

/// Where the boundaries come from, and what was joined into one lot: by park, by owner (and for how many plots the
/// owner is known) or not at all.
std::vector<gis::Message> sizeNotes(const land::Partition& partition, const plan::Plan& plan,
                                    plan::RemnantRule::Join join);

/// Whether a class is among those asked, by its own id or by what it is like; none asked: all are.
bool isAsked(const plan::LandClass& landClass, const std::vector<std::string>& asked);

/// The size class of an area: 0 below the first boundary, n from the n-th on. Areas are compared to 1 mm², so that
/// what is just on a boundary does not fall below it by the rounding of a sum.
std::size_t sizeClassOf(double areaM2, const std::vector<double>& boundariesM2);

}  // namespace hectare::questions
