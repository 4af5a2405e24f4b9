// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/remnants.h"

#include <algorithm>

#include "tests/support/catch.h"

using namespace hectare;
using land::RemnantCause;

namespace {

/// Rectangles of land that may be a remnant: their causes, in the order in which they were given.
class Land {
 public:
  explicit Land(const std::vector<std::string>& wkts) {
    for (const std::string& wkt : wkts) REQUIRE(gis::appendWkt(m_shapes, wkt));
  }

  std::vector<RemnantCause> causes(const plan::RemnantRule& rule, bool join = true) const {
    std::vector<gis::Shape> shapes;
    for (std::size_t i = 0; i < m_shapes.size(); ++i) shapes.push_back({&m_shapes, i});
    const auto arrangement = gis::Arrangement::build(shapes, m_shapes.box());
    REQUIRE(arrangement);
    std::vector<bool> candidate;
    std::vector<double> areas;
    for (const auto& face : arrangement->faces()) {
      candidate.push_back(!arrangement->cover(face.cover).empty());
      areas.push_back(face.areaM2);
    }
    const auto found =
        land::findRemnants(*arrangement, candidate, areas, rule, [join](std::uint32_t, std::uint32_t) { return join; });
    REQUIRE(found);
    std::vector<RemnantCause> result(m_shapes.size());
    for (std::size_t f = 0; f < found->size(); ++f) {
      const auto cover = arrangement->cover(arrangement->faces()[f].cover);
      if (!cover.empty()) result[cover.front()] = (*found)[f];
    }
    return result;
  }

 private:
  gis::GeometryColumn m_shapes;
};

constexpr auto none = RemnantCause::none;
constexpr auto area = RemnantCause::area;
constexpr auto width = RemnantCause::width;
using Causes = std::vector<RemnantCause>;

}  // namespace

TEST_CASE("Land below the least area is a remnant, land of just that area is not") {
  const Land land({"POLYGON((0 0,10 0,10 10,0 10,0 0))", "POLYGON((20 0,30 0,30 20,20 20,20 0))"});
  CHECK(land.causes({100, 0, {}}) == Causes{none, none});
  CHECK(land.causes({101, 0, {}}) == Causes{area, none});
  CHECK(land.causes({201, 0, {}}) == Causes{area, area});
}

TEST_CASE("What shares a border is one patch, what meets at a corner is not") {
  const Land beside({"POLYGON((0 0,10 0,10 10,0 10,0 0))", "POLYGON((10 5,20 5,20 15,10 15,10 5))"});
  CHECK(beside.causes({150, 0, {}}) == Causes{none, none});
  CHECK(beside.causes({150, 0, {}}, false) == Causes{area, area});
  const Land corner({"POLYGON((0 0,10 0,10 10,0 10,0 0))", "POLYGON((10 10,20 10,20 20,10 20,10 10))"});
  CHECK(corner.causes({150, 0, {}}) == Causes{area, area});
}

TEST_CASE("Land is narrow when no circle of that diameter fits anywhere in it") {
  const Land land({"POLYGON((0 0,100 0,100 9,0 9,0 0))", "POLYGON((0 50,100 50,100 61,0 61,0 50))"});
  CHECK(land.causes({0, 10, {}}) == Causes{width, none});
  SECTION("a strip along a square is no remnant: together they are wide") {
    const Land joined({"POLYGON((0 0,100 0,100 9,0 9,0 0))", "POLYGON((0 9,30 9,30 40,0 40,0 9))"});
    CHECK(joined.causes({0, 10, {}}) == Causes{none, none});
    CHECK(joined.causes({0, 10, {}}, false) == Causes{width, none});
  }
  SECTION("too small is said before too narrow") { CHECK(land.causes({1000, 10, {}}) == Causes{area, none}); }
}

TEST_CASE("Without a rule nothing is a remnant") {
  const Land land({"POLYGON((0 0,0.1 0,0.1 0.1,0 0.1,0 0))"});
  CHECK(land.causes({}) == Causes{none});
}
