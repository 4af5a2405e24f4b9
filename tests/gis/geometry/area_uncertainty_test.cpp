// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/area_uncertainty.h"

#include <cmath>
#include <random>

#include "gis/geometry/area.h"
#include "gis/geometry/arrangement.h"
#include "tests/support/catch.h"
#include "tests/support/rapidcheck.h"

using namespace hectare::gis;

namespace {

AccurateRing ringOf(std::vector<Coord> corners, double accuracyM) {
  AccurateRing ring{std::move(corners), {}};
  ring.accuracyM.assign(ring.corners.size(), accuracyM);
  return ring;
}

double plusMinus(const AccurateRing& ring) { return std::sqrt(areaVarianceM4(withoutIdleCorners(ring))); }

/// The ring with one more vertex on an edge, at a share of its length.
AccurateRing withVertexOn(const AccurateRing& ring, std::size_t edge, double share) {
  AccurateRing more = ring;
  const Coord a = ring.corners[edge];
  const Coord b = ring.corners[(edge + 1) % ring.corners.size()];
  const auto at = static_cast<std::ptrdiff_t>(edge) + 1;
  more.corners.insert(more.corners.begin() + at, {a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share});
  more.accuracyM.insert(more.accuracyM.begin() + at, ring.accuracyM[edge]);
  return more;
}

/// A star-shaped ring: corners around a centre far from the origin, as a plan's coordinates are.
AccurateRing star(const std::vector<int>& radii) {
  AccurateRing ring;
  const double step = 2 * std::acos(-1.0) / static_cast<double>(radii.size());
  for (std::size_t i = 0; i < radii.size(); ++i) {
    const double angle = step * static_cast<double>(i);
    ring.corners.push_back({217000 + radii[i] * std::cos(angle), 181000 + radii[i] * std::sin(angle)});
    ring.accuracyM.push_back(i % 3 == 0 ? 2.0 : 0.25);
  }
  return ring;
}

const AccurateRing square = ringOf({{0, 0}, {100, 0}, {100, 100}, {0, 100}}, 0.5);

std::vector<std::vector<Coord>> closed(std::vector<Coord> corners) {
  corners.push_back(corners.front());
  return {std::move(corners)};
}

}  // namespace

TEST_CASE("A square of 100 m with 0.5 m per vertex is known to 70.7 m²") {
  // 1/4 · 0.5² · 4 · (100·√2)² = 5000 m⁴, whose root is 70.7 m².
  CHECK(areaVarianceM4(square) == Approx(5000).epsilon(1e-12));
  CHECK(plusMinus(square) == Approx(70.710678).epsilon(1e-6));
  CHECK(plusMinus(ringOf({{0, 0}, {200, 0}, {200, 50}, {0, 50}}, 0.5)) == Approx(0.5 * std::sqrt(42500.0)));
}

TEST_CASE("The formula says what ten thousand throws of the corners say") {
  const AccurateRing ring = ringOf({{0, 0}, {80, -10}, {120, 40}, {60, 90}, {-20, 60}}, 0.8);
  std::mt19937_64 random(7);
  std::normal_distribution<double> error(0, 0.8);
  double sum = 0;
  double squares = 0;
  constexpr int throws = 10000;
  for (int i = 0; i < throws; ++i) {
    std::vector<Coord> thrown = ring.corners;
    for (Coord& c : thrown) c = {c.x + error(random), c.y + error(random)};
    thrown.push_back(thrown.front());
    const double a = ringArea(thrown);
    sum += a;
    squares += a * a;
  }
  const double mean = sum / throws;
  CHECK(std::sqrt(squares / throws - mean * mean) == Approx(std::sqrt(areaVarianceM4(ring))).epsilon(0.03));
}

TEST_CASE("Vertices on the edges change nothing") {
  AccurateRing dense = square;
  for (int i = 0; i < 97; ++i) {
    dense = withVertexOn(dense, static_cast<std::size_t>(i * 31) % dense.corners.size(), 0.37);
  }
  REQUIRE(dense.corners.size() == 101);
  CHECK(std::sqrt(areaVarianceM4(dense)) < 60);  // what they would do if they counted
  CHECK(withoutIdleCorners(dense).corners.size() == 4);
  CHECK(plusMinus(dense) == Approx(70.710678).epsilon(1e-6));

  rc::prop("whatever the ring and wherever they are", [](std::vector<int> radii) {
    RC_PRE(radii.size() >= 3U);
    for (int& r : radii) r = 40 + std::abs(r % 60);
    const AccurateRing ring = star(radii);
    AccurateRing more = ring;
    for (int i = 0; i < 12; ++i) {
      const auto edge = *rc::gen::inRange<std::size_t>(0, more.corners.size());
      more = withVertexOn(more, edge, *rc::gen::inRange(1, 10) / 10.0);
    }
    RC_ASSERT(plusMinus(more) >= plusMinus(ring) * (1 - 1e-9));
  });
}

TEST_CASE("Vertices that lie off an edge by less than the accuracy change nothing either") {
  const AccurateRing wavy = ringOf({{0, 0}, {25, 0.3}, {50, -0.2}, {75, 0.4}, {100, 0}, {100, 100}, {0, 100}}, 0.5);
  CHECK(plusMinus(wavy) == Approx(70.710678).epsilon(1e-6));
  // A bend of more than that is one.
  const AccurateRing bent = ringOf({{0, 0}, {50, -3}, {100, 0}, {100, 100}, {0, 100}}, 0.5);
  CHECK(withoutIdleCorners(bent).corners.size() == 5);
}

TEST_CASE("A slow bend is not dropped step by step") {
  AccurateRing arc;
  for (int i = 0; i <= 180; ++i) {
    const double angle = std::acos(-1.0) * i / 180;
    arc.corners.push_back({100 * std::cos(angle), 100 * std::sin(angle)});
  }
  arc.accuracyM.assign(arc.corners.size(), 0.5);
  const AccurateRing left = withoutIdleCorners(arc);
  CHECK(left.corners.size() > 8);   // chords of 0.5 m of rise on a radius of 100 m span 11.5 degrees
  CHECK(left.corners.size() < 36);  // and none of less than half of that needs to stay
}

TEST_CASE("Where a ring begins decides nothing") {
  const AccurateRing ring = star({60, 61, 60, 62, 75, 60, 60, 61, 59, 60, 60, 60, 44, 60});
  AccurateRing turned = ring;
  std::rotate(turned.corners.begin(), turned.corners.begin() + 5, turned.corners.end());
  std::rotate(turned.accuracyM.begin(), turned.accuracyM.begin() + 5, turned.accuracyM.end());
  CHECK(plusMinus(turned) == Approx(plusMinus(ring)).epsilon(1e-12));
}

TEST_CASE("The worse of two sources counts at a corner, and for a chord") {
  AccurateRing ring = square;
  ring.accuracyM = {0.5, 0.5, 0.5, 2};  // the left side
  CHECK(areaVarianceM4(ring) == Approx(20000.0 / 4 * (0.25 + 0.25 + 4 + 4)));
  // A source that ends along a straight side: one chord, with the accuracy of the worse.
  AccurateRing mixed = withVertexOn(square, 0, 0.5);
  mixed.accuracyM[1] = 2;
  CHECK(withoutIdleCorners(mixed).corners.size() == 4);
  CHECK(areaVarianceM4(withoutIdleCorners(mixed)) == Approx(areaVarianceM4(ring)));
}

TEST_CASE("The land that lies within a distance of a boundary is measured once") {
  const auto rings = closed({{0, 0}, {100, 0}, {100, 100}, {0, 100}});
  const auto within = [&](const std::vector<Strip>& strips) {
    const auto area = areaWithinStrips(rings, strips);
    REQUIRE(area);
    return *area;
  };
  CHECK(within({}) == 0);
  CHECK(within({{{0, 0}, {100, 0}, 0}}) == 0);
  CHECK(within({{{0, 0}, {100, 0}, 2}}) == Approx(200).epsilon(1e-6));
  CHECK(within({{{0, 0}, {100, 0}, 2}, {{0, 0}, {100, 0}, 2}}) == Approx(200).epsilon(1e-6));
  // Two sides of one corner: 200 + 200 - 4, the corner being one of both.
  CHECK(within({{{0, 0}, {100, 0}, 2}, {{100, 0}, {100, 100}, 2}}) == Approx(396).epsilon(1e-6));
  CHECK(within({{{0, 0}, {100, 0}, 2}, {{100, 0}, {100, 100}, 5}}) == Approx(690).epsilon(1e-6));
  // A strip that runs through the middle has two sides; more than there is cannot be within it.
  CHECK(within({{{-10, 50}, {110, 50}, 3}}) == Approx(600).epsilon(1e-6));
  CHECK(within({{{0, 0}, {100, 0}, 400}}) == Approx(10000).epsilon(1e-6));
}
