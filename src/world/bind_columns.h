// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "src/plan/plan.h"
#include "src/world/parts.h"
#include "src/world/world.h"

namespace hectare::world {

/// Adds our columns to the layer's table, filled from the kept rows as the source's bindings say:
///   - `above` gives yes, no or missing; so do booleans whose values are not mapped;
///   - counts (`jobs`) and what is folded by max or sum become numbers; what is no number, or a negative count, is
///     missing, with one finding for the column ("values.not_a_number");
///   - `values` maps source values to ours; one that is not listed stays missing, with one finding for each
///     ("values.unmapped"); `separator` splits before mapping, and the values are joined by "|";
///   - anything else is taken as text; the empty text is missing.
void bindColumns(const plan::Source& source, const Parts& parts, Layer& layer);

/// The kept values of a column of the files as text, unmapped; the empty text is missing.
gis::Column textColumn(const std::string& name, const std::string& sourceColumn, const Parts& parts);

}  // namespace hectare::world
