// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/park_sites.h"

#include <algorithm>
#include <map>

namespace hectare::land {

namespace {

/// Per cover: whether no public layer and no hard constraint lies there.
std::vector<bool> openCovers(const ParkFaces& faces) {
  std::vector<bool> open(faces.counted.size());
  for (std::uint32_t c = 0; c < open.size(); ++c) {
    const auto cover = faces.arrangement.cover(c);
    open[c] = std::none_of(cover.begin(), cover.end(), [&](std::uint32_t shape) {
      const Cutter kind = faces.tags[shape].kind;
      return kind == Cutter::publicLand || kind == Cutter::hard;
    });
  }
  return open;
}

/// Unites the faces of each group, which are numbered as they come.
void appendUnions(const ParkFaces& faces, const std::vector<std::vector<std::uint32_t>>& groups,
                  gis::GeometryColumn& out) {
  std::vector<std::uint32_t> group(faces.areaM2.size(), gis::Arrangement::outside);
  for (std::uint32_t g = 0; g < groups.size(); ++g) {
    for (const std::uint32_t f : groups[g]) group[f] = g;
  }
  for (std::uint32_t g = 0; g < groups.size(); ++g) {
    gis::appendPolygon(out, faces.arrangement.rings(group, g, groups[g]));
  }
}

}  // namespace

ParkSites gatherSites(const ParkFaces& faces, const FaceVerdicts& verdicts) {
  std::map<std::uint32_t, std::vector<std::uint32_t>> facesOf;
  const auto count = static_cast<std::uint32_t>(faces.areaM2.size());
  for (std::uint32_t f = 0; f < count; ++f) {
    const std::uint32_t cover = faces.arrangement.faces()[f].cover;
    if (!faces.counted[cover]) continue;
    if (const std::uint32_t unit = verdicts.keyOf(faces, f).unit; unit != noFeature) facesOf[unit].push_back(f);
  }
  const std::vector<bool> open = openCovers(faces);
  ParkSites sites;
  std::vector<std::vector<std::uint32_t>> all;
  std::vector<std::vector<std::uint32_t>> free;
  for (const auto& [unit, members] : facesOf) {
    sites.units.push_back(unit);
    all.push_back(members);
    std::copy_if(members.begin(), members.end(), std::back_inserter(free.emplace_back()),
                 [&](std::uint32_t f) { return open[faces.arrangement.faces()[f].cover]; });
  }
  appendUnions(faces, all, sites.land);
  appendUnions(faces, free, sites.open);
  return sites;
}

}  // namespace hectare::land
