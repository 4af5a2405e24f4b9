// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "src/world/parts.h"
#include "src/world/world.h"

namespace hectare::world {

/// Gives every row of the layer an identifier of its own in the text column `id`, the first one of the table. Where
/// none is bound, or its value is missing, it is the row number in the source, from 1. A doubled identifier is a
/// finding, and its later rows get "#2", "#3", …
void identify(const Parts& parts, Layer& layer);

}  // namespace hectare::world
