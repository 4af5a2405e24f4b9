// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "src/plan/scheme.h"
#include "src/questions/availability/availability.h"
#include "tests/src/support/answer_reading.h"
#include "tests/src/support/drawn_land.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;
using plan::Role;

namespace {

const Attributes freePlot = {{"in_use", "nietInGebruik"}, {"built", "onbebouwd"}, {"availability", "nietAangeboden"}};

/// A park of 100 ha near Hasselt, with a plot of 30 ha in it and 20 ha in a second park as well.
DrawnLand nearHasselt() {
  DrawnLand land;
  land.wkt(Role::parks, {{"POLYGON((217000 180000,218000 180000,218000 181000,217000 181000,217000 180000))", {}},
                         {"POLYGON((217800 180000,218500 180000,218500 181000,217800 181000,217800 180000))", {}}})
      .wkt(Role::plots,
           {{"POLYGON((217100 180000,217400 180000,217400 181000,217100 181000,217100 180000))", freePlot}});
  return land;
}

answer::Answer ask(const DrawnLand& land, bool geodesic) {
  plan::Plan plan = land.plan();
  plan.geodesicArea = geodesic;
  gis::Memo memo;
  gis::Progress progress;
  auto result = questions::availability(land.world(), plan, {}, memo, progress);
  REQUIRE(result);
  return std::move(*result);
}

}  // namespace

TEST_CASE("On the ellipsoid every figure is larger by the ratio that is shown", "[availability]") {
  const DrawnLand land = nearHasselt();
  const auto planar = ask(land, false);
  const auto geodesic = ask(land, true);
  CHECK(planar.areaMethod == "planar");
  CHECK(geodesic.areaMethod == "geodesic");
  for (std::size_t park = 0; park < 2; ++park) {
    const double ratio = *figure(geodesic, "parks", park, "geodesic_ratio");
    CHECK(ratio == Approx(1.00007).margin(0.00003));
    CHECK(figure(planar, "parks", park, "geodesic_ratio") == ratio);
    for (const char* column : {"gross_m2", "public_m2", "free_m2", "net_m2"}) {
      INFO(column);
      CHECK(*figure(geodesic, "parks", park, column) ==
            Approx(*figure(planar, "parks", park, column) * ratio).epsilon(2e-6).margin(0.01));
    }
  }
  CHECK(*figure(planar, "parks", 0, "free_m2") == 300'000);
  CHECK(*figure(geodesic, "parks", 0, "free_m2") > 300'010);
  CHECK(*figure(planar, "parks", 1, "gross_m2") == 500'000);
}

TEST_CASE("On the ellipsoid the hectares close as well", "[availability]") {
  const auto answer = ask(nearHasselt(), true);
  CHECK(answer.closed);
  for (std::size_t park = 0; park < 2; ++park) {
    CHECK(std::abs(*figure(answer, "parks", park, "residual_m2")) < 1);
    double classes = 0;
    for (const std::string& c : plan::ledgerClasses()) classes += figure(answer, "parks", park, c + "_m2").value_or(0);
    CHECK(classes == Approx(*figure(answer, "parks", park, "gross_m2")).margin(1));
  }
}
