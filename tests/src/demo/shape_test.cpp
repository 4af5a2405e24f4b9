// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/demo/shape.h"

#include "gis/geometry/area.h"
#include "src/demo/families.h"
#include "src/demo/layers.h"
#include "tests/support/catch.h"

using namespace hectare;

namespace {

double areaOf(demo::Ring ring) {
  ring.push_back(ring.front());
  return gis::ringArea(ring);
}

double parcelSum(const demo::BlockShape& shape) {
  double sum = 0;
  for (std::size_t r = 0; r < shape.rows.size(); ++r) {
    const auto& cuts = shape.rows[r].cuts;
    for (std::size_t k = 0; k + 1 < cuts.size(); ++k) sum += areaOf(demo::rowRing(shape, r, cuts[k], cuts[k + 1]));
  }
  return sum;
}

double totalArea(const gis::FeatureTable& table) {
  double sum = 0;
  for (std::size_t i = 0; i < table.size(); ++i) sum += gis::area(table.geometry, i);
  return sum;
}

/// A quarter with two strips of land and a canal, on a bent sheet.
demo::Layout someLand() {
  demo::Layout layout;
  layout.gazetteer.municipalities = {{"71016", "Genk", {229100, 184700}}};
  layout.frames = {{{229000, 184000}, {0.8, 0.6}, 4, {{900, 75}, {260, 9}}}};
  demo::Quarter quarter;
  quarter.u0 = -400;
  quarter.u1 = 400;
  quarter.v0 = -250;
  quarter.v1 = 250;
  quarter.seed = 77;
  demo::fillQuarter(quarter, true);
  layout.quarters = {quarter};
  return layout;
}

}  // namespace

TEST_CASE("Parcels tile their block") {
  const demo::Layout layout = someLand();
  const demo::QuarterShape shape = demo::shapeQuarter(layout.frames[0], layout.quarters[0]);
  REQUIRE(shape.strips.size() == 3);
  for (const demo::StripShape& strip : shape.strips) {
    for (const demo::BlockShape& block : strip.blocks) {
      CHECK(parcelSum(block) == Approx(areaOf(demo::blockRing(block))).margin(1e-3));
    }
  }
}

TEST_CASE("Parcels, streets and water tile their quarter") {
  const demo::Layout layout = someLand();
  demo::Layers layers = demo::newLayers(layout).value();
  demo::Counters counters;
  const demo::Drawing drawing = demo::draw(layout, 0);
  demo::addParcels(drawing, counters, layers);
  demo::addStreetsAndWater(drawing, layers);
  const demo::Quarter& q = layout.quarters[0];
  const double whole = areaOf(demo::bandRing(layout.frames[0], q, q.v0, q.v1));
  CHECK(layers.water.size() == 1);
  CHECK(totalArea(layers.parcels) + totalArea(layers.roads) + totalArea(layers.water) == Approx(whole).margin(1e-3));
}

TEST_CASE("A parcel cut in two by a plot's end keeps its area") {
  const demo::Layout layout = someLand();
  const demo::Quarter& q = layout.quarters[0];
  demo::Block block{0, 200, demo::LandUse::business, true, 5};
  const demo::BlockShape shape = demo::shapeBlock(layout.frames[0], q.strips[0], block);
  const auto& cuts = shape.rows[0].cuts;
  REQUIRE(cuts.size() > 2);
  const demo::Cut middle = demo::halfway(cuts[0], cuts[1]);
  const double left = areaOf(demo::rowRing(shape, 0, cuts[0], middle));
  const double right = areaOf(demo::rowRing(shape, 0, middle, cuts[1]));
  CHECK(left > 0);
  CHECK(right > 0);
  CHECK(left + right == Approx(areaOf(demo::rowRing(shape, 0, cuts[0], cuts[1]))).margin(1e-3));
}
