// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/clip_path.h"

#include <cmath>

#include "gis/geometry/arrangement.h"
#include "tests/support/rapidcheck.h"
#include "tests/ui/support/polygons.h"

using namespace hectare;
using tests::Ring;

namespace {

const QRectF frame(10, 10, 40, 30);

void append(gis::GeometryColumn& column, const Ring& ring) {
  column.beginFeature(gis::GeometryKind::polygon);
  column.beginPart();
  column.beginPath();
  for (const QPointF& p : ring) column.add({p.x(), p.y()});
}

/// By the arrangement of gis, which knows nothing of this clipper.
double areaInFrame(const Ring& ring) {
  gis::GeometryColumn column;
  append(column, ring);
  append(column, {frame.topLeft(), frame.topRight(), frame.bottomRight(), frame.bottomLeft(), frame.topLeft()});
  const std::vector<gis::Shape> shapes{{&column, 0}, {&column, 1}};
  const auto arrangement = gis::Arrangement::build(shapes, column.box());
  REQUIRE(arrangement);
  double area = 0;
  for (const gis::Arrangement::Face& face : arrangement->faces()) {
    if (arrangement->cover(face.cover).size() == 2) area += face.areaM2;
  }
  return area;
}

double lengthOf(const std::vector<std::vector<QPointF>>& lines) {
  double length = 0;
  for (const auto& line : lines) {
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
      length += std::hypot(line[i + 1].x() - line[i].x(), line[i + 1].y() - line[i].y());
    }
  }
  return length;
}

bool inFrame(QPointF p) {
  constexpr double rounding = 1e-9;
  return frame.adjusted(-rounding, -rounding, rounding, rounding).contains(p);
}

}  // namespace

TEST_CASE("A clipped ring is the part of the ring that lies in the frame", "[map][clip]") {
  rc::prop("its area is that of the overlay", [](const std::vector<unsigned>& radii) {
    const QPointF middle(*rc::gen::inRange(0, 60), *rc::gen::inRange(0, 50));
    const Ring ring = tests::starRing(middle, radii, 25);
    const Ring kept = map::clippedRing(ring, frame);
    for (const QPointF& p : kept) RC_ASSERT(inFrame(p));
    // The arrangement rounds to 0.1 mm of a metre: an edge may move by that much.
    RC_ASSERT(std::abs((kept.empty() ? 0 : tests::areaOf(kept)) - areaInFrame(ring)) < 0.05);
  });
  CHECK(map::clippedRing(Ring{{0, 0}, {5, 0}, {5, 5}, {0, 0}}, frame).empty());
}

TEST_CASE("A clipped line is where it was, inside the frame, and runs along no border", "[map][clip]") {
  const Ring line{{0, 20}, {20, 20}, {20, 0}, {30, 0}, {30, 60}, {60, 60}, {60, 15}, {45, 15}};
  const auto parts = map::clippedLine(line, frame);
  REQUIRE(parts.size() == 3);
  CHECK(parts[0] == std::vector<QPointF>{{10, 20}, {20, 20}, {20, 10}});
  CHECK(parts[1] == std::vector<QPointF>{{30, 10}, {30, 40}});
  CHECK(parts[2] == std::vector<QPointF>{{50, 15}, {45, 15}});
  rc::prop("nothing of what is inside is lost", [](const std::vector<unsigned>& radii) {
    const Ring ring = tests::starRing({30, 25}, radii, 30);
    const auto kept = map::clippedLine(ring, frame);
    for (const auto& part : kept) {
      for (const QPointF& p : part) RC_ASSERT(inFrame(p));
    }
    // What four other frames around it keep, and this one, is the whole ring.
    double whole = lengthOf(kept);
    for (const QRectF& side : {QRectF(-100, -100, 300, 110), QRectF(-100, 40, 300, 100), QRectF(-100, 10, 110, 30),
                               QRectF(50, 10, 100, 30)}) {
      whole += lengthOf(map::clippedLine(ring, side));
    }
    RC_ASSERT(std::abs(whole - lengthOf({ring})) < 1e-6);
  });
}
