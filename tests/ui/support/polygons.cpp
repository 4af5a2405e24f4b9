// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/polygons.h"

#include <cmath>
#include <memory>
#include <numbers>
#include <random>

#include "tests/support/catch.h"

namespace hectare::tests {

Ring starRing(QPointF middle, const std::vector<unsigned>& numbers, double size) {
  Ring ring;
  const std::size_t corners = numbers.size() + 3;
  for (std::size_t i = 0; i < corners; ++i) {
    const unsigned number = i < numbers.size() ? numbers[i] : 500;
    const double radius = 1 + size * (number % 1000) / 1000;
    const double angle = 2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(corners);
    ring.push_back(middle + radius * QPointF(std::cos(angle), std::sin(angle)));
  }
  ring.push_back(ring.front());
  return ring;
}

double areaOf(const Ring& ring) {
  double twice = 0;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    twice += (ring[i].x() - ring[0].x()) * (ring[i + 1].y() - ring[0].y()) -
             (ring[i + 1].x() - ring[0].x()) * (ring[i].y() - ring[0].y());
  }
  return std::abs(twice) / 2;
}

namespace {

map::MapLayer layerOf(gis::GeometryColumn shapes, const std::vector<map::Symbol>& symbols) {
  map::MapLayer layer;
  layer.id = "drawn";
  layer.index = std::make_shared<gis::SpatialIndex>(shapes);
  layer.symbols = symbols;
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    layer.symbolOf.push_back(static_cast<std::uint16_t>(i % symbols.size()));
  }
  layer.shapes = std::make_shared<gis::GeometryColumn>(std::move(shapes));
  return layer;
}

}  // namespace

map::MapLayer layerOf(const std::vector<std::string>& wkts, const std::vector<map::Symbol>& symbols) {
  gis::GeometryColumn shapes;
  for (const std::string& wkt : wkts) REQUIRE(gis::appendWkt(shapes, wkt));
  return layerOf(std::move(shapes), symbols);
}

map::MapLayer crookedPlots(int count, const std::vector<map::Symbol>& symbols) {
  std::mt19937 random(20400101);
  const auto share = [&] { return static_cast<double>(random() % 1000) / 1000; };
  const auto side = static_cast<std::size_t>(count) + 1;
  std::vector<gis::Coord> nodes;
  for (std::size_t i = 0; i < side * side; ++i) {
    nodes.push_back(
        {12 * (static_cast<double>(i % side) + 0.5 * share()), 12 * (static_cast<double>(i / side) + 0.5 * share())});
  }
  gis::GeometryColumn shapes;
  for (std::size_t y = 0; y + 1 < side; ++y) {
    for (std::size_t x = 0; x + 1 < side; ++x) {
      shapes.beginFeature(gis::GeometryKind::polygon);
      shapes.beginPart();
      shapes.beginPath();
      const std::size_t at = y * side + x;
      for (const std::size_t node : {at, at + 1, at + side + 1, at + side, at}) shapes.add(nodes[node]);
    }
  }
  map::MapLayer layer = layerOf(std::move(shapes), symbols);
  for (std::uint16_t& symbol : layer.symbolOf) symbol = static_cast<std::uint16_t>(random() % symbols.size());
  return layer;
}

}  // namespace hectare::tests
