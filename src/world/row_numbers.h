// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>

#include "src/world/world.h"

namespace hectare::world {

/// The rule of the note that a layer's source binds no identifier.
inline constexpr const char* unboundId = "table.id_unbound";

/// Whether the identifiers of a layer are but the numbers of its rows, which say nothing of another delivery.
inline bool hasRowNumbers(const Layer& layer) {
  return std::ranges::any_of(layer.findings, [](const gis::Finding& one) { return one.rule == unboundId; });
}

}  // namespace hectare::world
