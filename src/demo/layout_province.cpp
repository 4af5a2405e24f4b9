// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "src/demo/layout.h"
#include "src/demo/random.h"

namespace hectare::demo {
namespace {

constexpr double quarterM = 950;
/// As measured: parcels that a quarter of this size has on average.
constexpr double parcelsPerQuarter = 375;
/// Quarters of the province (2,428 km²); with more parcels than they hold, land beyond the border is filled too.
constexpr double quartersInProvince = 2690;
/// Share of the quarters with a park, so that parks cover about 4.5 % of the land.
constexpr double shareWithPark = 0.15;
/// Where filling begins: between Hasselt and Genk, among the campuses.
constexpr gis::Coord heart{224000, 183000};

struct GridCell {
  int column = 0;
  int row = 0;
  double distance = 0;
  gis::Coord middle;
};

Frame provinceFrame(std::uint64_t seed) {
  return {heart, {0.96, 0.28}, stir(seed, 7), {{9000, 650}, {1600, 80}, {300, 7}}};
}

std::vector<GridCell> cellsFromTheHeart(const Layout& layout, std::size_t wanted) {
  const int reach = 20 + static_cast<int>(std::sqrt(static_cast<double>(wanted)));
  const bool insideOnly = static_cast<double>(wanted) <= quartersInProvince;
  std::vector<GridCell> cells;
  for (int row = -reach; row <= reach; ++row) {
    for (int column = -reach; column <= reach; ++column) {
      const gis::Coord m = layout.frames[0].at((column + 0.5) * quarterM, (row + 0.5) * quarterM);
      if (insideOnly && layout.gazetteer.nearest(m) == layout.gazetteer.municipalities.size()) continue;
      cells.push_back(
          {column, row, std::sqrt((m.x - heart.x) * (m.x - heart.x) + (m.y - heart.y) * (m.y - heart.y)), m});
    }
  }
  std::stable_sort(cells.begin(), cells.end(),
                   [](const GridCell& a, const GridCell& b) { return a.distance < b.distance; });
  cells.resize(std::min(cells.size(), wanted));
  return cells;
}

std::size_t municipalityNear(const Gazetteer& gazetteer, gis::Coord place) {
  const std::size_t found = gazetteer.nearest(place);
  if (found < gazetteer.municipalities.size()) return found;
  Gazetteer inside;
  inside.municipalities = gazetteer.municipalities;
  return inside.nearest(place);
}

void addQuarter(Layout& layout, const GridCell& cell) {
  Quarter quarter;
  quarter.u0 = cell.column * quarterM;
  quarter.u1 = quarter.u0 + quarterM;
  quarter.v0 = cell.row * quarterM;
  quarter.v1 = quarter.v0 + quarterM;
  quarter.municipality = municipalityNear(layout.gazetteer, cell.middle);
  quarter.seed = stir(stir(layout.seed, static_cast<std::uint64_t>(cell.column) + 4096),
                      static_cast<std::uint64_t>(cell.row) + 4096);
  constexpr int canalRow = 1;
  fillQuarter(quarter, cell.row == canalRow);
  layout.quarters.push_back(std::move(quarter));
}

/// The campuses take the quarters that they stand in; other parks take quarters by lot.
void placeCampuses(Layout& layout, const std::vector<GridCell>& cells) {
  const std::vector<Campus> campuses = layout.gazetteer.campuses;
  for (const Campus& campus : campuses) {
    std::size_t best = cells.size();
    double distance = quarterM;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const double d = std::hypot(cells[i].middle.x - campus.place.x, cells[i].middle.y - campus.place.y);
      if (d < distance && layout.quarters[i].parks.empty()) {
        best = i;
        distance = d;
      }
    }
    if (best < cells.size()) placePark(layout, best, {campus.name, "campus", 0.5, 200, 3});
  }
}

void placeByLot(Layout& layout, std::size_t wanted) {
  static constexpr std::array<const char*, 3> levels{"regional", "regional", "local"};
  Random random(stir(layout.seed, 11));
  for (std::size_t tries = 0; layout.parks.size() < wanted && tries < 20 * wanted; ++tries) {
    const std::size_t quarter = random.below(layout.quarters.size());
    if (!layout.quarters[quarter].parks.empty()) continue;
    const std::string& town = layout.gazetteer.municipalities[layout.quarters[quarter].municipality].name;
    const std::size_t number = layout.parks.size() + 1;
    placePark(layout, quarter,
              {fmt::format("{} {:03}", town, number), random.oneOf(levels), random.between(0.4, 0.6),
               random.between(120, 400), 2 + random.below(3)});
  }
}

}  // namespace

void layOutProvince(Layout& layout, std::size_t parcels) {
  const double exact = std::ceil(static_cast<double>(parcels) / parcelsPerQuarter);
  layout.frames.push_back(provinceFrame(layout.seed));
  const std::vector<GridCell> cells = cellsFromTheHeart(layout, static_cast<std::size_t>(exact));
  for (const GridCell& cell : cells) addQuarter(layout, cell);
  placeCampuses(layout, cells);
  placeByLot(layout, static_cast<std::size_t>(std::ceil(exact * shareWithPark)));
}

}  // namespace hectare::demo
