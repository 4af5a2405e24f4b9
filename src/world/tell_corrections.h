// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "src/plan/scheme.h"
#include "src/world/world.h"

namespace hectare::world {

/// Adds the findings about the corrections of a layer; what still is as it was when it was corrected needs none.
/// \param scheme may be null.
void tellCorrections(const plan::Scheme* scheme, Layer& layer);

}  // namespace hectare::world
