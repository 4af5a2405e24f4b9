// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/crosswalk.h"

#include <atomic>
#include <map>
#include <optional>
#include <utility>

#include "gis/base/parallel.h"
#include "gis/geometry/arrangement.h"
#include "src/land/face_verdicts.h"
#include "src/land/park_faces.h"

namespace hectare::land {

namespace {

using BothKeys = std::pair<PieceKey, PieceKey>;

ParkCrosswalk commonPieces(const ParkFaces& faces, const FaceVerdicts& from, const FaceVerdicts& to, bool shapes) {
  std::map<BothKeys, std::vector<std::uint32_t>> facesOf;
  const auto count = static_cast<std::uint32_t>(faces.areaM2.size());
  for (std::uint32_t f = 0; f < count; ++f) {
    if (!faces.counted[faces.arrangement.faces()[f].cover]) continue;
    facesOf[{from.keyOf(faces, f), to.keyOf(faces, f)}].push_back(f);
  }
  ParkCrosswalk result;
  std::vector<std::uint32_t> group(count, gis::Arrangement::outside);
  for (const auto& [keys, members] : facesOf) {
    CommonPiece piece{keys.first, keys.second, 0};
    for (const std::uint32_t f : members) {
      piece.areaM2 += faces.areaM2[f];
      group[f] = static_cast<std::uint32_t>(result.pieces.size());
    }
    result.pieces.push_back(piece);
  }
  if (!shapes) return result;
  std::uint32_t number = 0;
  for (const auto& [keys, members] : facesOf) {
    gis::appendPolygon(result.shapes, faces.arrangement.rings(group, number++, members));
  }
  return result;
}

gis::Result<ParkCrosswalk> crossPark(std::uint32_t park, const Partition& from, const Partition& to,
                                     const gis::Crs& crs, const ParkLandOptions& options) {
  if (from.sources.parks[park].box().empty()) return ParkCrosswalk{};
  const bool sameUnits = from.scheme.unit == to.scheme.unit;
  const RankedFeatures* others = sameUnits ? nullptr : &to.sources.units;
  HECTARE_ASSIGN(const ParkFaces faces, cutFaces(park, from.sources, others, crs, options));
  HECTARE_ASSIGN(const FaceVerdicts one, judgeFaces(faces, from.sources, *from.rules, options.remnant));
  HECTARE_ASSIGN(const FaceVerdicts other, judgeFaces(faces, to.sources, *to.rules, options.remnant,
                                                      sameUnits ? Cutter::unit : Cutter::otherUnit));
  return commonPieces(faces, one, other, options.shapes);
}

}  // namespace

gis::Result<std::vector<ParkCrosswalk>> crossLand(const Partition& from, const Partition& to,
                                                  const std::vector<std::uint32_t>& parks, const gis::Crs& crs,
                                                  const ParkLandOptions& options, gis::Progress& progress) {
  std::vector<ParkCrosswalk> result(parks.size());
  std::vector<std::optional<gis::Error>> errors(parks.size());
  std::atomic<std::size_t> done = 0;
  gis::parallelFor(parks.size(), 1, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end && !progress.cancelled(); ++i) {
      auto crossed = crossPark(parks[i], from, to, crs, options);
      if (crossed) {
        result[i] = std::move(*crossed);
      } else {
        errors[i] = crossed.error();
      }
      progress.report(static_cast<double>(++done) / static_cast<double>(parks.size()), {"progress.cutting"});
    }
  });
  if (progress.cancelled()) return gis::cancelledError();
  for (const auto& error : errors) {
    if (error) return *error;
  }
  return result;
}

}  // namespace hectare::land
