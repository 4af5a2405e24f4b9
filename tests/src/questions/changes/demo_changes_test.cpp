// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The demo, altered in one known way per kind: what changed is found again, under its own cause, to the square metre.

#include <algorithm>
#include <cmath>
#include <map>

#include "src/demo/demo.h"
#include "src/plan/plan_file.h"
#include "src/questions/availability/availability.h"
#include "src/questions/changes/changes.h"
#include "tests/src/support/answer_reading.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

struct Demo {
  TempFolder folder;
  plan::Plan plan;
  world::World world;

  Demo() {
    gis::Progress progress;
    const auto files = demo::writeDemo({folder.path() / "demo", 0, 2040}, progress);
    REQUIRE(files);
    plan = plan::readPlan(files->front()).value();
    world = world::load(plan, nullptr, progress).value();
  }
};

Demo& limburg() {
  static Demo made;
  return made;
}

/// A copy of the demo's world whose plots may be altered.
struct Altered {
  world::World world = limburg().world;
  std::shared_ptr<world::Layer> plots;

  explicit Altered(const std::string& name) {
    for (world::Entry& entry : world.entries) {
      if (entry.role != plan::Role::plots) continue;
      plots = std::make_shared<world::Layer>(*entry.layer);
      entry.layer = plots;
      entry.key += name;
    }
    REQUIRE(plots != nullptr);
  }

  void set(const std::string& columnName, std::size_t row, const std::string& value) {
    for (gis::Column& column : plots->table.columns) {
      if (column.name() != columnName) continue;
      gis::Column changed(columnName, gis::ColumnType::text);
      for (std::size_t r = 0; r < column.size(); ++r) {
        if (r == row) {
          changed.addText(value);
        } else if (column.missing(r)) {
          changed.addMissing();
        } else {
          changed.addText(column.text(r));
        }
      }
      column = std::move(changed);
      return;
    }
    FAIL("no column " << columnName);
  }
};

/// The row of a plot that is wholly in the class, in one piece of at least a hectare quarter; and its area there.
std::pair<std::size_t, double> plotIn(const std::string& landClass, std::size_t skip) {
  gis::Memo memo;
  gis::Progress progress;
  questions::AvailabilityOptions options;
  options.by = questions::AvailabilityOptions::By::parcel;
  const auto answer = questions::availability(limburg().world, limburg().plan, options, memo, progress).value();
  const Altered now("");
  const gis::Column* ids = now.plots->table.find("id");
  const auto rows = tableOf(answer, "parcels").rows.size();
  for (std::size_t r = 0; r < rows; ++r) {
    const double area = figure(answer, "parcels", r, landClass + "_m2").value_or(0);
    if (area < 2500 || std::abs(area - *figure(answer, "parcels", r, "in_park_m2")) > 1e-6) continue;
    for (std::size_t row = 0; row < ids->size(); ++row) {
      if (ids->text(row) == text(answer, "parcels", r, "parcel_id") && skip-- == 0) return {row, area};
    }
  }
  FAIL("no plot is wholly " << landClass);
  return {};
}

answer::Answer compared(const world::World& uncorrected, const world::World& after, const plan::Plan& newPlan) {
  gis::Memo memo;
  gis::Progress progress;
  const plan::Plan& old = limburg().plan;
  const plan::Plan redefined = questions::redefinedPlan(old, newPlan);
  auto answer = questions::changes(
      {{limburg().world, old}, {limburg().world, redefined}, {uncorrected, newPlan}, {after, newPlan}}, {}, memo,
      progress);
  REQUIRE(answer);
  CHECK(answer->closed);
  return std::move(*answer);
}

std::map<std::string, double> totals(const answer::Answer& answer, const std::string& landClass) {
  const answer::Table& table = tableOf(answer, "changes");
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    if (std::get<gis::Message>(table.rows[r][0]).id != "class." + landClass) continue;
    std::map<std::string, double> row;
    for (std::size_t c = 1; c < table.columns.size(); ++c) {
      row[table.columns[c].id] = figure(answer, "changes", r, table.columns[c].id).value_or(0);
    }
    return row;
  }
  return {};
}

/// Only this cause moved this much of the class.
void checkOnly(const answer::Answer& answer, const std::string& landClass, const std::string& cause, double areaM2) {
  auto row = totals(answer, landClass);
  for (const char* each : {"really_changed_m2", "status_corrected_m2", "definition_changed_m2", "source_redrawn_m2"}) {
    INFO(landClass << " " << each);
    CHECK(row[each] == Approx(each == cause ? areaM2 : 0).margin(0.01));
  }
  CHECK(row["difference_m2"] == Approx(areaM2).margin(0.01));
  CHECK(row["residual_m2"] == Approx(0).margin(0.01));
}

}  // namespace

TEST_CASE("The demo against itself: no land moved", "[changes]") {
  const auto answer = compared(limburg().world, limburg().world, limburg().plan);
  CHECK(tableOf(answer, "moves").rows.empty());
  CHECK(totals(answer, "gross")["old_m2"] > 5e6);
}

TEST_CASE("The demo with one plot of another use: land that really changed, or was corrected", "[changes]") {
  const auto [row, area] = plotIn("occupied", 0);
  Altered later("unknown use");
  later.set("in_use", row, "ongekend");
  SECTION("the new delivery says so: the land changed") {
    const auto answer = compared(later.world, later.world, limburg().plan);
    checkOnly(answer, "occupied", "really_changed_m2", -area);
  }
  SECTION("a person says so: the status was corrected") {
    const auto answer = compared(limburg().world, later.world, limburg().plan);
    checkOnly(answer, "occupied", "status_corrected_m2", -area);
  }
}

TEST_CASE("The demo with larger remnants: a definition that changed, and nothing else", "[changes]") {
  plan::Plan newPlan = limburg().plan;
  newPlan.remnant.minAreaM2 = 1e7;
  const auto answer = compared(limburg().world, limburg().world, newPlan);
  const double available = totals(answer, "free")["old_m2"];
  REQUIRE(available > 0);
  checkOnly(answer, "free", "definition_changed_m2", -available);
}

TEST_CASE("The demo with a corner of a plot cut off: a source redrawn", "[changes]") {
  const auto [row, area] = plotIn("occupied", 1);
  Altered later("redrawn");
  // Without one corner of its outline a plot is smaller by the triangle of that corner and its neighbours.
  gis::GeometryColumn shapes;
  double triangle = 0;
  for (std::size_t r = 0; r < later.plots->table.size(); ++r) {
    if (r != row) {
      shapes.append(later.plots->table.geometry, r);
      continue;
    }
    const auto ring = later.plots->table.geometry.path(r, 0, 0);
    REQUIRE(ring.size() >= 5);
    shapes.beginFeature(gis::GeometryKind::polygon);
    shapes.beginPart();
    shapes.beginPath();
    for (std::size_t i = 0; i < ring.size(); ++i) {
      if (i != 1) shapes.add(ring[i]);
    }
    triangle = std::abs((ring[1].x - ring[0].x) * (ring[2].y - ring[0].y) -
                        (ring[2].x - ring[0].x) * (ring[1].y - ring[0].y)) /
               2;
  }
  REQUIRE(triangle > 1);
  later.plots->table.geometry = std::move(shapes);
  later.plots->index = gis::SpatialIndex(later.plots->table.geometry);
  const auto answer = compared(later.world, later.world, limburg().plan);
  checkOnly(answer, "occupied", "source_redrawn_m2", -triangle);
  checkOnly(answer, "gross", "", 0);
}
