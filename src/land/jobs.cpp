// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/jobs.h"

#include <algorithm>
#include <set>

#include "gis/base/parallel.h"
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

std::vector<JobPlace> placesOf(const jobs::Register& all, const RankedFeatures& parks,
                               const RankedFeatures& municipalities) {
  std::vector<JobPlace> places(all.rows.size(), {noFeature, noFeature});
  gis::parallelFor(places.size(), 1024, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      places[i].park = firstAround(parks, all.rows[i].place);
      if (places[i].park != noFeature) places[i].municipality = firstAround(municipalities, all.rows[i].place);
    }
  });
  return places;
}

/// Whether what is told of parks, their names and kinds, is the same for each rank.
bool toldAlike(const RankedFeatures& a, const RankedFeatures& b) {
  if (a.layers() == b.layers()) return true;
  if (a.size() != b.size()) return false;
  for (std::size_t p = 0; p < a.size(); ++p) {
    if (a[p].id() != b[p].id() || a[p].text("level") != b[p].text("level")) return false;
  }
  return true;
}

/// Nothing that a rank stands for can have changed.
bool sameLayers(const JobsBefore& before, const RankedFeatures& parks, const RankedFeatures& municipalities) {
  return before.parks.layers() == parks.layers() && before.municipalities.layers() == municipalities.layers();
}

LandJobs counted(const std::shared_ptr<const jobs::Register>& all, std::vector<const world::Layer*> layers,
                 std::vector<JobPlace> places, const RankedFeatures& parks, bool control) {
  std::vector<jobs::Placed> placed;
  std::vector<std::vector<jobs::Part>> parts(parks.size());
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto [park, municipality] = places[i];
    if (park == noFeature) continue;
    placed.push_back({park, municipality, parks[park].text("level") == "campus", all->rows[i]});
    parts[park].emplace_back(park, municipality);
  }
  for (auto& own : parts) {
    std::sort(own.begin(), own.end());
    own.erase(std::unique(own.begin(), own.end()), own.end());
  }
  gis::Findings findings = all->findings;
  tellUnknown(parks, placed, findings);
  const jobs::JobTerms terms{all->unit, all->worker, hasClasses(placed)};
  return {jobs::JobTable(std::move(placed), control),
          terms,
          std::move(parts),
          std::move(findings),
          std::move(layers),
          all,
          std::move(places)};
}

}  // namespace

gis::Result<std::shared_ptr<const LandJobs>> countJobs(const world::World& world, const RankedFeatures& parks,
                                                       const RankedFeatures& municipalities, bool control,
                                                       const JobsBefore* before) {
  HECTARE_ASSIGN(auto layers, world.layers(plan::Role::establishments));
  if (layers.empty()) return std::shared_ptr<const LandJobs>();
  const bool sameRegister = before != nullptr && before->jobs && before->jobs->layers == layers;
  if (sameRegister && sameLayers(*before, parks, municipalities)) return before->jobs;
  std::shared_ptr<const jobs::Register> all = sameRegister ? before->jobs->all : nullptr;
  if (!all) {
    HECTARE_ASSIGN(auto read, jobs::readEstablishments(world, control));
    all = std::make_shared<const jobs::Register>(std::move(*read));
  }
  std::vector<JobPlace> places = placesOf(*all, parks, municipalities);
  // Disclosure control weighs all parks together: where nobody changed places there is nothing to weigh again.
  if (sameRegister && before->jobs->places == places && toldAlike(before->parks, parks)) return before->jobs;
  return std::make_shared<const LandJobs>(counted(all, std::move(layers), std::move(places), parks, control));
}

}  // namespace hectare::land
