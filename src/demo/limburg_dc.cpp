// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/demo/limburg_dc.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "gis/geometry/point_in_polygon.h"
#include "gis/table/spatial_index.h"
#include "src/demo/random.h"

namespace hectare::demo {
namespace {

constexpr std::array<const char*, 2> campusNames{"Health Campus", "Bouwcampus"};
constexpr double cellM = 4;

/// The quarters in which the campuses stand: one in the small demo, two in a province.
std::vector<std::size_t> campusQuarters(const Layout& layout) {
  std::vector<std::size_t> quarters;
  for (const Park& park : layout.parks) {
    const bool wanted = std::ranges::find(campusNames, park.name) != campusNames.end();
    if (wanted && std::ranges::find(quarters, park.quarter) == quarters.end()) quarters.push_back(park.quarter);
  }
  return quarters;
}

gis::Box boxOf(const Layout& layout, const std::vector<std::size_t>& quarters) {
  gis::Box box;
  for (const std::size_t index : quarters) {
    const Quarter& quarter = layout.quarters[index];
    const Frame& frame = layout.frames[quarter.frame];
    constexpr int steps = 12;
    for (int i = 0; i <= steps; ++i) {
      for (int j = 0; j <= steps; ++j) {
        box.add(frame.at(quarter.u0 + (quarter.u1 - quarter.u0) * i / steps,
                         quarter.v0 + (quarter.v1 - quarter.v0) * j / steps));
      }
    }
  }
  const auto outwards = [](double value, double way) { return (std::floor(value / cellM) + way) * cellM; };
  constexpr double margin = 15;  // cells
  return {outwards(box.minX, -margin), outwards(box.minY, -margin), outwards(box.maxX, margin),
          outwards(box.maxY, margin)};
}

/// Slow slopes, hills, a valley through them and some unrest.
double heightAt(std::uint64_t seed, double x, double y) {
  const double slope = 46 + 14 * noise(stir(seed, 5), x / 4000, y / 4000);
  const double hills = 7 * noise(stir(seed, 1), x / 620, y / 620) + 2.5 * noise(stir(seed, 2), x / 210, y / 210);
  const double across = 12 * noise(stir(seed, 3), x / 900, y / 900);
  const double valley = -6 / (1 + across * across);
  return slope + hills + valley + 0.35 * noise(stir(seed, 4), x / 45, y / 45);
}

gis::RasterWindow terrainOf(std::uint64_t seed, const gis::Box& box) {
  gis::RasterWindow window;
  window.land = box;
  window.columns = static_cast<int>(std::lround((box.maxX - box.minX) / cellM));
  window.rows = static_cast<int>(std::lround((box.maxY - box.minY) / cellM));
  window.bands.resize(1);
  for (int row = 0; row < window.rows; ++row) {
    for (int column = 0; column < window.columns; ++column) {
      const double height = heightAt(seed, box.minX + (column + 0.5) * cellM, box.maxY - (row + 0.5) * cellM);
      window.bands[0].push_back(static_cast<float>(std::round(height * 20) / 20));
    }
  }
  window.opacity.assign(window.bands[0].size(), 255);
  return window;
}

gis::FeatureTable tableLike(const gis::FeatureTable& model, const char* name) {
  gis::FeatureTable table;
  table.name = name;
  table.crs = model.crs;
  return table;
}

void addColumns(gis::FeatureTable& table, std::initializer_list<const char*> texts, const char* number) {
  for (const char* text : texts) table.columns.emplace_back(text, gis::ColumnType::text);
  if (number != nullptr) table.columns.emplace_back(number, gis::ColumnType::real);
}

double toDecimetre(double metres) { return std::round(metres * 10) / 10; }

gis::FeatureTable heightsOf(const Layers& layers, std::uint64_t seed, const gis::Box& box) {
  gis::FeatureTable table = tableLike(layers.buildings, "building_heights");
  addColumns(table, {"gebouwid"}, "hoogte");
  Random random(stir(seed, 21));
  const gis::Column& ids = *layers.buildings.find("gebouwid");
  for (std::size_t row = 0; row < layers.buildings.size(); ++row) {
    const gis::Box own = layers.buildings.geometry.box(row);
    if (!box.contains(own)) continue;
    const bool large = (own.maxX - own.minX) * (own.maxY - own.minY) > 900;
    table.geometry.append(layers.buildings.geometry, row);
    table.columns[0].addText(ids.text(row));
    table.columns[1].addReal(toDecimetre(large ? random.between(8, 24) : random.between(4.5, 10)));
  }
  return table;
}

/// Footpaths of a quarter: one along each strip, some between them. Straight on the unbent sheet, so they follow the
/// streets.
void addPaths(const Layout& layout, std::size_t index, gis::FeatureTable& table, std::vector<Ring>& lines) {
  const Quarter& quarter = layout.quarters[index];
  const Frame& frame = layout.frames[quarter.frame];
  Random random(stir(quarter.seed, 22));
  const auto addPath = [&](double u0, double v0, double u1, double v1) {
    const int steps = std::max(2, static_cast<int>(std::hypot(u1 - u0, v1 - v0) / 15));
    Ring line;
    for (int i = 0; i <= steps; ++i) line.push_back(frame.at(u0 + (u1 - u0) * i / steps, v0 + (v1 - v0) * i / steps));
    table.geometry.beginFeature(gis::GeometryKind::line);
    table.geometry.beginPart();
    table.geometry.beginPath();
    for (const gis::Coord c : line) table.geometry.add(c);
    table.columns[0].addText(fmt::format("P{:03}", table.columns[0].size() + 1));
    table.columns[1].addText(random.chance(0.5) ? "voetpad" : "fietspad");
    lines.push_back(std::move(line));
  };
  for (const Strip& strip : quarter.strips) {
    const double middle = (strip.v0 + strip.v1) / 2;
    addPath(quarter.u0 + 12, middle, quarter.u1 - 12, middle);
  }
  for (const double share : {0.2, 0.5, 0.8}) {
    const double u = quarter.u0 + (quarter.u1 - quarter.u0) * (share + random.between(-0.06, 0.06));
    addPath(u, quarter.v0 + 12, u + random.between(-40, 40), quarter.v1 - 12);
  }
}

/// Land on which no tree stands.
class Built {
 public:
  explicit Built(const gis::FeatureTable& buildings) : m_buildings(buildings), m_index(buildings.geometry) {}
  [[nodiscard]] bool at(gis::Coord c) const {
    constexpr double distance = 3;
    for (const std::uint32_t row : m_index.query({c.x - distance, c.y - distance, c.x + distance, c.y + distance})) {
      if (m_buildings.geometry.box(row).intersects({c.x - distance, c.y - distance, c.x + distance, c.y + distance}))
        return true;
    }
    return false;
  }

 private:
  const gis::FeatureTable& m_buildings;
  gis::SpatialIndex m_index;
};

/// Trees along the paths, on both sides, with gaps.
void addTrees(const std::vector<Ring>& paths, const Built& built, Random& random, gis::FeatureTable& trees) {
  static constexpr std::array<const char*, 4> kinds{"zomereik", "winterlinde", "haagbeuk", "berk"};
  for (const Ring& path : paths) {
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
      const gis::Coord along{path[i + 1].x - path[i].x, path[i + 1].y - path[i].y};
      const double length = std::hypot(along.x, along.y);
      for (const double side : {-1.0, 1.0}) {
        if (random.chance(0.45)) continue;
        const double away = side * random.between(3.5, 6) / length;
        const double on = random.between(0.2, 0.8);
        const gis::Coord place =
            toMillimetre({path[i].x + along.x * on - along.y * away, path[i].y + along.y * on + along.x * away});
        if (built.at(place)) continue;
        addPoint(trees,
                 {fmt::format("B{:04}", trees.size() + 1), random.oneOf(kinds), toDecimetre(random.between(4, 19))},
                 place);
      }
    }
  }
}

void addSensors(const std::vector<Ring>& paths, Random& random, gis::FeatureTable& sensors) {
  for (std::size_t i = 0; i < paths.size(); ++i) {
    for (const double share : {0.3, 0.7}) {
      const gis::Coord place = paths[i][static_cast<std::size_t>(share * static_cast<double>(paths[i].size()))];
      const bool silent = sensors.size() == 4;
      const std::string id = fmt::format("S{:02}", sensors.size() + 1);
      const double dust = toDecimetre(random.between(5, 24));
      addPoint(sensors, {id, silent ? Cell() : Cell(dust)}, place);
    }
  }
}

}  // namespace

bool hasCampusOverlays(const Layout& layout) { return !campusQuarters(layout).empty(); }

CampusOverlays makeCampusOverlays(const Layout& layout, const Layers& layers) {
  const std::vector<std::size_t> quarters = campusQuarters(layout);
  const gis::Box box = boxOf(layout, quarters);
  CampusOverlays overlays;
  overlays.terrain = terrainOf(stir(layout.seed, 20), box);
  overlays.buildingHeights = heightsOf(layers, layout.seed, box);
  overlays.paths = tableLike(layers.buildings, "paths");
  addColumns(overlays.paths, {"padid", "soort"}, nullptr);
  std::vector<Ring> lines;
  for (const std::size_t index : quarters) addPaths(layout, index, overlays.paths, lines);
  overlays.trees = tableLike(layers.buildings, "trees");
  addColumns(overlays.trees, {"boomid", "soort"}, "hoogte");
  Random random(stir(layout.seed, 23));
  addTrees(lines, Built(layers.buildings), random, overlays.trees);
  overlays.sensors = tableLike(layers.buildings, "sensors");
  addColumns(overlays.sensors, {"sensorid"}, "fijnstof");
  addSensors(lines, random, overlays.sensors);
  return overlays;
}

}  // namespace hectare::demo
