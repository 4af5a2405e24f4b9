// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "src/world/recognise.h"

namespace hectare::world {

/// Weighs the layers against one another and decides their roles (tables apart): the same content twice is used once;
/// parcels are many where parks are few; of two layers that both look like the parcels of a plan one is taken and the
/// other is shown, unless they are parts of one. What was decided so is among the findings.
void settleRoles(const gis::Survey& survey, Recognition& recognition);

/// Findings for everything that a person has to decide.
void tellDoubts(Recognition& recognition);

}  // namespace hectare::world
