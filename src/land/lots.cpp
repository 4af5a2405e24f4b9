// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/lots.h"

#include <algorithm>

#include "src/land/joined_faces.h"

namespace hectare::land {

namespace {

constexpr std::uint32_t inNoUnit = 0xffffffff;

void sortOnce(std::vector<std::uint32_t>& numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

}  // namespace

std::vector<Lot> joinLots(const gis::Arrangement& arrangement, std::span<const LotFace> faces,
                          std::span<const double> areaM2,
                          const std::function<bool(std::uint32_t, std::uint32_t)>& mayJoin) {
  JoinedFaces joined(faces.size());
  arrangement.forEachBorder([&](std::uint32_t a, std::uint32_t b) {
    if (faces[a].landClass == LotFace::noClass || faces[a].landClass != faces[b].landClass) return;
    if (mayJoin(faces[a].unit, faces[b].unit)) joined.join(a, b);
  });
  constexpr std::uint32_t none = 0xffffffff;
  std::vector<std::uint32_t> lotOf(faces.size(), none);
  std::vector<Lot> lots;
  for (std::uint32_t f = 0; f < faces.size(); ++f) {
    if (faces[f].landClass == LotFace::noClass) continue;
    std::uint32_t& number = lotOf[joined.find(f)];
    if (number == none) {
      number = static_cast<std::uint32_t>(lots.size());
      lots.push_back({faces[f].landClass, 0, {}});
    }
    Lot& lot = lots[number];
    lot.areaM2 += areaM2[f];
    lot.pieces.push_back(faces[f].piece);
    if (faces[f].unit != inNoUnit) lot.units.push_back(faces[f].unit);
  }
  for (Lot& lot : lots) {
    sortOnce(lot.units);
    sortOnce(lot.pieces);
  }
  return lots;
}

bool belongTogether(std::uint32_t a, std::uint32_t b, const RankedFeatures& units, plan::RemnantRule::Join join) {
  using Join = plan::RemnantRule::Join;
  if (join == Join::park || a == b) return true;
  if (join == Join::parcel || a == inNoUnit || b == inNoUnit) return false;
  const auto ownerA = units[a].text("owner");
  const auto ownerB = units[b].text("owner");
  return ownerA && ownerB && !ownerA->empty() && *ownerA == *ownerB;
}

std::size_t unitsWithOwner(const RankedFeatures& units) {
  std::size_t count = 0;
  for (std::size_t u = 0; u < units.size(); ++u) {
    const auto owner = units[u].text("owner");
    if (owner && !owner->empty()) ++count;
  }
  return count;
}

}  // namespace hectare::land
