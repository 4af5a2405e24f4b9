// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <cmath>

#include "src/demo/layout.h"
#include "src/demo/random.h"

namespace hectare::demo {
namespace {

/// A park that stands near the centre of its municipality.
struct Town {
  const char* nis;
  const char* name;
  const char* level;
  double dx;  ///< metres from the centre of the municipality
  double dy;
  double halfWidthM;
  std::size_t strips;
  bool canal;
};

constexpr std::array<Town, 16> towns{{
    {"71004", "Beringen Kanaalzone", "regional", 900, -1500, 300, 3, true},
    {"71071", "Tessenderlo-Ham Oost", "regional", -800, 1200, 330, 3, true},
    {"71070", "Heusden-Zolder Zuid", "regional", 600, -900, 230, 3, false},
    {"72020", "Lommel West", "regional", -1500, -1400, 380, 3, false},
    {"72039", "Houthalen-Helchteren Centrum", "regional", 700, 900, 260, 3, false},
    {"72004", "Bree Noord", "regional", 300, 1300, 240, 3, false},
    {"72021", "Maaseik West", "local", -900, 800, 170, 2, false},
    {"72030", "Peer Oost", "local", 1100, -400, 160, 2, false},
    {"72041", "Dilsen-Stokkem West", "regional", -700, -1000, 260, 2, false},
    {"73042", "Lanaken Oost", "regional", 1200, 600, 280, 3, true},
    {"73107", "Maasmechelen West", "regional", -1200, 1000, 260, 2, false},
    {"73110", "Bilzen-Hoeselt Kanaal", "regional", 500, -1100, 240, 3, true},
    {"73111", "Tongeren-Borgloon Oost", "regional", 1500, 300, 250, 3, false},
    {"71053", "Sint-Truiden Zuid", "regional", 1400, -1600, 300, 3, false},
    {"71037", "Lummen Noord", "local", -500, 700, 150, 2, false},
    {"73001", "Alken Oost", "local", 900, 500, 150, 2, false},
}};

/// Campuses closer than this share a quarter: parcels of two quarters must not overlap.
constexpr double sameQuarterM = 1200;

Quarter& addQuarter(Layout& layout, gis::Coord centre, double widthM, double heightM, std::size_t municipality) {
  const std::uint64_t seed = stir(layout.seed, layout.quarters.size() + 1000);
  layout.frames.emplace_back(centre, headingOf(seed >> 32U), stir(seed, 1),
                             std::vector<Frame::Bend>{{900, 75}, {260, 9}});
  Quarter quarter;
  quarter.frame = layout.frames.size() - 1;
  quarter.u0 = -widthM / 2;
  quarter.u1 = widthM / 2;
  quarter.v0 = -heightM / 2;
  quarter.v1 = heightM / 2;
  quarter.municipality = municipality;
  quarter.seed = seed;
  layout.quarters.push_back(std::move(quarter));
  return layout.quarters.back();
}

bool near(gis::Coord a, gis::Coord b) {
  return std::abs(a.x - b.x) < sameQuarterM && std::abs(a.y - b.y) < sameQuarterM;
}

void addCampusPair(Layout& layout, const Campus& left, const Campus& right) {
  const gis::Coord middle{(left.place.x + right.place.x) / 2, (left.place.y + right.place.y) / 2};
  fillQuarter(addQuarter(layout, middle, 1050, 760, layout.gazetteer.municipality(left.nis)), false);
  const std::size_t quarter = layout.quarters.size() - 1;
  placePark(layout, quarter, {left.name, "campus", 0.28, 110, 2});
  placePark(layout, quarter, {right.name, "campus", 0.72, 110, 2});
}

void addCampus(Layout& layout, const Campus& campus) {
  const bool large = campus.name == "Logistieke Campus";
  Quarter& quarter = addQuarter(layout, campus.place, large ? 1200 : 780, large ? 900 : 720,
                                layout.gazetteer.municipality(campus.nis));
  fillQuarter(quarter, large);
  placePark(layout, layout.quarters.size() - 1, {campus.name, "campus", 0.5, large ? 420.0 : 170.0, large ? 3U : 2U});
}

void addCampuses(Layout& layout) {
  const std::vector<Campus> campuses = layout.gazetteer.campuses;
  for (std::size_t i = 0; i < campuses.size(); ++i) {
    if (i + 1 < campuses.size() && near(campuses[i].place, campuses[i + 1].place)) {
      // The one farther west stands on the left.
      const bool inOrder = campuses[i].place.x <= campuses[i + 1].place.x;
      addCampusPair(layout, campuses[inOrder ? i : i + 1], campuses[inOrder ? i + 1 : i]);
      ++i;
    } else {
      addCampus(layout, campuses[i]);
    }
  }
}

void addTown(Layout& layout, const Town& town) {
  const std::size_t municipality = layout.gazetteer.municipality(town.nis);
  const gis::Coord c = layout.gazetteer.municipalities[municipality].centre;
  const double widthM = 2 * town.halfWidthM + 270;
  const double heightM = 185 * (static_cast<double>(town.strips) + 1.45) + (town.canal ? 80 : 0);
  fillQuarter(addQuarter(layout, {c.x + town.dx, c.y + town.dy}, widthM, heightM, municipality), town.canal);
  placePark(layout, layout.quarters.size() - 1, {town.name, town.level, 0.5, town.halfWidthM, town.strips});
}

}  // namespace

void layOutSmall(Layout& layout) {
  addCampuses(layout);
  for (const Town& town : towns) addTown(layout, town);
}

}  // namespace hectare::demo
