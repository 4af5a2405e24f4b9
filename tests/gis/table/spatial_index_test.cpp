// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/table/spatial_index.h"

#include "tests/support/rapidcheck.h"

using namespace hectare::gis;

namespace {

std::vector<std::uint32_t> bruteForce(const std::vector<Box>& boxes, const Box& query) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t i = 0; i < boxes.size(); ++i) {
    if (!boxes[i].empty() && boxes[i].intersects(query)) found.push_back(i);
  }
  return found;
}

Box square(double x, double y, double side) { return {x, y, x + side, y + side}; }

}  // namespace

TEST_CASE("Boxes are found by place") {
  const std::vector<Box> boxes{square(0, 0, 1), {}, square(1, 0, 1), square(9, 9, 1)};
  const SpatialIndex index(boxes);
  CHECK(index.query(square(0.2, 0.2, 0.1)) == std::vector<std::uint32_t>{0});
  CHECK(index.query(square(1, 0.5, 0)) == std::vector<std::uint32_t>{0, 2});
  CHECK(index.query(square(-5, -5, 100)) == std::vector<std::uint32_t>{0, 2, 3});
  CHECK(index.query(square(5, 5, 1)).empty());
  CHECK(index.query(Box()).empty());
  CHECK(SpatialIndex().query(square(0, 0, 1)).empty());
}

TEST_CASE("The index finds what a look at every box finds") {
  rc::prop("for any boxes and any query", [](const std::vector<std::tuple<int, int, std::uint8_t>>& cells) {
    std::vector<Box> boxes;
    for (const auto& [x, y, side] : cells) boxes.push_back(square(x % 100, y % 100, side % 20));
    const SpatialIndex index(boxes);
    const Box query = square(*rc::gen::inRange(-110, 110), *rc::gen::inRange(-110, 110), *rc::gen::inRange(0, 60));
    RC_ASSERT(index.query(query) == bruteForce(boxes, query));
  });
  SECTION("also for many") {
    std::vector<Box> boxes;
    for (int i = 0; i < 20'000; ++i) boxes.push_back(square(i * 37 % 1009, i * 91 % 997, i % 5));
    const SpatialIndex index(boxes);
    for (int i = 0; i < 50; ++i)
      CHECK(index.query(square(i * 19, i * 17, 40)) == bruteForce(boxes, square(i * 19, i * 17, 40)));
  }
}
