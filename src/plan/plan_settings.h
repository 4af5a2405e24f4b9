// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "src/plan/plan.h"

namespace hectare::plan {

/// Everything in a plan that can change a figure, as a hash: not where its files lie, what it is called, which scheme
/// it names (that is chosen per question), why, who confirmed or accepted what, dates that are only told, or the order
/// of its elements. The contents of the files are not in it.
std::string settingsIdentity(const Plan& plan);

}  // namespace hectare::plan
