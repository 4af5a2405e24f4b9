// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "src/world/world.h"

namespace hectare::world {

/// Identifiers that look like numbers stay text: where two differ in leading zeros alone ("0137" and "137"), a finding
/// ("table.id_zeros", note) says that both exist and are kept apart. \pre identify() has been done.
void checkKeys(Layer& layer);

}  // namespace hectare::world
