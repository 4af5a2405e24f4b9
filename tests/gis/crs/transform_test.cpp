// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/crs/transform.h"

#include <limits>

#include "tests/support/catch.h"

using namespace hectare::gis;

namespace {

Result<Transform> between(const char* from, const char* to, const Box& area = {}) {
  return Transform::create(*Crs::parse(from), *Crs::parse(to), area);
}

Coord moved(const Transform& transform, Coord c) {
  REQUIRE(transform.apply(std::span(&c, 1)));
  return c;
}

}  // namespace

TEST_CASE("Coordinates are transformed by one named operation") {
  SECTION("the false origin of Lambert 72 is where its definition in the EPSG register puts it") {
    const auto transform = between("EPSG:4313", "EPSG:31370");
    REQUIRE(transform);
    const Coord c = moved(*transform, {4.36748666666667, 90});
    CHECK(c.x == Approx(150000.013).margin(0.001));
    CHECK(c.y == Approx(5400088.438).margin(0.001));
  }
  SECTION("the operation and its accuracy are told") {
    const auto transform = between("EPSG:4326", "EPSG:31370", {5, 50.8, 5.8, 51.2});
    REQUIRE(transform);
    CHECK(transform->operation().find("BD72 to WGS 84") != std::string::npos);
    CHECK(transform->accuracyM() == 1);
    CHECK_FALSE(transform->identity());
  }
  SECTION("there and back is the same place to a tenth of a millimetre") {
    const auto there = between("EPSG:31370", "EPSG:4326", {200000, 150000, 250000, 220000});
    const auto back = between("EPSG:4326", "EPSG:31370", {5, 50.7, 5.8, 51.3});
    REQUIRE(there);
    REQUIRE(back);
    const Coord c = moved(*back, moved(*there, {218000, 180000}));
    CHECK(c.x == Approx(218000).margin(1e-4));
    CHECK(c.y == Approx(180000).margin(1e-4));
  }
  SECTION("the same system needs none") {
    const auto transform = between("EPSG:4326", "OGC:CRS84");
    REQUIRE(transform);
    CHECK(transform->identity());
    CHECK(moved(*transform, {5, 51}) == Coord{5, 51});
  }
  SECTION("better operations whose grid is not installed are told") {
    const auto transform = between("EPSG:31370", "EPSG:4258", {200000, 150000, 250000, 220000});
    REQUIRE(transform);
    REQUIRE(transform->accuracyM());
    const bool exact = *transform->accuracyM() < 0.1;
    CHECK(transform->missingGrids().empty() == exact);
  }
}

TEST_CASE("What cannot be transformed is refused") {
  CHECK(Transform::create(Crs(), *Crs::parse("EPSG:31370"), {}).error().kind == ErrorKind::invalid);

  SECTION("metres that are called degrees") {
    const auto transform = between("EPSG:4326", "EPSG:31370");
    REQUIRE(transform);
    std::vector<Coord> coords{{5, 51}, {218000, 180000}};
    const Status applied = transform->apply(coords);
    REQUIRE_FALSE(applied);
    CHECK(applied.error().what.id == "crs.outside");
    CHECK(applied.error().what.args[0].second == MessageArg(218000.0));
  }
  SECTION("coordinates that are no numbers") {
    const auto transform = between("EPSG:31370", "EPSG:4326");
    REQUIRE(transform);
    Coord c{std::numeric_limits<double>::quiet_NaN(), 1};
    CHECK(transform->apply(std::span(&c, 1)).error().kind == ErrorKind::invalid);
  }
}
