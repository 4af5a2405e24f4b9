// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/coverage.h"

#include <numeric>

#include "tests/support/rapidcheck.h"
#include "tests/ui/support/polygons.h"

using namespace hectare;
using map::Coverage;
using map::RingRole;
using tests::Ring;

namespace {

constexpr int side = 40;

std::vector<float> rowOf(const Coverage& coverage, int y) {
  std::vector<float> shares(side);
  coverage.row(y, shares);
  return shares;
}

double sumOf(const Coverage& coverage) {
  double sum = 0;
  for (int y = 0; y < side; ++y) {
    const std::vector<float> shares = rowOf(coverage, y);
    sum += std::accumulate(shares.begin(), shares.end(), 0.0);
  }
  return sum;
}

Ring rectangle(double left, double top, double right, double bottom) {
  return {{left, top}, {right, top}, {right, bottom}, {left, bottom}, {left, top}};
}

Ring turned(Ring ring) { return {ring.rbegin(), ring.rend()}; }

}  // namespace

TEST_CASE("A polygon covers of each dot what lies in it", "[map][coverage]") {
  SECTION("a rectangle with its sides inside dots") {
    Coverage coverage(side, side);
    coverage.addRing(rectangle(1.25, 2.5, 4.5, 4.25), RingRole::outer);
    CHECK(rowOf(coverage, 1)[2] == 0);
    CHECK(rowOf(coverage, 2)[1] == Approx(0.75 * 0.5));
    CHECK(rowOf(coverage, 2)[3] == Approx(0.5));
    CHECK(rowOf(coverage, 3)[0] == 0);
    CHECK(rowOf(coverage, 3)[1] == Approx(0.75));
    CHECK(rowOf(coverage, 3)[2] == Approx(1));
    CHECK(rowOf(coverage, 3)[4] == Approx(0.5));
    CHECK(rowOf(coverage, 3)[5] == Approx(0).margin(1e-6));
    CHECK(rowOf(coverage, 4)[4] == Approx(0.5 * 0.25));
  }
  SECTION("a triangle: y = x / 2 over four dots") {
    Coverage coverage(side, side);
    coverage.addRing(Ring{{0, 0}, {4, 0}, {4, 2}, {0, 0}}, RingRole::outer);
    CHECK(rowOf(coverage, 0)[0] == Approx(0.25));
    CHECK(rowOf(coverage, 0)[1] == Approx(0.75));
    CHECK(rowOf(coverage, 0)[2] == Approx(1));
    CHECK(rowOf(coverage, 1)[1] == Approx(0).margin(1e-6));
    CHECK(rowOf(coverage, 1)[2] == Approx(0.25));
    CHECK(rowOf(coverage, 1)[3] == Approx(0.75));
  }
  SECTION("one much smaller than a dot") {
    Coverage coverage(side, side);
    coverage.addRing(rectangle(7.1, 8.2, 7.3, 8.3), RingRole::outer);
    CHECK(rowOf(coverage, 8)[7] == Approx(0.02));
    CHECK(sumOf(coverage) == Approx(0.02).margin(1e-5));
  }
}

TEST_CASE("Holes are free, whichever way rings run", "[map][coverage]") {
  for (const bool outerTurned : {false, true}) {
    for (const bool holeTurned : {false, true}) {
      Coverage coverage(side, side);
      const Ring outer = rectangle(2, 2, 12, 12);
      const Ring hole = rectangle(4.5, 4.5, 6.5, 7);
      coverage.addRing(outerTurned ? turned(outer) : outer, RingRole::outer);
      coverage.addRing(holeTurned ? turned(hole) : hole, RingRole::hole);
      coverage.addRing(rectangle(20, 20, 21, 23), RingRole::outer);  // another part
      CHECK(sumOf(coverage) == Approx(100 - 5 + 3).margin(1e-3));
      CHECK(rowOf(coverage, 5)[5] == Approx(0).margin(1e-5));
      CHECK(rowOf(coverage, 5)[4] == Approx(0.5));
      CHECK(rowOf(coverage, 5)[8] == Approx(1));
    }
  }
}

TEST_CASE("Only what lies in the rectangle is covered, wherever the rest is", "[map][coverage]") {
  Coverage coverage(side, side);
  coverage.addRing(rectangle(-100, -100, 100, 100), RingRole::outer);
  CHECK(sumOf(coverage) == Approx(side * side));
  Coverage left(side, side);
  left.addRing(rectangle(-50, 10, -1, 20), RingRole::outer);
  left.addRing(rectangle(41, 10, 50, 20), RingRole::outer);
  left.addRing(rectangle(10, -9, 20, -1), RingRole::outer);
  left.addRing(rectangle(10, 40, 20, 50), RingRole::outer);
  CHECK(sumOf(left) == 0);
  Coverage diamond(side, side);  // its corners are far outside, all four sides cut off a corner of 10 x 10 / 2
  diamond.addRing(Ring{{20, -10}, {50, 20}, {20, 50}, {-10, 20}, {20, -10}}, RingRole::outer);
  CHECK(sumOf(diamond) == Approx(side * side - 4 * 50).margin(1e-2));
}

TEST_CASE("Two that overlap cover a dot once", "[map][coverage]") {
  Coverage coverage(side, side);
  coverage.addRing(rectangle(2, 2, 10, 10), RingRole::outer);
  coverage.addRing(turned(rectangle(5, 5, 15, 15)), RingRole::outer);
  CHECK(sumOf(coverage) == Approx(64 + 100 - 25).margin(1e-3));
}

TEST_CASE("What dots are covered sums to the area", "[map][coverage]") {
  rc::prop("of any polygon in the rectangle", [](const std::vector<unsigned>& radii) {
    const double x = 20 + static_cast<double>(*rc::gen::inRange(-100, 100)) / 100;
    const Ring ring = tests::starRing({x, 20}, radii, 17);
    const Ring hole = tests::starRing({x, 20}, {}, -0.5);
    Coverage coverage(side, side);
    coverage.addRing(*rc::gen::arbitrary<bool>() ? ring : turned(ring), RingRole::outer);
    RC_ASSERT(std::abs(sumOf(coverage) - tests::areaOf(ring)) < 1e-3);
    coverage.addRing(hole, RingRole::hole);
    RC_ASSERT(std::abs(sumOf(coverage) - (tests::areaOf(ring) - tests::areaOf(hole))) < 1e-3);
  });
  rc::prop("of what neighbours, cut anyhow, cover together, with no seam", [](const std::vector<unsigned>& cuts) {
    // A wavy line divides the square from left to right.
    Ring wave{{-5, 20}};
    for (std::size_t i = 0; i < cuts.size(); ++i) {
      wave.emplace_back(50.0 * static_cast<double>(i + 1) / static_cast<double>(cuts.size() + 1) - 5,
                        1 + 38.0 * (cuts[i] % 1000) / 1000);
    }
    wave.emplace_back(45, 20);
    Ring above = wave;
    above.insert(above.end(), {{45, -5}, {-5, -5}, {-5, 20}});
    Ring below(wave.rbegin(), wave.rend());
    below.insert(below.end(), {{-5, 45}, {45, 45}, {45, 20}});
    Coverage coverage(side, side);
    coverage.addRing(above, RingRole::outer);
    coverage.addRing(below, RingRole::outer);
    for (int y = 0; y < side; ++y) {
      for (const float share : rowOf(coverage, y)) RC_ASSERT(std::abs(share - 1) < 1e-5);
    }
  });
}
