// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/park_land.h"

#include <algorithm>

#include "gis/geometry/arrangement.h"
#include "src/land/face_verdicts.h"
#include "src/land/park_faces.h"
#include "src/land/park_sites.h"

namespace hectare::land {

namespace {

/// The constraint layers over each cover, each once.
std::vector<std::vector<const world::Layer*>> constraintsOf(const ParkFaces& faces, const LandSources& sources) {
  std::vector<std::vector<const world::Layer*>> result(faces.counted.size());
  for (std::uint32_t c = 0; c < result.size(); ++c) {
    if (!faces.counted[c]) continue;
    auto& layers = result[c];
    for (const std::uint32_t shape : faces.arrangement.cover(c)) {
      const CutterTag& tag = faces.tags[shape];
      if (tag.kind == Cutter::hard) layers.push_back(sources.hard[tag.rank].layer);
      if (tag.kind == Cutter::soft) layers.push_back(sources.soft[tag.rank].layer);
    }
    std::sort(layers.begin(), layers.end());
    layers.erase(std::unique(layers.begin(), layers.end()), layers.end());
  }
  return result;
}

void sumConstraintsAndOverlaps(const ParkFaces& faces, const FaceVerdicts& verdicts, const LandSources& sources,
                               ParkLand& land) {
  const auto constraints = constraintsOf(faces, sources);
  std::map<std::pair<std::uint32_t, std::uint32_t>, double> overlaps;
  for (std::size_t f = 0; f < faces.areaM2.size(); ++f) {
    const std::uint32_t cover = faces.arrangement.faces()[f].cover;
    if (!faces.counted[cover]) continue;
    for (const world::Layer* layer : constraints[cover]) land.constraintM2[layer] += faces.areaM2[f];
    // Each with the first of them: of a hundred stacked parcels that is a hundred pairs, not five thousand.
    const auto& units = verdicts.units[cover];
    for (std::size_t i = 1; i < units.size(); ++i) overlaps[{units[0], units[i]}] += faces.areaM2[f];
  }
  for (const auto& [pair, area] : overlaps) land.overlaps.push_back({pair.first, pair.second, area});
}

/// All land with the same key is one piece.
void gatherPieces(const ParkFaces& faces, const FaceVerdicts& verdicts, bool shapes, ParkLand& land) {
  std::map<PieceKey, std::vector<std::uint32_t>> facesOf;
  const auto count = static_cast<std::uint32_t>(faces.areaM2.size());
  for (std::uint32_t f = 0; f < count; ++f) {
    if (faces.counted[faces.arrangement.faces()[f].cover]) facesOf[verdicts.keyOf(faces, f)].push_back(f);
  }
  std::vector<std::uint32_t> group(count, gis::Arrangement::outside);
  for (const auto& [key, members] : facesOf) {
    Piece piece{key, 0};
    for (const std::uint32_t f : members) {
      piece.areaM2 += faces.areaM2[f];
      group[f] = static_cast<std::uint32_t>(land.pieces.size());
    }
    land.pieces.push_back(piece);
  }
  if (!shapes) return;
  std::uint32_t number = 0;
  for (const auto& [key, members] : facesOf) {
    gis::appendPolygon(land.shapes, faces.arrangement.rings(group, number, members));
    ++number;
  }
}

/// Soft constraints bound nothing, units of another scheme none of this one; municipalities only their own part.
const LayerAccuracy* accuracyOf(const CutterTag& tag, const LandSources& sources, const BoundaryAccuracy& accuracy) {
  const auto of = [&](const RankedFeatures& features) { return &accuracy.of(features[tag.rank].layer); };
  switch (tag.kind) {
    case Cutter::park:
      return of(sources.parks);
    case Cutter::unit:
      return of(sources.units);
    case Cutter::publicLand:
      return of(sources.publicLand);
    case Cutter::hard:
      return of(sources.hard);
    case Cutter::zone:
      return of(sources.zones);
    case Cutter::municipality:
      return of(sources.municipalities);
    case Cutter::soft:
    case Cutter::otherUnit:
      break;
  }
  return nullptr;
}

DecidedFaces::Boundary boundaryOf(const CutterTag& tag) {
  using Boundary = DecidedFaces::Boundary;
  if (tag.kind == Cutter::park) return Boundary::park;
  if (tag.kind == Cutter::unit) return Boundary::unit;
  return tag.kind == Cutter::municipality ? Boundary::municipality : Boundary::other;
}

gis::Result<Uncertainty> spreadOf(const ParkFaces& faces, const FaceVerdicts& verdicts, const LandSources& sources,
                                  const plan::Scheme& scheme, const ParkLandOptions& options) {
  DecidedFaces decided{faces.arrangement, {}, {}, {}, {}, {}};
  for (std::size_t f = 0; f < faces.areaM2.size(); ++f) {
    const bool counted = faces.counted[faces.arrangement.faces()[f].cover];
    const PieceKey key = counted ? verdicts.keyOf(faces, f) : PieceKey{};
    decided.landClass.push_back(counted ? key.landClass : DecidedFaces::notCounted);
    decided.unit.push_back(key.unit);
    decided.municipality.push_back(key.municipality);
  }
  for (const CutterTag& tag : faces.tags) {
    decided.accuracy.push_back(accuracyOf(tag, sources, *options.accuracy));
    decided.boundary.push_back(boundaryOf(tag));
  }
  return measureUncertainty(decided, *options.accuracy, scheme, options.uncertainty);
}

/// Its land but the public, in contiguous lots of one class.
void gatherLots(const ParkFaces& faces, const FaceVerdicts& verdicts, const LandRules& rules,
                const RankedFeatures& units, plan::RemnantRule::Join join, ParkLand& land) {
  std::map<PieceKey, std::uint32_t> pieceOf;
  for (std::uint32_t i = 0; i < land.pieces.size(); ++i) pieceOf[land.pieces[i].key] = i;
  std::vector<LotFace> lotFaces(faces.areaM2.size());
  for (std::size_t f = 0; f < lotFaces.size(); ++f) {
    if (!faces.counted[faces.arrangement.faces()[f].cover]) continue;
    const PieceKey key = verdicts.keyOf(faces, f);
    if (rules.scheme().classes[key.landClass].like == "public") continue;
    lotFaces[f] = {key.landClass, key.unit, pieceOf.at(key)};
  }
  land.lots = joinLots(faces.arrangement, lotFaces, faces.areaM2,
                       [&](std::uint32_t a, std::uint32_t b) { return belongTogether(a, b, units, join); });
}

}  // namespace

gis::Result<ParkLand> cutPark(std::uint32_t parkRank, const LandSources& sources, const LandRules& rules,
                              const gis::Crs& crs, const ParkLandOptions& options) {
  ParkLand land;
  if (sources.parks[parkRank].box().empty()) return land;
  HECTARE_ASSIGN(const ParkFaces faces, cutFaces(parkRank, sources, nullptr, crs, options));
  HECTARE_ASSIGN(const FaceVerdicts verdicts, judgeFaces(faces, sources, rules, options.remnant));
  sumConstraintsAndOverlaps(faces, verdicts, sources, land);
  gatherPieces(faces, verdicts, options.shapes, land);
  if (options.accuracy != nullptr) {
    HECTARE_ASSIGN(land.uncertainty, spreadOf(faces, verdicts, sources, rules.scheme(), options));
  }
  if (options.sites) land.sites = gatherSites(faces, verdicts);
  gatherLots(faces, verdicts, rules, sources.units, options.joinLots, land);
  return land;
}

}  // namespace hectare::land
