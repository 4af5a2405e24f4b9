// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/uncertainty.h"

#include <cmath>

#include "src/land/partition.h"
#include "tests/src/support/drawn_land.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;
using land::Hanging;
using plan::Role;

namespace {

const Attributes occupied{{"in_use", "inGebruik"}, {"built", "bebouwd"}, {"function", "economie"}};
const Attributes idle{{"in_use", "nietInGebruik"}, {"built", "onbebouwd"}, {"availability", "nietAangeboden"}};

std::string box(double x0, double y0, double x1, double y1) {
  const auto corner = [](double x, double y) { return std::to_string(x) + " " + std::to_string(y); };
  return "POLYGON((" + corner(x0, y0) + "," + corner(x1, y0) + "," + corner(x1, y1) + "," + corner(x0, y1) + "," +
         corner(x0, y0) + "))";
}

Attributes called(Attributes attributes, const std::string& id) {
  attributes["id"] = id;
  return attributes;
}

/// A park of 100 m by 100 m; plots "left" occupied, "right" free, divided at x = 50.
DrawnLand halves(std::optional<double> parksM, std::optional<double> plotsM) {
  DrawnLand land;
  land.wkt(Role::parks, {{box(0, 0, 100, 100), {{"id", "A"}}}}).accuracy(parksM);
  land.wkt(Role::plots, {{box(0, 0, 50, 100), called(occupied, "left")}, {box(50, 0, 100, 100), called(idle, "right")}})
      .accuracy(plotsM);
  return land;
}

struct Cut {
  std::shared_ptr<const land::Partition> partition;

  [[nodiscard]] const land::Uncertainty& park(std::size_t p = 0) const { return partition->parks[p].uncertainty; }
  [[nodiscard]] std::uint8_t number(const std::string& landClass) const {
    return static_cast<std::uint8_t>(*partition->scheme.classNumber(landClass));
  }
  [[nodiscard]] std::optional<double> of(const std::string& landClass) const {
    return park().classes[number(landClass)].plusMinusM2();
  }
  [[nodiscard]] Hanging hanging(const std::string& landClass, std::uint8_t towards) const {
    for (const Hanging& one : park().hanging) {
      if (one.landClass == number(landClass) && one.towards == towards) return one;
    }
    return {};
  }
};

Cut cut(const DrawnLand& land) {
  gis::Memo memo;
  gis::Progress progress;
  land::PartitionOptions options;
  options.uncertainty = land::UncertaintyDetail::all;
  auto result = land::cutLand(land.world(), land.plan(), options, memo, progress);
  REQUIRE(result);
  return {*result};
}

}  // namespace

TEST_CASE("The gross of a park of 100 m square known to 0.5 m is known to 70.7 m²") {
  const Cut answer = cut(halves(0.5, 0.2));
  CHECK(*answer.park().gross.plusMinusM2() == Approx(70.7107).epsilon(1e-5));
  // Gross rests on the parks alone, however bad the plots are.
  CHECK(*cut(halves(0.5, 9)).park().gross.plusMinusM2() == Approx(70.7107).epsilon(1e-5));
  CHECK(*cut(halves(0.5, std::nullopt)).park().gross.plusMinusM2() == Approx(70.7107).epsilon(1e-5));
}

TEST_CASE("A class has the accuracy of its own boundary, and net not the sum of its classes") {
  const Cut answer = cut(halves(0.5, 0.2));
  // 1/4 · 0.5² · 4 · (50² + 100²) = 3125
  CHECK(*answer.of("free") == Approx(std::sqrt(3125)).epsilon(1e-5));
  CHECK(*answer.of("occupied") == Approx(std::sqrt(3125)).epsilon(1e-5));
  CHECK(*answer.of("held") == 0);
  CHECK(*answer.park().measures.at("net").plusMinusM2() == Approx(70.7107).epsilon(1e-5));
  CHECK(*answer.park().measures.at("issuable").plusMinusM2() == Approx(std::sqrt(3125)).epsilon(1e-5));
  // Inside the park only the plots count: 1/4 · 0.2² · 4 · (20² + 20²).
  DrawnLand inner;
  inner.wkt(Role::parks, {{box(0, 0, 100, 100), {{"id", "A"}}}}).accuracy(5);
  inner.wkt(Role::plots, {{box(40, 40, 60, 60), called(idle, "p")}}).accuracy(0.2);
  CHECK(*cut(inner).of("free") == Approx(std::sqrt(32)).epsilon(1e-5));
}

TEST_CASE("A plot in a park has the accuracy of plots and parks") {
  const Cut answer = cut(halves(0.5, 0.2));
  REQUIRE(answer.park().units.size() == 2);
  CHECK(*answer.park().units.at(0).plusMinusM2() == Approx(std::sqrt(3125)).epsilon(1e-5));
  // A flood over half a plot takes land from a class, and none from the plot.
  DrawnLand land = halves(0.5, 0.2);
  land.wkt(Role::constraint, {{box(70, 20, 90, 80), {}}}).accuracy(50);
  CHECK(*cut(land).park().units.at(1).plusMinusM2() == Approx(std::sqrt(3125)).epsilon(1e-5));
  CHECK(*cut(land).of("free") > 1000);
}

TEST_CASE("What nobody knows is unknown, and no zero") {
  const Cut answer = cut(halves(0.5, std::nullopt));
  CHECK_FALSE(answer.of("free"));
  CHECK_FALSE(answer.park().measures.at("net").plusMinusM2());
  CHECK(*answer.of("held") == 0);  // there is none, and no boundary that could be elsewhere
  CHECK_FALSE(answer.hanging("free", answer.number("occupied")).known);
  CHECK(answer.hanging("free", answer.number("occupied")).lengthM == Approx(100));
  CHECK_FALSE(cut(halves(std::nullopt, 0.2)).park().gross.plusMinusM2());
  REQUIRE(answer.partition->accuracy.unknown().size() == 1);
  CHECK(answer.partition->accuracy.unknown().front()->name == "plots");
}

TEST_CASE("A soft constraint and a municipality bound no class") {
  DrawnLand land = halves(0.5, 0.2);
  land.wkt(Role::constraint, {{box(20, 20, 90, 80), {}}}).soft();
  land.wkt(Role::municipalities, {{box(-50, -50, 30, 150), {}}, {box(30, -50, 150, 150), {}}});
  const Cut answer = cut(land);
  CHECK(*answer.of("free") == Approx(std::sqrt(3125)).epsilon(1e-5));
  CHECK(*answer.park().gross.plusMinusM2() == Approx(70.7107).epsilon(1e-5));
}

TEST_CASE("Parks that err independently add their variances") {
  DrawnLand land;
  land.wkt(Role::parks, {{box(0, 0, 100, 100), {{"id", "A"}}}, {box(500, 0, 600, 100), {{"id", "B"}}}}).accuracy(0.5);
  land.wkt(Role::plots, {{box(0, 0, 50, 100), called(idle, "p")}}).accuracy(0.5);
  const Cut answer = cut(land);
  land::Uncertainty sum = answer.park(0);
  sum += answer.park(1);
  CHECK(*sum.gross.plusMinusM2() == Approx(100).epsilon(1e-5));
  land::Spread unknown{false, 0};
  unknown += answer.park(0).gross;
  CHECK_FALSE(unknown.plusMinusM2());
}

TEST_CASE("A shift of all sources together changes no area, one of some against others does") {
  const auto withOperations = [](const std::string& parks, const std::string& plots, std::optional<double> metres) {
    DrawnLand land;
    land.wkt(Role::parks, {{box(0, 0, 100, 100), {{"id", "A"}}}}).accuracy(0.5, parks, metres);
    // Plots reach beyond the park, so that its edge is the parks' alone.
    land.wkt(Role::plots,
             {{box(-9, -9, 50, 109), called(occupied, "left")}, {box(50, -9, 109, 109), called(idle, "right")}})
        .accuracy(0.2, plots, metres);
    return cut(land);
  };
  const double alone = std::sqrt(3125);
  CHECK(*withOperations("", "", 0.0).of("free") == Approx(alone).epsilon(1e-5));
  CHECK(*withOperations("grid", "grid", 1.0).of("free") == Approx(alone).epsilon(1e-5));
  CHECK(*withOperations("grid", "grid", std::nullopt).of("free") == Approx(alone).epsilon(1e-5));
  // 100 m of its boundary came by the other operation: (1 · 100)² for each of the two.
  CHECK(*withOperations("grid", "ballpark", 1.0).of("free") == Approx(std::sqrt(3125 + 20000)).epsilon(1e-5));
  CHECK(*withOperations("", "grid", 1.0).park().gross.plusMinusM2() == Approx(70.7107).epsilon(1e-5));
  CHECK_FALSE(withOperations("", "ballpark", std::nullopt).of("free"));
}

TEST_CASE("The land that hangs on a boundary within its accuracy is measured towards each side") {
  const Cut answer = cut(halves(0.5, 0.2));
  const Hanging inner = answer.hanging("free", answer.number("occupied"));
  CHECK(inner.lengthM == Approx(100));
  CHECK(inner.known);
  CHECK(inner.areaM2 == Approx(20).epsilon(1e-4));  // 100 m · 0.2 m
  CHECK(answer.hanging("occupied", answer.number("free")).areaM2 == Approx(20).epsilon(1e-4));
  const Hanging outer = answer.hanging("free", Hanging::outsidePark);
  CHECK(outer.lengthM == Approx(200));
  CHECK(outer.areaM2 == Approx(99.5).epsilon(1e-4));  // 200 m · 0.5 m, the two corners once
  CHECK(answer.hanging("free", Hanging::anyClass).areaM2 == Approx(20).epsilon(1e-4));
}

TEST_CASE("More plots with more corners on the same outline make nothing look better known") {
  DrawnLand land;
  land.wkt(Role::parks, {{box(0, 0, 100, 100), {{"id", "A"}}}}).accuracy(0.5);
  std::vector<std::pair<std::string, Attributes>> strips;
  for (int i = 0; i < 50; ++i) strips.emplace_back(box(2 * i, 0, 2 * i + 2, 100), called(idle, std::to_string(i)));
  land.wkt(Role::plots, strips).accuracy(0.5);
  const Cut answer = cut(land);
  CHECK(*answer.of("free") == Approx(70.7107).epsilon(1e-5));
  CHECK(*answer.park().gross.plusMinusM2() == Approx(70.7107).epsilon(1e-5));
}

TEST_CASE("The part of a park in a municipality is known as its own outline is") {
  const auto divided = [](std::optional<double> municipalitiesM) {
    DrawnLand land = halves(0.5, 0.2);
    land.wkt(Role::municipalities, {{box(-50, -50, 30, 150), {{"id", "m"}}}, {box(30, -50, 150, 150), {{"id", "n"}}}})
        .accuracy(municipalitiesM);
    return cut(land);
  };
  const Cut answer = divided(1);
  const auto& parts = answer.park().municipalities;
  REQUIRE(parts.size() == 2);
  const auto rank = [&](const std::string& id) {
    const auto& municipalities = answer.partition->sources.municipalities;
    return municipalities[0].id() == id ? 0U : 1U;
  };
  const land::Spreads& m = parts.at(rank("m"));
  const land::Spreads& n = parts.at(rank("n"));
  // 30 m by 100 m: two corners of the park (0.5 m), two on the border (1 m); 1/4 · (2 · 0.25 + 2 · 1) · (30² + 100²).
  CHECK(*m.gross.plusMinusM2() == Approx(std::sqrt(6812.5)).epsilon(1e-5));
  CHECK(*n.gross.plusMinusM2() == Approx(std::sqrt(0.625 * 14900)).epsilon(1e-5));
  CHECK(*m.measures.at("net").plusMinusM2() == Approx(std::sqrt(6812.5)).epsilon(1e-5));
  // Of the left plot 20 m by 100 m lie in n; its eastern corners are on the edge of the park.
  CHECK(*n.classes[answer.number("occupied")].plusMinusM2() == Approx(std::sqrt(0.625 * 10400)).epsilon(1e-5));
  CHECK(*n.classes[answer.number("free")].plusMinusM2() == Approx(std::sqrt(3125)).epsilon(1e-5));
  SECTION("a border that is known well does not make the park's corners better") {
    const Cut good = divided(0.2);
    CHECK(*good.park().municipalities.at(rank("m")).gross.plusMinusM2() == Approx(std::sqrt(2725)).epsilon(1e-5));
  }
  SECTION("a border of which nobody knows anything makes both parts unknown, and the park not") {
    const Cut unknown = divided(std::nullopt);
    CHECK_FALSE(unknown.park().municipalities.at(rank("m")).gross.known);
    CHECK(*unknown.park().gross.plusMinusM2() == Approx(70.7107).epsilon(1e-5));
    CHECK(unknown.partition->accuracy.unknown().empty());
  }
}

TEST_CASE("A park in one municipality is known there as it is itself") {
  DrawnLand land = halves(0.5, 0.2);
  land.wkt(Role::municipalities, {{box(0, -50, 150, 150), {}}});  // its border runs along the park's
  const Cut answer = cut(land);
  REQUIRE(answer.park().municipalities.size() == 1);
  CHECK(*answer.park().municipalities.at(0).gross.plusMinusM2() == Approx(70.7107).epsilon(1e-5));
}
