// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/kept_parks.h"

#include "src/questions/availability/availability.h"
#include "src/writers/writers.h"
#include "tests/src/support/random_land.h"
#include "tests/support/catch.h"
#include "tests/support/rapidcheck.h"

using namespace hectare;
using namespace hectare::tests;
using plan::Role;

namespace {

/// A layer of which some rows are left out, and one is moved.
struct Edit {
  std::size_t entry = 0;
  std::uint32_t row = 0;
  double eastM = 0;
  bool remove = false;
};

/// The same world, in which one layer is another: all others are shared.
world::World edited(const world::World& world, const Edit& edit, int number) {
  world::World next = world;
  world::Entry& entry = next.entries[edit.entry % next.entries.size()];
  auto layer = std::make_shared<world::Layer>(*entry.layer);
  const gis::FeatureTable& from = entry.layer->table;
  if (from.size() == 0) return next;
  const std::uint32_t row = edit.row % static_cast<std::uint32_t>(from.size());
  gis::GeometryColumn shapes;
  std::vector<gis::Column> columns;
  for (const gis::Column& column : from.columns) columns.emplace_back(column.name(), column.type());
  for (std::uint32_t r = 0; r < from.size(); ++r) {
    if (edit.remove && r == row) continue;
    gis::GeometryColumn moved;
    moved.append(from.geometry, r);
    for (gis::Coord& c : moved.coords()) c.x += r == row ? edit.eastM : 0;
    shapes.append(moved, 0);
    for (std::size_t c = 0; c < columns.size(); ++c) {
      const gis::Column& column = from.columns[c];
      if (column.missing(r)) {
        columns[c].addMissing();
      } else if (column.type() == gis::ColumnType::real) {
        columns[c].addReal(column.real(r));
      } else {
        columns[c].addText(column.text(r));
      }
    }
  }
  layer->table.columns = std::move(columns);
  layer->table.geometry = std::move(shapes);
  layer->index = gis::SpatialIndex(layer->table.geometry);
  entry.key += " edit " + std::to_string(number);
  entry.layer = std::move(layer);
  return next;
}

std::string answered(const world::World& world, const plan::Plan& plan, gis::Memo& memo) {
  gis::Progress progress;
  questions::AvailabilityOptions options;
  options.by = questions::AvailabilityOptions::By::parcel;
  options.pieces = options.shapes = options.uncertainty = true;
  const auto answer = questions::availability(world, plan, options, memo, progress);
  if (!answer) return answer.error().what.id;
  return writers::toJson(*answer, *text::Language::load("en"));
}

/// Two parks apart, each with two plots and a constraint over part of it; the one in the east lies after the other.
DrawnLand twoParks(const std::string& west, const std::string& east) {
  DrawnLand land;
  land.map(Role::parks, {"AAAA....BBBB"});
  land.map(Role::plots, {"ppqq....rrss"});
  land.map(Role::constraint, {west + "...." + east});
  return land;
}

std::shared_ptr<const land::Partition> cut(const world::World& world, const plan::Plan& plan) {
  gis::Memo memo;
  gis::Progress progress;
  auto result = land::cutLand(world, plan, {"", true}, memo, progress);
  REQUIRE(result);
  return *result;
}

}  // namespace

TEST_CASE("A park on whose land nothing bears otherwise is kept, with the ranks of now") {
  const DrawnLand before = twoParks("x...", "y...");
  const DrawnLand after = twoParks(".x..", "y...");
  const auto then = cut(before.world(), before.plan());
  const auto now = cut(after.world(), after.plan());
  const land::KeptParks kept(then, *now);
  land::Gross gross;
  land::ParkLand land;
  CHECK_FALSE(kept.take(0, gross, land));
  REQUIRE(kept.take(1, gross, land));
  CHECK(gross.areaM2 == 400);
  REQUIRE(land.pieces.size() == now->parks[1].pieces.size());
  for (std::size_t i = 0; i < land.pieces.size(); ++i) CHECK(land.pieces[i].key == now->parks[1].pieces[i].key);
  CHECK(land.constraintM2 == now->parks[1].constraintM2);  // of the layer of now
}

TEST_CASE("A constraint that is taken away leaves a park far away as it was, under other ranks") {
  const DrawnLand before = twoParks("x...", "y...");
  const DrawnLand after = twoParks("....", "y...");
  const auto then = cut(before.world(), before.plan());
  const auto now = cut(after.world(), after.plan());
  const land::KeptParks kept(then, *now);
  land::Gross gross;
  land::ParkLand land;
  CHECK_FALSE(kept.take(0, gross, land));
  REQUIRE(kept.take(1, gross, land));
  for (std::size_t i = 0; i < land.pieces.size(); ++i) CHECK(land.pieces[i].key == now->parks[1].pieces[i].key);
}

TEST_CASE("A plot with another status, or boundaries known otherwise, keep no park") {
  const auto landWith = [](const std::string& use, double accuracyM) {
    DrawnLand land;
    land.map(Role::parks, {"AA"}).map(Role::plots, {"pp"}, {{'p', {{"in_use", use}}}}).accuracy(accuracyM);
    return land;
  };
  const DrawnLand before = landWith("inGebruik", 0.5);
  const auto then = cut(before.world(), before.plan());
  const auto isKept = [&](const DrawnLand& after) {
    const auto now = cut(after.world(), after.plan());
    land::Gross gross;
    land::ParkLand land;
    return land::KeptParks(then, *now).take(0, gross, land);
  };
  CHECK(isKept(landWith("inGebruik", 0.5)));
  CHECK_FALSE(isKept(landWith("nietInGebruik", 0.5)));
  CHECK_FALSE(isKept(landWith("inGebruik", 0.2)));
}

TEST_CASE("An edited plan answers as one that was never edited", "[law]") {
  rc::prop("in the same bytes, edit after edit", [] {
    const auto seed = *rc::gen::arbitrary<std::uint32_t>();
    const RandomLand land(seed, *rc::gen::inRange(1, 12));
    const plan::Plan plan = land.plan(*rc::gen::element<std::string>("vlaio", "cadastre-only"));
    const DrawnLand drawn = land.drawn();
    world::World world = drawn.world();
    gis::Memo session;
    answered(world, plan, session);
    for (int i = 0; i < 3; ++i) {
      const Edit edit{*rc::gen::inRange<std::size_t>(0, 20), *rc::gen::inRange<std::uint32_t>(0, 20),
                      static_cast<double>(*rc::gen::inRange(-2000, 2000)) / 8, *rc::gen::arbitrary<bool>()};
      world = edited(world, edit, i);
      gis::Memo fresh;
      RC_ASSERT(answered(world, plan, session) == answered(world, plan, fresh));
    }
  });
}
