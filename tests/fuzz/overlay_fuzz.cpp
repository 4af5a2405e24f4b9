// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Polygons over one another: the arrangement's faces are what GEOS makes of the same land, in whatever order it is
// given.
#include <algorithm>
#include <cmath>

#include "gis/geometry/arrangement.h"
#include "gis/geometry/repair.h"
#include "tests/fuzz/geos_judge.h"
#include "tests/fuzz/polygons_of.h"

namespace hectare::fuzz {
namespace {

using gis::Arrangement;
using gis::Box;
using gis::GeometryColumn;

/// Through one point run as many boundaries as the input has; their crossings grow with the square of it.
constexpr std::size_t mostCoords = 100;

std::vector<gis::Shape> shapesOf(const GeometryColumn& column) {
  std::vector<gis::Shape> shapes;
  for (std::size_t f = 0; f < column.size(); ++f) shapes.push_back({&column, f});
  return shapes;
}

Arrangement built(const std::vector<gis::Shape>& shapes, const Box& window) {
  auto result = Arrangement::build(shapes, window);
  require(result.has_value(), "every land can be arranged: " + (result ? std::string() : result.error().what.id));
  return std::move(*result);
}

bool covers(const Arrangement& arrangement, const Arrangement::Face& face, std::uint32_t shape) {
  const auto cover = arrangement.cover(face.cover);
  return std::ranges::binary_search(cover, shape);
}

void checkFaces(const Arrangement& arrangement, std::size_t shapes) {
  require(arrangement.cover(0).empty(), "cover 0 is empty");
  for (const auto& face : arrangement.faces()) {
    require(face.areaM2 > 0, "every face has an area");
    require(face.cover < arrangement.coverCount(), "the cover of a face is there");
    const auto cover = arrangement.cover(face.cover);
    require(std::ranges::adjacent_find(cover, std::greater_equal<>()) == cover.end(), "covers ascend");
    require(cover.empty() || cover.back() < shapes, "covers name shapes");
  }
}

/// The same shapes from last to first: the same faces, in the same order.
void checkOrder(const Arrangement& arrangement, std::vector<gis::Shape> shapes, const Box& window) {
  std::ranges::reverse(shapes);
  const Arrangement other = built(shapes, window);
  require(arrangement.faces().size() == other.faces().size(), "the order of shapes changes no face");
  const auto last = static_cast<std::uint32_t>(shapes.size() - 1);
  for (std::size_t f = 0; f < other.faces().size(); ++f) {
    require(arrangement.faces()[f].areaM2 == other.faces()[f].areaM2, "the order of shapes changes no area");
    const auto a = arrangement.cover(arrangement.faces()[f].cover);
    const auto b = other.cover(other.faces()[f].cover);
    const bool same = std::equal(a.begin(), a.end(), b.rbegin(), b.rend(),
                                 [&](std::uint32_t s, std::uint32_t t) { return s == last - t; });
    require(same, "the order of shapes changes no cover");
  }
}

double length(const GeometryColumn& column) {
  double sum = 0;
  for (std::size_t f = 0; f < column.size(); ++f) {
    column.forEachPath(f, [&](gis::Path path) {
      for (std::size_t i = 1; i < path.size(); ++i)
        sum += std::hypot(path[i].x - path[i - 1].x, path[i].y - path[i - 1].y);
    });
  }
  return sum;
}

/// Each polygon, and all together, have the area that GEOS gives them, but for the rounding of boundaries.
void checkAreas(const Arrangement& arrangement, const GeometryColumn& land, double slack) {
  const GeosJudge geos;
  double covered = 0;
  for (const auto& face : arrangement.faces()) covered += face.cover == 0 ? 0 : face.areaM2;
  if (const auto whole = geos.unionArea(land))
    require(std::abs(covered - *whole) <= slack, "the faces sum to the union");
  for (std::uint32_t s = 0; s < land.size(); ++s) {
    double sum = 0;
    for (const auto& face : arrangement.faces()) sum += covers(arrangement, face, s) ? face.areaM2 : 0;
    require(std::abs(sum - geos.area(land, s)) <= slack, "the faces of a polygon sum to the polygon");
  }
}

void checkRings(const Arrangement& arrangement, std::uint32_t shape) {
  std::vector<std::uint32_t> group(arrangement.faces().size(), 0);
  std::vector<std::uint32_t> members;
  double sum = 0;
  for (std::uint32_t f = 0; f < arrangement.faces().size(); ++f) {
    if (!covers(arrangement, arrangement.faces()[f], shape)) continue;
    group[f] = 1;
    members.push_back(f);
    sum += arrangement.faces()[f].areaM2;
  }
  GeometryColumn rebuilt;
  gis::appendPolygon(rebuilt, arrangement.rings(group, 1, members));
  const GeosJudge geos;
  require(geos.valid(rebuilt, 0) == true, "united faces are a valid polygon");
  require(std::abs(geos.area(rebuilt, 0) - sum) <= 1e-6 + 1e-9 * sum, "united faces keep their area");
}

/// A window as one more polygon.
void appendBox(GeometryColumn& column, const Box& box) {
  gis::appendPolygon(
      column,
      {{{box.minX, box.minY}, {box.maxX, box.minY}, {box.maxX, box.maxY}, {box.minX, box.maxY}, {box.minX, box.minY}}});
}

/// In a window is what lies there of the land, wherever the rest of it lies.
void checkWindow(const GeometryColumn& land, const Box& whole, Choices& choices, double slack) {
  const auto part = [&](double from, double to) { return from + (to - from) * choices.byte() / 255; };
  Box window{part(whole.minX, whole.maxX), part(whole.minY, whole.maxY), 0, 0};
  window.maxX = part(window.minX, whole.maxX);
  window.maxY = part(window.minY, whole.maxY);
  if (window.maxX - window.minX < 0.01 || window.maxY - window.minY < 0.01) return;
  GeometryColumn both = land;
  appendBox(both, window);
  const Arrangement arrangement = built(shapesOf(both), window);
  checkFaces(arrangement, both.size());
  const auto frame = static_cast<std::uint32_t>(land.size());
  const GeosJudge geos;
  for (std::uint32_t s = 0; s < frame; ++s) {
    double sum = 0;
    for (const auto& face : arrangement.faces()) {
      sum += covers(arrangement, face, s) && covers(arrangement, face, frame) ? face.areaM2 : 0;
    }
    const auto shared = geos.sharedArea(both, s, frame);
    if (shared) require(std::abs(sum - *shared) <= slack, "what lies in the window is all there");
  }
}

/// Any finite number: nothing is known of the areas, but all ends well.
void checkFarAway(const GeometryColumn& column, Choices& choices) {
  const double x = 1000.0 * choices.byte();
  const Box window{x, 0, x + 1 + choices.byte(), 100};
  const auto shapes = shapesOf(column);
  const Arrangement arrangement = built(shapes, window);
  checkFaces(arrangement, column.size());
  checkOrder(arrangement, shapes, window);
}

void overlay(Bytes bytes) {
  Choices choices(bytes);
  // The window is chosen in front, so that it stays as polygons are added.
  Choices ahead(bytes.first(std::min<std::size_t>(bytes.size(), 4)));
  choices.number<std::uint32_t>();
  const Drawing drawing = polygonsOf(choices, mostCoords);
  const auto repaired = gis::repairPolygons(drawing.column);
  require(repaired.has_value(), "repairing always gives a result");
  for (const GeometryColumn* column : {&drawing.column, &repaired->column}) {
    const Box whole = column->box();
    if (whole.empty()) return;
    if (drawing.anyNumber) {
      checkFarAway(*column, ahead);
      continue;
    }
    const auto shapes = shapesOf(*column);
    const Arrangement arrangement = built(shapes, whole);
    checkFaces(arrangement, shapes.size());
    checkOrder(arrangement, shapes, whole);
    for (std::uint32_t s = 0; s < shapes.size(); ++s) checkRings(arrangement, s);
    if (column != &repaired->column) continue;
    // Vertices move by at most 0.07 mm, edges as far, and a cut in a later round by a unit more.
    const double slack = 3 * gis::SnapGrid::unitM * length(*column) + 1e-6;
    checkAreas(arrangement, *column, slack);
    checkWindow(*column, whole, ahead, slack);
  }
}

}  // namespace
}  // namespace hectare::fuzz

HECTARE_FUZZ_TARGET("overlay", overlay)
