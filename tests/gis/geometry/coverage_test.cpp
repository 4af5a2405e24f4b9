// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/coverage.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <limits>

#include "tests/support/catch.h"
#include "tests/support/rapidcheck.h"

namespace {

using namespace hectare::gis;

GeometryColumn columnOf(const std::vector<std::string>& wkts) {
  GeometryColumn column;
  for (const std::string& wkt : wkts) REQUIRE(appendWkt(column, wkt));
  return column;
}

/// All with all: what an index would give for few features.
CoverageFlaws flawsOf(const GeometryColumn& column, double gapWidthM = 0.5) {
  const BoxQuery query = [&](const Box& box, std::vector<std::uint32_t>& found) {
    for (std::uint32_t f = 0; f < column.size(); ++f) {
      if (column.box(f).intersects(box)) found.push_back(f);
    }
  };
  const Progress progress;
  auto flaws = findCoverageFlaws(column, query, gapWidthM, progress);
  REQUIRE(flaws);
  return std::move(*flaws);
}

CoverageFlaws flawsOf(const std::vector<std::string>& wkts, double gapWidthM = 0.5) {
  return flawsOf(columnOf(wkts), gapWidthM);
}

bool clean(const std::vector<std::string>& wkts) {
  const CoverageFlaws flaws = flawsOf(wkts);
  return flaws.overlaps.empty() && flaws.gaps.empty() && flaws.complete;
}

const std::string left = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))";

GeometryColumn rectangles(const std::vector<std::array<int, 4>>& all) {
  GeometryColumn column;
  for (const auto& [x, y, w, h] : all) {
    column.beginFeature(GeometryKind::polygon);
    column.beginPart();
    column.beginPath();
    const double x0 = x;
    const double y0 = y;
    for (const Coord c : {Coord{x0, y0}, {x0 + w, y0}, {x0 + w, y0 + h}, {x0, y0 + h}, {x0, y0}}) column.add(c);
  }
  return column;
}

double shared(const std::array<int, 4>& a, const std::array<int, 4>& b) {
  const auto along = [](int p, int lengthP, int q, int lengthQ) {
    return std::max(0, std::min(p + lengthP, q + lengthQ) - std::max(p, q));
  };
  return static_cast<double>(along(a[0], a[2], b[0], b[2]) * along(a[1], a[3], b[1], b[3]));
}

}  // namespace

TEST_CASE("A clean coverage has no flaws") {
  SECTION("neighbours that share their edge, whichever way their rings run") {
    CHECK(clean({left, "POLYGON ((10 0, 20 0, 20 10, 10 10, 10 0))"}));
    CHECK(clean({left, "POLYGON ((10 0, 10 10, 20 10, 20 0, 10 0))"}));
  }
  SECTION("neighbours that meet along half an edge: a vertex of one stands on the edge of the other") {
    CHECK(clean({left, "POLYGON ((10 0, 20 0, 20 5, 10 5, 10 0))", "POLYGON ((10 5, 20 5, 20 10, 10 10, 10 5))"}));
  }
  SECTION("a polygon in the hole of another") {
    CHECK(clean({"POLYGON ((0 0, 30 0, 30 30, 0 30, 0 0), (10 10, 20 10, 20 20, 10 20, 10 10))",
                 "POLYGON ((10 10, 20 10, 20 20, 10 20, 10 10))"}));
  }
  SECTION("polygons that meet in a corner, and those far apart") {
    CHECK(clean({left, "POLYGON ((10 10, 20 10, 20 20, 10 20, 10 10))", "POLYGON ((90 0, 95 0, 95 5, 90 0))"}));
  }
  SECTION("a street of 5 m between blocks is no gap") {
    CHECK(clean({"POLYGON ((0 0, 30 0, 30 30, 0 30, 0 0), (5 5, 25 5, 25 25, 5 25, 5 5))",
                 "POLYGON ((10 10, 20 10, 20 20, 10 20, 10 10))"}));
  }
}

TEST_CASE("Overlaps are told by pair, with area and width") {
  SECTION("a strip of 1 m along a border of 10 m") {
    const auto flaws = flawsOf({left, "POLYGON ((9 0, 20 0, 20 10, 9 10, 9 0))"});
    REQUIRE(flaws.overlaps.size() == 1);
    CHECK(flaws.overlaps.front().first == 0);
    CHECK(flaws.overlaps.front().second == 1);
    CHECK(flaws.overlaps.front().areaM2 == Approx(10));
    CHECK(flaws.overlaps.front().meanWidthM == Approx(20.0 / 22));
    CHECK(flaws.overlaps.front().place.x == Approx(9.5).margin(0.51));
  }
  SECTION("one inside the other, and the same land cut in two ways") {
    CHECK(flawsOf({left, "POLYGON ((2 2, 4 2, 4 4, 2 4, 2 2))"}).overlaps.front().areaM2 == Approx(4));
    const auto flaws = flawsOf({left, "POLYGON ((0 0, 10 0, 10 10, 0 0))", "POLYGON ((0 0, 10 10, 0 10, 0 0))"});
    REQUIRE(flaws.overlaps.size() == 2);
    CHECK(flaws.overlaps.front().areaM2 == Approx(50));
  }
  SECTION("polygons whose every edge has a partner are reached from their neighbours") {
    // Two layers of strips, upright and level: the middle ones touch no edge without a partner.
    std::vector<std::string> wkts;
    const auto rectangle = [](int x0, int y0, int x1, int y1) {
      const auto at = [](int x, int y) { return std::to_string(x) + " " + std::to_string(y); };
      return "POLYGON ((" + at(x0, y0) + ", " + at(x1, y0) + ", " + at(x1, y1) + ", " + at(x0, y1) + ", " + at(x0, y0) +
             "))";
    };
    for (int i = 0; i < 3; ++i) {
      for (int j = 0; j < 3; ++j) wkts.push_back(rectangle(10 * i, 10 * j, 10 * i + 10, 10 * j + 10));
    }
    for (int i = 0; i < 2; ++i) {
      for (int j = 0; j < 2; ++j) wkts.push_back(rectangle(15 * i, 15 * j, 15 * i + 15, 15 * j + 15));
    }
    double sum = 0;
    for (const Overlap& overlap : flawsOf(wkts).overlaps) sum += overlap.areaM2;
    CHECK(sum == Approx(900));
  }
  SECTION("polygons with the same rings are doubles, not overlaps") {
    CHECK(flawsOf({left, "POLYGON ((10 10, 0 10, 0 0, 10 0, 10 10))"}).overlaps.empty());
  }
  SECTION("half a millimetre is rounding") {
    CHECK(flawsOf({left, "POLYGON ((9.9995 0, 20 0, 20 10, 9.9995 10, 9.9995 0))"}).overlaps.empty());
  }
}

TEST_CASE("Enclosed gaps are told up to the width that is asked for") {
  const std::string frame = "POLYGON ((0 0, 30 0, 30 30, 0 30, 0 0), (10 10, 20 10, 20 20, 10 20, 10 10))";
  SECTION("a gap of 0.2 m along one side of a polygon in a hole") {
    const auto flaws = flawsOf({frame, "POLYGON ((10 10, 19.8 10, 19.8 20, 10 20, 10 10))"});
    REQUIRE(flaws.gaps.size() == 1);
    CHECK(flaws.gaps.front().areaM2 == Approx(2));
    CHECK(flaws.gaps.front().meanWidthM == Approx(4.0 / 20.4));
    CHECK(flaws.gaps.front().around == std::vector<std::uint32_t>{0, 1});
    CHECK(flaws.overlaps.empty());
  }
  SECTION("wider than asked for: it may be a street") {
    CHECK(flawsOf({frame, "POLYGON ((10 10, 19.8 10, 19.8 20, 10 20, 10 10))"}, 0.1).gaps.empty());
  }
  SECTION("a border that is drawn twice, apart by up to 10 cm: gap and overlap by turns") {
    const auto flaws = flawsOf({"POLYGON ((0 0, 10 0, 10.1 3, 9.9 7, 10 10, 0 10, 0 0))",
                                "POLYGON ((10 0, 20 0, 20 10, 10 10, 9.9 6, 10.1 4, 10 0))"});
    CHECK(flaws.gaps.size() + flaws.overlaps.size() >= 2);
  }
}

TEST_CASE("Looking for overlaps and gaps stops wherever it is cancelled") {
  class StopsAfter : public Progress {
   public:
    explicit StopsAfter(int enough) : m_enough(enough) {}
    [[nodiscard]] bool cancelled() const override { return ++m_asked > m_enough; }
    [[nodiscard]] int asked() const { return m_asked; }

   private:
    int m_enough;
    mutable std::atomic<int> m_asked = 0;
  };
  std::vector<std::array<int, 4>> heap;
  for (int i = 0; i < 40; ++i) heap.push_back({i, i, 10, 10});
  const GeometryColumn column = rectangles(heap);
  const BoxQuery query = [&](const Box& box, std::vector<std::uint32_t>& found) {
    for (std::uint32_t f = 0; f < column.size(); ++f) {
      if (column.box(f).intersects(box)) found.push_back(f);
    }
  };
  const StopsAfter never(std::numeric_limits<int>::max());
  REQUIRE(findCoverageFlaws(column, query, 0.5, never));
  for (int enough = 0; enough < never.asked(); enough += 1 + never.asked() / 50) {
    const auto flaws = findCoverageFlaws(column, query, 0.5, StopsAfter(enough));
    REQUIRE_FALSE(flaws);
    CHECK(flaws.error().kind == ErrorKind::cancelled);
  }
}

TEST_CASE("Laws of coverages") {
  rc::prop("rectangles drawn by lot: each overlap has the area that the two share, and none is missed", [] {
    const auto rectangle = rc::gen::apply(
        [](int x, int y, int w, int h) {
          return std::array<int, 4>{x, y, w, h};
        },
        rc::gen::inRange(0, 12), rc::gen::inRange(0, 12), rc::gen::inRange(1, 6), rc::gen::inRange(1, 6));
    auto all = *rc::gen::container<std::vector<std::array<int, 4>>>(rectangle);
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    const CoverageFlaws flaws = flawsOf(rectangles(all));
    double expected = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
      for (std::size_t j = i + 1; j < all.size(); ++j) expected += shared(all[i], all[j]);
    }
    double told = 0;
    for (const Overlap& overlap : flaws.overlaps) told += overlap.areaM2;
    RC_ASSERT(std::abs(told - expected) < 1e-6);
  });
}

TEST_CASE("The mean width of what is long and narrow") {
  CHECK(meanWidth(columnOf({"POLYGON ((0 0, 100 0, 100 0.2, 0 0.2, 0 0))"}), 0) == Approx(40 / 200.4));
  CHECK(meanWidth(columnOf({"POINT (0 0)"}), 0) == 0);
}
