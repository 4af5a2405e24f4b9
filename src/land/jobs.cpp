// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/jobs.h"

#include <algorithm>
#include <set>

#include "gis/geometry/point_in_polygon.h"
#include "src/land/park_land.h"

namespace hectare::land {

namespace {

/// The feature of lowest rank that contains the point, or none.
std::uint32_t firstAround(const RankedFeatures& features, gis::Coord point) {
  gis::Box here;
  here.add(point);
  for (const std::uint32_t rank : features.query(here)) {
    if (gis::contains(features[rank].geometry(), features[rank].row, point)) return rank;
  }
  return noFeature;
}

void tellUnknown(const RankedFeatures& parks, const std::vector<jobs::Placed>& placed, gis::Findings& findings) {
  std::vector<std::set<std::uint32_t>> unknown(parks.size());
  for (const jobs::Placed& p : placed) {
    if (!p.establishment.jobs) unknown[p.park].insert(p.establishment.establishment);
  }
  for (std::uint32_t p = 0; p < parks.size(); ++p) {
    if (unknown[p].empty()) continue;
    const std::string id(parks[p].id());
    gis::Finding finding{"jobs.unknown", gis::Severity::note, "establishments", id, {}, {}, {}, {}, {}, false, {}};
    finding.text = {"land.jobs_unknown", {{"park", id}, {"count", static_cast<std::int64_t>(unknown[p].size())}}};
    findings.push_back(std::move(finding));
  }
}

bool hasClasses(const std::vector<jobs::Placed>& placed) {
  return std::any_of(placed.begin(), placed.end(), [](const jobs::Placed& p) {
    const auto& jobs = p.establishment.jobs;
    return jobs && jobs->high != jobs->low;
  });
}

}  // namespace

gis::Result<std::optional<LandJobs>> countJobs(const world::World& world, const RankedFeatures& parks,
                                               const RankedFeatures& municipalities, bool control) {
  HECTARE_ASSIGN(auto all, jobs::readEstablishments(world, control));
  if (!all) return std::optional<LandJobs>{};
  std::vector<jobs::Placed> placed;
  std::vector<std::vector<jobs::Part>> parts(parks.size());
  for (const jobs::Establishment& e : all->rows) {
    const std::uint32_t park = firstAround(parks, e.place);
    if (park == noFeature) continue;
    const std::uint32_t municipality = firstAround(municipalities, e.place);
    placed.push_back({park, municipality, parks[park].text("level") == "campus", e});
    parts[park].emplace_back(park, municipality);
  }
  for (auto& own : parts) {
    std::sort(own.begin(), own.end());
    own.erase(std::unique(own.begin(), own.end()), own.end());
  }
  gis::Findings findings = std::move(all->findings);
  tellUnknown(parks, placed, findings);
  const jobs::JobTerms terms{all->unit, all->worker, hasClasses(placed)};
  return std::optional(
      LandJobs{jobs::JobTable(std::move(placed), control), terms, std::move(parts), std::move(findings)});
}

}  // namespace hectare::land
