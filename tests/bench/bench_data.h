// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>

#include "src/plan/plan.h"
#include "src/world/world.h"

namespace hectare::bench {

/// The plan of an illustrative province of about so many parcels, made once into bench-data/ of the build and kept
/// there; take that folder away when the generator has changed. Throws std::runtime_error with the text of the Error.
plan::Plan provincePlan(std::size_t parcels);

/// Its world, kept until another size is asked for.
const world::World& provinceWorld(std::size_t parcels);

/// Lets go of the world that is kept, so that it does not count in a peak.
void dropWorld();

/// The layer of parcels of a world. Throws std::runtime_error when it could not be read.
const world::Layer& parcelsOf(const world::World& world);

}  // namespace hectare::bench
