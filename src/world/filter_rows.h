// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "src/plan/plan.h"
#include "src/world/parts.h"
#include "src/world/world.h"

namespace hectare::world {

/// Keeps the rows that pass every filter of the source. A missing value passes `notIn` alone: nobody can say that an
/// unknown number is large enough. Rows that had ended by the day of a `validOn` are told ("rows.ended"), and so are
/// end dates that cannot be read ("rows.end_unread"), whose rows stay.
void filterRows(const plan::Source& source, Parts& parts, Layer& layer);

}  // namespace hectare::world
