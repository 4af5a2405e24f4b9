// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/unit_zoning.h"

#include <algorithm>
#include <optional>

#include "gis/base/parallel.h"
#include "gis/geometry/arrangement.h"
#include "src/land/zones_in_force.h"

namespace hectare::land {

namespace {

/// By code, "" without one: its land, and the zone of lowest rank that has it.
struct CodeLand {
  double areaM2 = 0;
  std::uint32_t zone = noFeature;
};
using Codes = std::map<std::string, CodeLand>;

UnitZoning mostOf(const Codes& codes, const RankedFeatures& zones) {
  UnitZoning most;
  const auto largest =
      std::ranges::max_element(codes, [](const auto& a, const auto& b) { return a.second.areaM2 < b.second.areaM2; });
  most.code = largest->first;
  most.areaM2 = largest->second.areaM2;
  if (largest->second.zone != noFeature) most.name = zones[largest->second.zone].text("name").value_or("");
  return most;
}

/// The shapes that decide within one park, and what each is: parks first, then units, then zones.
struct Deciding {
  std::vector<gis::Shape> shapes;
  std::vector<std::uint32_t> parks;
  std::vector<std::uint32_t> units;
  std::vector<std::uint32_t> zones;
};

void add(std::vector<gis::Shape>& shapes, const RankedFeatures& features, const std::vector<std::uint32_t>& ranks) {
  for (const std::uint32_t rank : ranks) shapes.push_back({&features[rank].geometry(), features[rank].row});
}

Deciding decidingIn(std::uint32_t park, const LandSources& sources, const RankedFeatures& zones) {
  const gis::Box box = sources.parks[park].box();
  Deciding all;
  for (const std::uint32_t rank : sources.parks.query(box)) {
    if (rank <= park) all.parks.push_back(rank);
  }
  all.units = sources.units.query(box);
  all.zones = zonesInForce(zones, box);
  add(all.shapes, sources.parks, all.parks);
  add(all.shapes, sources.units, all.units);
  add(all.shapes, zones, all.zones);
  return all;
}

gis::Status zoneUnits(std::uint32_t park, const LandSources& sources, const RankedFeatures& zones,
                      const gis::Progress& progress, std::map<std::uint32_t, UnitZoning>& out) {
  const Deciding deciding = decidingIn(park, sources, zones);
  if (deciding.parks.empty()) return {};
  HECTARE_ASSIGN(const gis::Arrangement arrangement,
                 gis::Arrangement::build(deciding.shapes, sources.parks[park].box(), &progress));
  const std::size_t firstUnit = deciding.parks.size();
  const std::size_t firstZone = firstUnit + deciding.units.size();
  std::map<std::uint32_t, Codes> units;
  for (const auto& face : arrangement.faces()) {
    const auto cover = arrangement.cover(face.cover);
    if (cover.empty() || cover.front() != firstUnit - 1) continue;  // outside, or left to a park of lower rank
    if (cover.size() < 2 || cover[1] >= firstZone) continue;        // in no plot
    const auto zone = std::ranges::lower_bound(cover, firstZone);
    const std::uint32_t rank = zone == cover.end() ? noFeature : deciding.zones[*zone - firstZone];
    const std::string code(rank == noFeature ? "" : zones[rank].text("code").value_or(""));
    CodeLand& land = units[deciding.units[cover[1] - firstUnit]][code];
    land.areaM2 += face.areaM2;
    land.zone = std::min(land.zone, rank);
  }
  for (const auto& [unit, codes] : units) out.emplace(unit, mostOf(codes, zones));
  return {};
}

}  // namespace

gis::Result<UnitZonings> unitZonings(const Partition& partition, const std::vector<std::uint32_t>& parks,
                                     const RankedFeatures& zones, gis::Progress& progress) {
  std::vector<std::map<std::uint32_t, UnitZoning>> found(parks.size());
  std::vector<std::optional<gis::Error>> errors(parks.size());
  gis::parallelFor(parks.size(), 1, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end && !progress.cancelled(); ++i) {
      if (auto done = zoneUnits(parks[i], partition.sources, zones, progress, found[i]); !done)
        errors[i] = done.error();
    }
  });
  if (progress.cancelled()) return gis::cancelledError();
  UnitZonings all;
  for (std::size_t i = 0; i < parks.size(); ++i) {
    if (errors[i]) return *errors[i];
    for (auto& [unit, zoning] : found[i]) all.emplace(std::pair(parks[i], unit), std::move(zoning));
  }
  return all;
}

}  // namespace hectare::land
