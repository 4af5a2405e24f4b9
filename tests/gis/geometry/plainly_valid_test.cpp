// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/plainly_valid.h"

#include "gis/geometry/repair.h"
#include "tests/support/catch.h"
#include "tests/support/rapidcheck.h"

using namespace hectare::gis;

namespace {

using Ring = std::vector<Coord>;

void append(GeometryColumn& column, const Ring& ring) {
  column.beginPart();
  column.beginPath();
  for (const Coord c : ring) column.add(c);
}

bool plain(const Ring& ring) {
  GeometryColumn column;
  column.beginFeature(GeometryKind::polygon);
  append(column, ring);
  return plainlyValid(column, 0);
}

/// What the validator says: a second part, far away, keeps it from being seen at a glance.
bool validated(const Ring& ring) {
  GeometryColumn column;
  column.beginFeature(GeometryKind::polygon);
  append(column, ring);
  append(column, {{1000, 1000}, {1001, 1000}, {1000, 1001}, {1000, 1000}});
  return !findDefect(column, 0);
}

}  // namespace

TEST_CASE("Parcels are seen to be valid at a glance, and nothing else is") {
  CHECK(plain({{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}}));
  CHECK(plain({{0, 0}, {0, 10}, {5, 10}, {10, 10}, {10, 0}, {0, 0}}));         // a vertex on a straight side
  CHECK(plain({{0, 0}, {10, 0}, {10, 10}, {5, 2}, {0, 10}, {0, 0}}));          // a notch
  CHECK_FALSE(plain({{0, 0}, {10, 10}, {10, 0}, {0, 10}, {0, 0}}));            // a bow-tie
  CHECK_FALSE(plain({{0, 0}, {10, 0}, {10, 10}, {5, 0}, {0, 10}, {0, 0}}));    // a notch down to the other side
  CHECK_FALSE(plain({{0, 0}, {10, 0}, {5, 0}, {0, 0}}));                       // no area
  CHECK_FALSE(plain({{0, 0}, {10, 0}, {10, 20}, {10, 10}, {0, 10}, {0, 0}}));  // a spike
  CHECK_FALSE(plain({{0, 0}, {10, 0}, {10, 10}, {0, 10}}));                    // not closed
}

TEST_CASE("What is seen to be valid at a glance is valid for the validator") {
  // Few places, so that rings often touch and cross themselves.
  rc::prop("rings of vertices on a small grid", [] {
    const auto places = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 25));
    RC_PRE(places.size() >= 3U && places.size() < 12U);
    Ring ring;
    for (const int place : places) ring.push_back({place % 5 / 10.0, place / 5 / 10.0});
    ring.push_back(ring.front());
    if (plain(ring)) RC_ASSERT(validated(ring));
  });
}
