// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/verbs_sources.h"

#include "tests/support/catch.h"

using namespace hectare;
using plan::Role;

namespace {

plan::Plan withPlots() {
  plan::Plan plan;
  plan.crs = "EPSG:31370";
  plan::Source plots;
  plots.name = "plots";
  plots.role = Role::plots;
  plots.paths = {"plots.gpkg"};
  plots.crs = "EPSG:3812";
  plots.date = "2025-01-01";
  plots.columns["id"] = {"nr", {}, {}, {}, {}};
  plots.columns["in_use"] = {"use", {}, {}, {}, {}};
  plots.unsure = {"role", "columns.in_use", "columns.id", "crs"};
  plan.sources = {plots};
  return plan;
}

}  // namespace

TEST_CASE("A source of another role keeps what it is, and loses what only the old role says") {
  const auto next = plan::setSourceRole(withPlots(), "plots", Role::buildings);
  INFO((next ? "" : next.error().what.id));
  REQUIRE(next);
  const plan::Source& source = next->sources.front();
  CHECK(source.role == Role::buildings);
  CHECK(source.crs == "EPSG:3812");
  CHECK(source.date == "2025-01-01");
  CHECK_FALSE(source.columns.contains("in_use"));
  // Somebody said the role: it is not unsure any more.
  CHECK(std::ranges::find(source.unsure, "role") == source.unsure.end());
  CHECK(std::ranges::find(source.unsure, "columns.in_use") == source.unsure.end());
  CHECK(std::ranges::find(source.unsure, "crs") != source.unsure.end());
}

TEST_CASE("A constraint that becomes an overlay has no buffer, and an overlay that becomes a constraint no look") {
  plan::Plan plan = withPlots();
  plan.sources[0].role = Role::constraint;
  plan.sources[0].columns.erase("in_use");
  plan.sources[0].bufferM = 10;
  plan.sources[0].hard = false;
  plan.sources[0].priority = 3;
  auto next = plan::setSourceRole(plan, "plots", Role::overlay);
  REQUIRE(next);
  CHECK(next->sources[0].bufferM == 0);
  next->sources[0].look.draw = "over";
  next = plan::setSourceRole(*next, "plots", Role::constraint);
  REQUIRE(next);
  CHECK(next->sources[0].look == plan::OverlayLook{});
  CHECK(next->sources[0].hard);
}

TEST_CASE("There is no role for a source that is not there") {
  const auto next = plan::setSourceRole(withPlots(), "pltos", Role::overlay);
  REQUIRE_FALSE(next);
  CHECK(next.error().kind == gis::ErrorKind::notFound);
}
