// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/simplify_path.h"

#include <algorithm>
#include <cmath>

#include "tests/support/rapidcheck.h"
#include "tests/ui/support/polygons.h"

using namespace hectare;
using tests::Ring;

namespace {

double distanceTo(QPointF p, const Ring& path) {
  double least = 1e9;
  for (std::size_t i = 0; i + 1 < path.size(); ++i) {
    const QPointF along = path[i + 1] - path[i];
    const double squared = QPointF::dotProduct(along, along);
    const double t = squared == 0 ? 0 : std::clamp(QPointF::dotProduct(p - path[i], along) / squared, 0.0, 1.0);
    const QPointF away = p - (path[i] + along * t);
    least = std::min(least, std::hypot(away.x(), away.y()));
  }
  return least;
}

std::vector<std::pair<double, double>> cornersOf(const Ring& ring) {
  std::vector<std::pair<double, double>> corners;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) corners.emplace_back(ring[i].x(), ring[i].y());
  std::sort(corners.begin(), corners.end());
  return corners;
}

}  // namespace

TEST_CASE("What is simplified stays within the tolerance", "[map][simplify]") {
  rc::prop("of where it was", [](const std::vector<unsigned>& radii) {
    const Ring ring = tests::starRing({0, 0}, radii, 3);
    Ring simple = ring;
    map::simplifyPath(simple, 0.5);
    RC_ASSERT(simple.size() >= 4U);
    RC_ASSERT(simple.front() == simple.back());
    for (const QPointF& p : ring) RC_ASSERT(distanceTo(p, simple) <= 0.5 + 1e-9);
  });
  rc::prop("whichever way it runs and wherever it begins", [](const std::vector<unsigned>& radii) {
    Ring ring = tests::starRing({0, 0}, radii, 3);
    Ring turned(ring.rbegin(), ring.rend());
    turned.pop_back();
    const auto start = static_cast<std::ptrdiff_t>(*rc::gen::inRange<std::size_t>(0, turned.size()));
    std::rotate(turned.begin(), turned.begin() + start, turned.end());
    turned.push_back(turned.front());
    map::simplifyPath(ring, 0.5);
    map::simplifyPath(turned, 0.5);
    if (ring.size() > 4) RC_ASSERT(cornersOf(ring) == cornersOf(turned));
  });
}

TEST_CASE("A straight line keeps its ends alone", "[map][simplify]") {
  Ring line{{0, 0}, {1, 0.01}, {2, 0}, {3, -0.01}, {4, 0}};
  map::simplifyPath(line, 0.1);
  CHECK(line == Ring{{0, 0}, {4, 0}});
  Ring corner{{0, 0}, {1, 0}, {1, 1}};
  map::simplifyPath(corner, 0.1);
  CHECK(corner.size() == 3);
}
