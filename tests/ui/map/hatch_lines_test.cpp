// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/hatch_lines.h"

#include <cmath>

#include "tests/support/rapidcheck.h"
#include "tests/ui/support/polygons.h"
#include "ui/map/hatch_dots.h"

using namespace hectare;
using map::Hatch;
using map::HatchedArea;
using map::HatchGrid;
using map::MapView;
using tests::Ring;

namespace {

const MapView view({200'050, 180'050}, 1000, QSizeF(100, 100), 0.1);

bool inside(QPointF p, const Ring& ring) {
  bool in = false;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    const QPointF a = ring[i];
    const QPointF b = ring[i + 1];
    if ((a.y() > p.y()) != (b.y() > p.y()) && p.x() < a.x() + (p.y() - a.y()) / (b.y() - a.y()) * (b.x() - a.x()))
      in = !in;
  }
  return in;
}

std::vector<QLineF> linesIn(const Hatch& hatch, const std::vector<std::vector<Ring>>& polygons) {
  const HatchGrid grid(hatch, view);
  HatchedArea area(grid);
  for (const auto& polygon : polygons) area.addPolygon(polygon);
  return area.lines();
}

}  // namespace

TEST_CASE("Hatch lines lie inside their polygon, as far apart as asked", "[map][hatch]") {
  rc::prop("whatever its outline", [](const std::vector<unsigned>& radii) {
    const Ring ring = tests::starRing({50, 50}, radii, 40);
    const Hatch hatch{static_cast<double>(*rc::gen::inRange(0, 180)), 1.7, 0.2, Qt::black};
    const HatchGrid grid(hatch, view);
    double length = 0;
    for (const QLineF& line : linesIn(hatch, {{ring}})) {
      length += line.length();
      if (line.length() > 0.01) RC_ASSERT(inside(line.center(), ring));
      const double count = grid.across(line.p1()) / 1.7;
      RC_ASSERT(std::abs(count - std::round(count)) < 1e-6);
      RC_ASSERT(std::abs(grid.across(line.p2()) - grid.across(line.p1())) < 1e-6);
    }
    // A line each 1.7 mm: their length is the area divided by that, but for the first and the last.
    RC_ASSERT(std::abs(length * 1.7 - tests::areaOf(ring)) < 0.1 * tests::areaOf(ring) + 200);
  });
}

TEST_CASE("Hatches belong to the land", "[map][hatch]") {
  const Hatch level{0, 2, 0.2, Qt::black};
  const Ring left{{10, 10}, {20, 10}, {20, 20}, {10, 20}, {10, 10}};
  const Ring right{{20, 10}, {30, 10}, {30, 20}, {20, 20}, {20, 10}};
  SECTION("lines run through neighbours as one") {
    const std::vector<QLineF> lines = linesIn(level, {{left}, {right}});
    CHECK(lines.size() == 5);
    for (const QLineF& line : lines) CHECK(line.length() == Approx(20));
  }
  SECTION("and keep out of holes") {
    const Ring hole{{12, 12}, {18, 12}, {18, 18}, {12, 18}, {12, 12}};
    double length = 0;
    for (const QLineF& line : linesIn(level, {{left, hole}})) length += line.length();
    CHECK(length == Approx(5 * 10 - 3 * 6));
  }
  SECTION("a view that is moved shows the same lines") {
    const MapView moved({200'053.3, 180'041.7}, 1000, QSizeF(100, 100), 0.1);
    const Hatch hatch{30, 2, 0.2, Qt::black};
    const gis::Coord place{200'047.25, 180'033.5};
    const double here = HatchGrid(hatch, view).across(view.toMap(place));
    const double there = HatchGrid(hatch, moved).across(moved.toMap(place));
    CHECK(std::remainder(here - there, 2) == Approx(0).margin(1e-6));
  }
}

TEST_CASE("Dots of a hatch are covered as much as its lines are wide", "[map][hatch]") {
  for (const double angle : {0.0, 17.0, 45.0, 90.0, 135.0}) {
    const Hatch hatch{angle, 1.2, 0.3, Qt::black};
    const map::HatchDots dots(hatch, view, QTransform::fromScale(0.1, 0.1));
    double sum = 0;
    for (int y = 0; y < 480; ++y) {
      std::vector<float> shares(480, 1.0F);
      dots.row(7, y, shares);
      for (const float share : shares) sum += share;
    }
    INFO(angle);
    CHECK(sum / (480 * 480) == Approx(0.25).margin(0.002));
  }
}
