// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

#include "src/demo/families.h"
#include "src/demo/plot_status.h"
#include "src/demo/random.h"

namespace hectare::demo {

Corners cornersOf(const BlockShape& shape, std::size_t row, const Cut& from, const Cut& to) {
  return {shape.lines[row][from.lower].at, shape.lines[row][to.lower].at, shape.lines[row + 1][to.upper].at,
          shape.lines[row + 1][from.upper].at};
}

namespace {

/// A rectangle along the lower side of a piece of land, in metres along that side and away from it.
class Site {
 public:
  explicit Site(const Corners& corners) : m_origin(corners[0]) {
    const double dx = corners[1].x - corners[0].x;
    const double dy = corners[1].y - corners[0].y;
    const double length = std::sqrt(dx * dx + dy * dy);
    m_along = {dx / length, dy / length};
    const gis::Coord right = local(corners[2]);
    const gis::Coord left = local(corners[3]);
    low = std::max(0.0, left.x) + margin;
    high = std::min(length, right.x) - margin;
    depth = std::min(left.y, right.y);
  }

  [[nodiscard]] gis::Coord at(double along, double away) const {
    return toMillimetre(
        {m_origin.x + along * m_along.x - away * m_along.y, m_origin.y + along * m_along.y + away * m_along.x});
  }

  static constexpr double margin = 4;
  double low = 0;  ///< nearest to the left that stays on the land whatever its lean
  double high = 0;
  double depth = 0;

 private:
  [[nodiscard]] gis::Coord local(gis::Coord c) const {
    const double x = c.x - m_origin.x;
    const double y = c.y - m_origin.y;
    return {x * m_along.x + y * m_along.y, y * m_along.x - x * m_along.y};
  }
  gis::Coord m_origin;
  gis::Coord m_along;
};

Ring rectangle(const Site& site, double u0, double v0, double u1, double v1) {
  return {site.at(u0, v0), site.at(u1, v0), site.at(u1, v1), site.at(u0, v1)};
}

/// A rectangle with its upper right corner taken out.
Ring angled(const Site& site, double u0, double v0, double u1, double v1, Random& random) {
  const double u = u0 + (u1 - u0) * random.between(0.4, 0.7);
  const double v = v0 + (v1 - v0) * random.between(0.4, 0.7);
  return {site.at(u0, v0), site.at(u1, v0), site.at(u1, v), site.at(u, v), site.at(u, v1), site.at(u0, v1)};
}

/// How many floors buildings have; missing where nobody counted them.
class Floors {
 public:
  Floors(std::uint64_t seed, double unknown, std::array<double, 3> upTo)
      : m_random(seed), m_unknown(unknown), m_upTo(upTo) {}

  Cell next() {
    if (m_random.chance(m_unknown)) return {};
    const double lot = m_random.unit();
    return static_cast<std::int64_t>(1 + std::ranges::count_if(m_upTo, [&](double share) { return lot >= share; }));
  }

 private:
  Random m_random;
  double m_unknown;
  std::array<double, 3> m_upTo;  ///< shares of buildings with at most 1, 2 and 3 floors; the others have 4
};

void addBuilding(Layers& layers, const Ring& ring, const char* type, const Cell& floors) {
  addPolygon(layers.buildings, {fmt::format("G{:06}", layers.buildings.size() + 1), type, floors}, ring);
}

/// A hall that leaves room around it, at times with an annex behind.
void addHall(Layers& layers, const Corners& corners, Random& random, Floors& floors) {
  const Site site(corners);
  const double width = site.high - site.low;
  if (width < 8 || site.depth < 20) return;
  const double u0 = site.low + width * random.between(0.02, 0.15);
  const double u1 = site.high - width * random.between(0.02, 0.2);
  const double v0 = site.depth * random.between(0.12, 0.22);
  const double v1 = site.depth * random.between(0.55, 0.8);
  addBuilding(layers, random.chance(0.35) ? angled(site, u0, v0, u1, v1, random) : rectangle(site, u0, v0, u1, v1),
              "hoofdgebouw", floors.next());
  if (!random.chance(0.2) || site.depth < 60) return;
  addBuilding(layers, rectangle(site, u0, site.depth * 0.85, u0 + width * 0.25, site.depth * 0.92), "bijgebouw",
              std::int64_t{1});
}

void addHouse(Layers& layers, const Corners& corners, Random& random, Floors& floors) {
  const Site site(corners);
  const double width = std::min(site.high - site.low, random.between(8, 14));
  const double depth = std::min(site.depth * 0.5, random.between(8, 13));
  if (width < 5 || depth < 5) return;
  const double u0 = site.low + (site.high - site.low - width) * random.unit();
  const double v0 = std::min(site.depth * 0.3, random.between(4, 9));
  const Ring ring = random.chance(0.4) ? angled(site, u0, v0, u0 + width, v0 + depth, random)
                                       : rectangle(site, u0, v0, u0 + width, v0 + depth);
  addBuilding(layers, ring, "hoofdgebouw", floors.next());
}

double shareBuilt(LandUse use) {
  switch (use) {
    case LandUse::housing:
      return 0.55;
    case LandUse::mixed:
      return 0.3;
    case LandUse::farm:
      return 0.05;
    case LandUse::business:  // parks have plots, whose status says it
    case LandUse::forest:
    case LandUse::water:
      break;
  }
  return 0;
}

/// Seen from the street: the upper row of a block has its street above.
Corners fromTheStreet(const Corners& c, bool upperRow) { return upperRow ? Corners{c[2], c[3], c[0], c[1]} : c; }

void addHouses(const BlockShape& shape, double share, Random& random, Floors& floors, Layers& layers) {
  for (std::size_t r = 0; r < shape.rows.size(); ++r) {
    const std::vector<Cut>& cuts = shape.rows[r].cuts;
    for (std::size_t k = 0; k + 1 < cuts.size(); ++k) {
      if (!random.chance(share)) continue;
      addHouse(layers, fromTheStreet(cornersOf(shape, r, cuts[k], cuts[k + 1]), r + 1 == shape.rows.size()), random,
               floors);
    }
  }
}

/// Registers lag behind the land: a few built plots show no building yet, a few unbuilt ones have one.
bool hasBuilding(const PlotStatus& status, Random& random) {
  const bool lag = random.chance(0.02);
  return isBuilt(status) != lag;
}

}  // namespace

void addBuildings(const Drawing& drawing, const std::vector<Plot>& plots, Layers& layers) {
  Random random(stir(drawing.quarter.seed, 8));
  // Apart from the lots that shape the buildings.
  Floors halls(stir(drawing.quarter.seed, 11), 0.03, {0.75, 0.94, 1});
  Floors offices(stir(drawing.quarter.seed, 12), 0.03, {0.1, 0.4, 0.75});
  Floors houses(stir(drawing.quarter.seed, 13), 0.1, {0.2, 0.85, 1});
  for (const Plot& plot : plots) {
    if (!hasBuilding(plot.status, random)) continue;
    const BlockShape& shape = drawing.shape.strips[plot.strip].blocks[plot.block];
    const Corners corners = cornersOf(shape, plot.row, plot.from, plot.to);
    addHall(layers, fromTheStreet(corners, plot.row + 1 == shape.rows.size()), random,
            drawing.layout.parks[plot.park].level == "campus" ? offices : halls);
  }
  for (std::size_t s = 0; s < drawing.shape.strips.size(); ++s) {
    for (std::size_t b = 0; b < drawing.shape.strips[s].blocks.size(); ++b) {
      const double share = shareBuilt(drawing.quarter.strips[s].blocks[b].use);
      if (share > 0) addHouses(drawing.shape.strips[s].blocks[b], share, random, houses, layers);
    }
  }
}

}  // namespace hectare::demo
