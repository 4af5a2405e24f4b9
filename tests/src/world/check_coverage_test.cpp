// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/check_coverage.h"

#include <algorithm>

#include "tests/src/world/rows.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

gis::Findings found(world::Layer layer) {
  layer.index = gis::SpatialIndex(layer.table.geometry);
  const gis::Progress progress;
  REQUIRE(world::checkCoverage(layer, progress));
  return layer.findings;
}

std::string square(int x, int y, int size) {
  const auto at = [](int a, int b) { return std::to_string(a) + " " + std::to_string(b); };
  return "POLYGON ((" + at(x, y) + ", " + at(x + size, y) + ", " + at(x + size, y + size) + ", " + at(x, y + size) +
         ", " + at(x, y) + "))";
}

}  // namespace

TEST_CASE("Overlaps, gaps and slivers of a layer are findings with subject, place and area") {
  SECTION("two parcels claim the same 5 by 5 m") {
    const auto findings = found(layer({square(0, 0, 10), square(5, 5, 10)}));
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().rule == "coverage.overlap");
    CHECK(findings.front().subject == "1, 2");
    CHECK(findings.front().areaBeforeM2 == Approx(25));
    CHECK(findings.front().severity == gis::Severity::warning);
    REQUIRE(findings.front().place);
    CHECK(findings.front().place->x >= 5);
    CHECK(findings.front().place->x <= 10);
  }
  SECTION("a gap of 10 cm around a parcel in another") {
    const auto findings = found(layer({"POLYGON ((0 0, 30 0, 30 30, 0 30, 0 0), (10 10, 20 10, 20 20, 10 20, 10 10))",
                                       "POLYGON ((10 10, 19.9 10, 19.9 20, 10 20, 10 10))"}));
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().rule == "coverage.gap");
    CHECK(findings.front().subject == "1, 2");
    CHECK(findings.front().areaBeforeM2 == Approx(1));
  }
  SECTION("a sliver of 20 cm by 50 m") {
    const auto findings = found(layer({"POLYGON ((0 0, 50 0, 50 0.2, 0 0.2, 0 0))"}));
    CHECK(subjects(findings, "geometry.sliver") == "1");
    CHECK(findings.front().areaBeforeM2 == Approx(10));
  }
  SECTION("buildings and constraints may overlap and be narrow") {
    CHECK(found(layer({square(0, 0, 10), square(5, 5, 10)}, plan::Role::buildings)).empty());
    CHECK(found(layer({"POLYGON ((0 0, 50 0, 50 0.2, 0 0.2, 0 0))"}, plan::Role::constraint)).empty());
  }
  SECTION("a newer zoning plan may lie over an older one; two of one day may not") {
    auto zoning = layer({square(0, 0, 10), square(5, 5, 10), square(0, 0, 2)}, plan::Role::zoning);
    zoning.table.columns.push_back(texts("in_force_since", {"2001-01-01", "2020-01-01", "2001-01-01"}));
    const auto findings = found(std::move(zoning));
    CHECK(subjects(findings, "coverage.overlap") == "1, 3");
    CHECK(findings.front().severity == gis::Severity::note);
  }
  SECTION("the largest are told one by one, the others as a sum; nothing is lost") {
    world::Layer many = layer({});
    many.table.columns.clear();
    gis::Column ids("id", gis::ColumnType::text);
    for (int i = 0; i < 60; ++i) {
      for (const int x : {0, 9}) {
        REQUIRE(gis::appendWkt(many.table.geometry, square(x, 100 * i, 10 + i)));
        ids.addText(std::to_string(i) + (x == 0 ? "a" : "b"));
      }
    }
    many.table.columns.push_back(std::move(ids));
    const auto findings = found(std::move(many));
    CHECK(findings.size() == 51);
    double told = 0;
    for (const auto& finding : findings) told += finding.areaBeforeM2.value_or(0);
    double expected = 0;
    for (int i = 0; i < 60; ++i) expected += (1.0 + i) * (10 + i);
    CHECK(told == Approx(expected));
    CHECK(argument(findings, "coverage.overlap", "area") == std::to_string(11 * 20.0));
    CHECK(findings.back().subject.empty());
  }
}
