// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>
#include <utility>

#include "src/demo/families.h"
#include "tests/support/catch.h"

using namespace hectare;

TEST_CASE("The municipalities share their borders vertex by vertex") {
  const demo::Layout layout = demo::makeLayout({}, demo::readGazetteer().value());
  demo::Layers layers = demo::newLayers(layout).value();
  REQUIRE(demo::addMunicipalities(layout, layers));
  using Point = std::pair<double, double>;
  std::map<std::pair<Point, Point>, int> edges;
  for (std::size_t i = 0; i < layers.municipalities.size(); ++i) {
    const auto ring = layers.municipalities.geometry.path(i, 0, 0);
    for (std::size_t k = 0; k + 1 < ring.size(); ++k) ++edges[{{ring[k].x, ring[k].y}, {ring[k + 1].x, ring[k + 1].y}}];
  }
  int shared = 0;
  for (const auto& [edge, count] : edges) {
    CHECK(count == 1);  // land on both sides of a border would go along it in the same direction
    shared += edges.contains({edge.second, edge.first}) ? 1 : 0;
  }
  // Most of a province's borders lie inside it.
  CHECK(shared > static_cast<int>(edges.size()) / 2);
}
