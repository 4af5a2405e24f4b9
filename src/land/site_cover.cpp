// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/site_cover.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <span>

#include "gis/base/parallel.h"
#include "gis/geometry/arrangement.h"

namespace hectare::land {

namespace {

constexpr double tellingM2 = 1.0;  // what a building reaches into the next plot by less is the noise of digitising

/// One unit in one park.
struct Site {
  std::uint32_t park = 0;
  std::uint32_t unit = 0;
  std::size_t shape = 0;  ///< in ParkLand::sites
  double areaM2 = 0;
  std::array<double, plan::Scheme::mostClasses> classM2{};
};

bool isUse(const std::string& like) { return like == "occupied" || like == "occupied_other" || like == "vacant_built"; }

std::vector<Site> sitesOf(const Partition& partition, const std::vector<std::uint32_t>& parks) {
  std::vector<Site> sites;
  for (const std::uint32_t p : parks) {
    const std::size_t first = sites.size();
    for (const Piece& piece : partition.parks[p].pieces) {  // ascending by unit
      if (piece.key.unit == noFeature) continue;
      if (sites.size() == first || sites.back().unit != piece.key.unit) {
        sites.push_back({p, piece.key.unit, sites.size() - first, 0, {}});
      }
      sites.back().areaM2 += piece.areaM2;
      sites.back().classM2[piece.key.landClass] += piece.areaM2;
    }
  }
  return sites;
}

/// Of the classes of land that is in use or vacant the one that most of a site is in.
std::uint8_t useClassOf(const Site& site, const plan::Scheme& scheme) {
  std::uint8_t best = SiteCover::noUse;
  for (std::size_t c = 0; c < scheme.classes.size(); ++c) {
    if (site.classM2[c] <= 0 || !isUse(scheme.classes[c].like)) continue;
    if (best == SiteCover::noUse || site.classM2[c] > site.classM2[best]) best = static_cast<std::uint8_t>(c);
  }
  return best;
}

/// Floors per building; no value: unknown.
std::vector<std::optional<double>> floorsOf(const RankedFeatures& buildings, double storeyHeightM) {
  std::vector<std::optional<double>> floors(buildings.size());
  for (std::size_t b = 0; b < buildings.size(); ++b) {
    const auto number = [&](const char* name) {
      const gis::Column* column = buildings[b].layer->table.find(name);
      return column == nullptr ? std::nullopt : column->asNumber(buildings[b].row);
    };
    const auto stated = number("floors");
    const auto height = number("height_m");
    if (stated && *stated > 0) {
      floors[b] = *stated;
    } else if (height && *height > 0 && storeyHeightM > 0) {
      floors[b] = std::max(1.0, std::round(*height / storeyHeightM));
    }
  }
  return floors;
}

/// What all sites are measured against.
struct Surroundings {
  const Partition& partition;
  RankedFeatures buildings;
  std::vector<std::optional<double>> floors;
  SiteOptions options;
};

class SiteMeasure {
 public:
  SiteMeasure(const Site& site, const Surroundings& around, const gis::Progress& stop)
      : m_site(site), m_around(around), m_stop(stop), m_shapesOf(around.partition.parks[site.park].sites) {}

  gis::Result<SiteCover> run() {
    SiteCover cover{m_site.park, m_site.unit, useClassOf(m_site, m_around.partition.scheme), m_site.areaM2};
    const bool room = m_around.options.room && cover.useClass != SiteCover::noUse;
    const gis::Box box = m_shapesOf.land.box(m_site.shape);
    m_near = m_around.buildings.query(box);
    if (box.empty() || (m_near.empty() && !room)) return cover;
    m_shapes = {{&m_shapesOf.land, m_site.shape}, {&m_shapesOf.open, m_site.shape}};
    for (const std::uint32_t b : m_near) {
      m_shapes.push_back({&m_around.buildings[b].geometry(), m_around.buildings[b].row});
    }
    HECTARE_ASSIGN(const gis::Arrangement arrangement, gis::Arrangement::build(m_shapes, box, &m_stop));
    sum(arrangement, cover);
    if (room) {
      HECTARE_ASSIGN(cover.room, roomIn(arrangement));
    }
    return cover;
  }

 private:
  static constexpr std::uint32_t land = 0;  // shapes of the arrangement
  static constexpr std::uint32_t open = 1;
  static constexpr std::uint32_t firstBuilding = 2;

  void sum(const gis::Arrangement& arrangement, SiteCover& cover) {
    double whole = 0;
    for (const auto& face : arrangement.faces()) {
      const auto shapes = arrangement.cover(face.cover);
      if (shapes.empty() || shapes.front() != land) continue;
      whole += face.areaM2;
      if (shapes.back() < firstBuilding) continue;
      cover.builtM2 += face.areaM2;
      const std::optional<double> floors = floorsOver(shapes);
      (floors ? cover.floorM2 : cover.unknownM2) += face.areaM2 * floors.value_or(1);
    }
    // On the ellipsoid where the ledger is.
    m_scale = whole > 0 ? cover.areaM2 / whole : 1;
    for (double* area : {&cover.builtM2, &cover.floorM2, &cover.unknownM2}) *area *= m_scale;
  }

  /// Of the building with the most floors; no value when those of one are unknown.
  [[nodiscard]] std::optional<double> floorsOver(std::span<const std::uint32_t> shapes) const {
    double most = 0;
    for (const std::uint32_t s : shapes) {
      if (s < firstBuilding) continue;
      const auto& floors = m_around.floors[m_near[s - firstBuilding]];
      if (!floors) return std::nullopt;
      most = std::max(most, *floors);
    }
    return most;
  }

  gis::Result<SiteRoom> roomIn(const gis::Arrangement& arrangement) {
    SiteRoom room;
    std::vector<std::uint32_t> group;
    std::vector<std::uint32_t> members;
    for (std::uint32_t f = 0; f < arrangement.faces().size(); ++f) {
      const auto shapes = arrangement.cover(arrangement.faces()[f].cover);
      const bool free = shapes.size() == 2 && shapes.front() == land && shapes.back() == open;
      group.push_back(free ? 1 : 0);
      if (!free) continue;
      members.push_back(f);
      room.freeM2 += arrangement.faces()[f].areaM2 * m_scale;
    }
    gis::GeometryColumn free;
    gis::appendPolygon(free, arrangement.rings(group, 1, members));
    HECTARE_ASSIGN(room.circle, gis::largestInscribedCircle(free, 0, circleToleranceM, &m_stop));
    HECTARE_ASSIGN(room.rectangle, gis::largeInscribedRectangle(free, 0, &m_stop));
    return room;
  }

  const Site& m_site;
  const Surroundings& m_around;
  const gis::Progress& m_stop;
  const ParkSites& m_shapesOf;
  std::vector<gis::Shape> m_shapes;   ///< the land, what is open of it, then the buildings near it
  std::vector<std::uint32_t> m_near;  ///< ranks of those buildings
  double m_scale = 1;
};

/// One plot whose shapes defy measuring is unknown; it does not end the answer for the others.
SiteCover unmeasured(const Site& site, const plan::Scheme& scheme) {
  SiteCover cover{site.park, site.unit, useClassOf(site, scheme), site.areaM2};
  cover.measured = false;
  return cover;
}

gis::Status measureAll(const std::vector<Site>& sites, const Surroundings& around, std::vector<SiteCover>& covers,
                       gis::Progress& progress) {
  std::atomic<std::size_t> done = 0;
  gis::parallelFor(sites.size(), 16, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end && !progress.cancelled(); ++i) {
      auto cover = SiteMeasure(sites[i], around, progress).run();
      if (!cover && cover.error().kind == gis::ErrorKind::cancelled) continue;
      covers[i] = cover ? *cover : unmeasured(sites[i], around.partition.scheme);
    }
    done += end - begin;
    progress.report(static_cast<double>(done) / static_cast<double>(sites.size()), {"progress.measuring_plots"});
  });
  if (progress.cancelled()) return gis::cancelledError();
  return {};
}

}  // namespace

std::optional<double> SiteCover::floorAreaRatio() const {
  if (!measured || unknownM2 >= tellingM2 || areaM2 <= 0) return std::nullopt;
  return floorM2 / areaM2;
}

gis::Result<SiteCovers> measureSites(const world::World& world, const Partition& partition,
                                     const std::vector<std::uint32_t>& parks, const SiteOptions& options,
                                     gis::Progress& progress) {
  HECTARE_ASSIGN(auto layers, world.layers(plan::Role::buildings));
  if (layers.empty()) {
    return gis::Error{gis::ErrorKind::undecided, {"room.no_buildings"}, {}, {"room.no_buildings_hint"}};
  }
  Surroundings around{partition, RankedFeatures(std::move(layers), partition.sources.parks), {}, options};
  around.floors = floorsOf(around.buildings, options.storeyHeightM);
  SiteCovers result;
  result.floorsKnown =
      std::any_of(around.floors.begin(), around.floors.end(), [](const auto& floors) { return floors.has_value(); });
  const std::vector<Site> sites = sitesOf(partition, parks);
  result.sites.resize(sites.size());
  HECTARE_TRY(measureAll(sites, around, result.sites, progress));
  return result;
}

}  // namespace hectare::land
