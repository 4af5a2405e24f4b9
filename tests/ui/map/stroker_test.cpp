// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/stroker.h"

#include <numeric>

#include "tests/support/catch.h"

using namespace hectare;
using map::LineMask;

namespace {

constexpr int side = 40;

double sumOf(const LineMask& mask) {
  double sum = 0;
  std::vector<float> shares(side);
  for (int y = 0; y < side; ++y) {
    if (mask.covered.row(y, shares)) sum += std::accumulate(shares.begin(), shares.end(), 0.0);
  }
  return sum;
}

}  // namespace

TEST_CASE("A line covers its length times its width", "[map][stroke]") {
  for (const double width : {0.3, 0.5, 1.0, 2.7}) {
    for (const QPointF end : {QPointF(35.3, 8.1), QPointF(8.1, 35.3), QPointF(31.7, 29.3)}) {
      LineMask mask(side, side);
      const std::vector<QPointF> line{{5.2, 6.1}, end};
      map::strokeLine(mask, line, width);
      const QPointF along = end - line[0];
      INFO(width << " to " << end.x() << " " << end.y());
      CHECK(sumOf(mask) == Approx(std::hypot(along.x(), along.y()) * width).epsilon(0.01));
    }
  }
}

TEST_CASE("What is drawn twice is not darker", "[map][stroke]") {
  const std::vector<QPointF> line{{5, 5}, {30, 12}, {12, 33}};
  const std::vector<QPointF> back(line.rbegin(), line.rend());
  LineMask once(side, side);
  map::strokeLine(once, line, 1.3);
  LineMask twice(side, side);
  map::strokeLine(twice, line, 1.3);
  map::strokeLine(twice, back, 1.3);
  CHECK(sumOf(once) == sumOf(twice));
}

TEST_CASE("Lines are round at their bends", "[map][stroke]") {
  LineMask mask(side, side);
  const std::vector<QPointF> square{{10, 10}, {30, 10}, {30, 30}, {10, 30}, {10, 10}};
  map::strokeLine(mask, square, 4);
  // 24 by 24 less 16 by 16, and of each corner of 2 by 2 what a quarter of a circle leaves.
  CHECK(sumOf(mask) == Approx(24 * 24 - 16 * 16 - (4 - 3.14159) * 4).epsilon(0.003));
}

TEST_CASE("What is too small for a line is a dab", "[map][stroke]") {
  LineMask mask(side, side);
  map::strokeLine(mask, std::vector<QPointF>{{10.5, 10.5}, {10.5, 10.5}}, 0.5);
  CHECK(sumOf(mask) == Approx(0.25).margin(0.03));
}
