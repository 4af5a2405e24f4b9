// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/remnants.h"

#include <map>

#include "gis/geometry/repair.h"
#include "src/land/joined_faces.h"

namespace hectare::land {

namespace {

/// True when no circle of the given diameter fits.
gis::Result<bool> narrow(const std::vector<std::vector<gis::Coord>>& rings, double widthM) {
  gis::GeometryColumn whole;
  gis::appendPolygon(whole, rings);
  gis::GeometryColumn shrunk;
  HECTARE_TRY(gis::appendBuffered(shrunk, whole, 0, -widthM / 2));
  return shrunk.kind(0) == gis::GeometryKind::none;
}

}  // namespace

gis::Result<std::vector<RemnantCause>> findRemnants(const gis::Arrangement& arrangement,
                                                    const std::vector<bool>& candidate, std::span<const double> areaM2,
                                                    const plan::RemnantRule& rule,
                                                    const std::function<bool(std::uint32_t, std::uint32_t)>& mayJoin) {
  const std::size_t count = arrangement.faces().size();
  std::vector<RemnantCause> cause(count, RemnantCause::none);
  if (rule.minAreaM2 <= 0 && rule.minWidthM <= 0) return cause;
  JoinedFaces joined(count);
  arrangement.forEachBorder([&](std::uint32_t a, std::uint32_t b) {
    if (candidate[a] && candidate[b] && mayJoin(a, b)) joined.join(a, b);
  });
  std::vector<std::uint32_t> group(count, gis::Arrangement::outside);
  std::map<std::uint32_t, std::vector<std::uint32_t>> patches;
  for (std::uint32_t f = 0; f < count; ++f) {
    if (!candidate[f]) continue;
    group[f] = joined.find(f);
    patches[group[f]].push_back(f);
  }
  for (const auto& [first, faces] : patches) {
    double area = 0;
    for (const std::uint32_t f : faces) area += areaM2[f];
    RemnantCause found = area < rule.minAreaM2 ? RemnantCause::area : RemnantCause::none;
    if (found == RemnantCause::none && rule.minWidthM > 0) {
      HECTARE_ASSIGN(const bool isNarrow, narrow(arrangement.rings(group, first, faces), rule.minWidthM));
      if (isNarrow) found = RemnantCause::width;
    }
    for (const std::uint32_t f : faces) cause[f] = found;
  }
  return cause;
}

}  // namespace hectare::land
