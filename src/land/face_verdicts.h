// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "gis/base/result.h"
#include "src/land/park_faces.h"

namespace hectare::land {

/// What one scheme says of the faces of a park.
struct FaceVerdicts {
  std::vector<PieceKey> keys;                     ///< per cover; of those that are counted
  std::vector<std::vector<std::uint32_t>> units;  ///< per cover: the plots or parcels there, ascending by rank
  std::vector<RemnantCause> remnant;              ///< per face
  std::uint8_t remnantClass = 0;

  /// What a face is, remnants told apart.
  [[nodiscard]] PieceKey keyOf(const ParkFaces& faces, std::size_t face) const;
};

/// \param units which of the polygons are the scheme's units: unit or otherUnit.
gis::Result<FaceVerdicts> judgeFaces(const ParkFaces& faces, const LandSources& sources, const LandRules& rules,
                                     const plan::RemnantRule& remnant, Cutter units = Cutter::unit);

}  // namespace hectare::land
