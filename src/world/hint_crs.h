// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/base/progress.h"
#include "src/world/world.h"

namespace hectare::world {

/// Gives the sources that could not be placed for want of a CRS, or because theirs cannot be right, a hint that names
/// the systems that would place them (inferCrs), also by where the other layers lie. They stay errors: a guess is for a
/// person to confirm. What cannot be inferred keeps the hint that it has.
void hintCrs(const plan::Plan& plan, World& world, const gis::Consent& consent, gis::Progress& progress);

}  // namespace hectare::world
