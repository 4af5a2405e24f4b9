// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "src/answer/style.h"
#include "src/world/world.h"
#include "ui/map/map_content.h"

namespace hectare::map {

/// What lies under an answer: municipalities, public land, parcels (plots where there are none) and buildings, as the
/// style `context` has them; with the names of municipalities.
void addGround(const world::World& world, const answer::Styles& styles, MapContent& content);

/// What is drawn over it: constraints, hard and soft, and the outlines of parks with their names.
void addOutlines(const world::World& world, const answer::Styles& styles, MapContent& content);

}  // namespace hectare::map
