// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "src/plan/plan.h"
#include "src/world/parts.h"

namespace hectare::world {

/// Keeps the rows that pass every filter of the source. A missing value passes `notIn` alone: nobody can say that an
/// unknown number is large enough.
void filterRows(const plan::Source& source, Parts& parts);

}  // namespace hectare::world
