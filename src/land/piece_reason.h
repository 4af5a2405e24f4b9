// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "gis/base/message.h"
#include "src/land/partition.h"

namespace hectare::land {

/// Why a piece is in its class: the sentence of its rule, or what makes it a remnant.
gis::Message reasonOf(const Piece& piece, const Partition& partition, const plan::RemnantRule& remnant);

/// The feature that decided beside the unit's own facts, as "layer: id"; empty when none did.
std::string decidedBy(const Piece& piece, const Partition& partition);

/// What the piece's unit is used for, several joined by "|"; empty where nobody says it, and in no unit.
std::string functionOf(const Piece& piece, const Partition& partition);

/// The layers that the class of a piece rests on: its unit's, the decider's, or the park's when nothing else speaks.
std::vector<const world::Layer*> layersBehind(const Piece& piece, std::uint32_t park, const Partition& partition);

}  // namespace hectare::land
