// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <string>

#include "src/plan/scheme.h"
#include "src/questions/availability/availability.h"
#include "tests/src/support/answer_reading.h"
#include "tests/src/support/drawn_land.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;
using plan::Role;

namespace {

/// One park of 4 x 3 cells of 10 m: 1,200 m², of which plot p takes 900 m² and the street beside it 300 m².
DrawnLand onePlot(const Attributes& plot) {
  DrawnLand land;
  land.map(Role::parks, {"AAAA", "AAAA", "AAAA"}).map(Role::plots, {"ppp.", "ppp.", "ppp."}, {{'p', plot}});
  return land;
}

answer::Answer ask(const DrawnLand& land, const plan::Plan& plan) {
  gis::Memo memo;
  gis::Progress progress;
  auto result = questions::availability(land.world(), plan, {}, memo, progress);
  REQUIRE(result);
  return std::move(*result);
}

answer::Answer ask(const DrawnLand& land, const std::string& scheme = "vlaio") { return ask(land, land.plan(scheme)); }

/// The class that the plot's 900 m² are in; the street is always public.
std::string classOf(const Attributes& plot) {
  const auto answer = ask(onePlot(plot));
  for (const std::string& c : plan::ledgerClasses()) {
    const auto value = figure(answer, "parks", 0, c + "_m2");
    if (c == "public" && value == 1200) return c;
    if (c != "public" && value == 900) return c;
  }
  return "none";
}

Attributes plot(const std::string& inUse, const std::string& built, const std::string& function,
                const std::string& availability, const std::string& restriction = {}) {
  Attributes result;
  if (!inUse.empty()) result["in_use"] = inUse;
  if (!built.empty()) result["built"] = built;
  if (!function.empty()) result["function"] = function;
  if (!availability.empty()) result["availability"] = availability;
  if (!restriction.empty()) result["restriction"] = restriction;
  return result;
}

}  // namespace

TEST_CASE("vlaio: each row of the class table", "[availability]") {
  const std::string used = "inGebruik";
  const std::string idle = "nietInGebruik";
  SECTION("a plot of roads and services is public") {
    CHECK(classOf(plot(used, "onbebouwd", "infrastructuurEnVoorzieningen", "nietAangeboden")) == "public");
  }
  SECTION("in use by the economy is occupied, also among other functions and without a building") {
    CHECK(classOf(plot(used, "bebouwd", "economie", "nietAangeboden")) == "occupied");
    CHECK(classOf(plot(used, "onbebouwd", "economie", "")) == "occupied");
    CHECK(classOf(plot(used, "bebouwd", "wonen|economie", "aangeboden")) == "occupied");
  }
  SECTION("in use by anything else is occupied otherwise") {
    CHECK(classOf(plot(used, "bebouwd", "wonen", "nietAangeboden")) == "occupied_other");
    CHECK(classOf(plot(used, "onbebouwd", "landbouw", "nietAangeboden")) == "occupied_other");
    CHECK(classOf(plot(used, "onbebouwd", "bos", "nietAangeboden")) == "occupied_other");
  }
  SECTION("built but not in use is vacant") {
    CHECK(classOf(plot(idle, "bebouwd", "economie", "nietAangeboden")) == "vacant_built");
    CHECK(classOf(plot(idle, "bebouwd", "", "aangeboden")) == "vacant_built");
  }
  SECTION("physical, water, mobility and soil restrictions constrain") {
    CHECK(classOf(plot(idle, "onbebouwd", "", "aangeboden", "waterproblematiek")) == "constrained");
    CHECK(classOf(plot(idle, "onbebouwd", "", "nietAangeboden", "teSaneren")) == "constrained");
    CHECK(classOf(plot(idle, "onbebouwd", "", "nietAangeboden", "fysischNietRealiseerbaar")) == "constrained");
    CHECK(classOf(plot(idle, "onbebouwd", "", "nietAangeboden", "mobiliteitsproblematiek")) == "constrained");
  }
  SECTION("an option, a reserve, a freeze or a procedure holds land back") {
    CHECK(classOf(plot(idle, "onbebouwd", "", "optie")) == "held");
    CHECK(classOf(plot(idle, "onbebouwd", "", "aangeboden", "reservegrond")) == "held");
    CHECK(classOf(plot(idle, "onbebouwd", "", "nietAangeboden", "bevriezingDoorEigenaar")) == "held");
    CHECK(classOf(plot(idle, "onbebouwd", "", "nietAangeboden", "bevriezingDoorOverheid_waterproblematiek")) == "held");
    CHECK(classOf(plot(idle, "onbebouwd", "", "nietAangeboden", "juridischeProcedure")) == "held");
    CHECK(classOf(plot(idle, "onbebouwd", "", "nietAangeboden", "herzieningBestemming")) == "held");
  }
  SECTION("unbuilt, not in use and on offer is offered") {
    CHECK(classOf(plot(idle, "onbebouwd", "", "aangeboden")) == "offered");
    CHECK(classOf(plot(idle, "onbebouwd", "braakliggendeGrond", "aangeboden")) == "offered");
  }
  SECTION("unbuilt, not in use, not on offer and not restricted is free") {
    CHECK(classOf(plot(idle, "onbebouwd", "", "nietAangeboden")) == "free");
  }
  SECTION("what nobody recorded is unknown, not zero and not free") {
    CHECK(classOf({}) == "unknown");
    CHECK(classOf(plot("", "onbebouwd", "", "nietAangeboden")) == "unknown");
    CHECK(classOf(plot(idle, "", "", "nietAangeboden")) == "unknown");
    CHECK(classOf(plot(idle, "onbebouwd", "", "")) == "unknown");
    CHECK(classOf(plot(used, "bebouwd", "nietGekend", "nietAangeboden")) == "unknown");
    CHECK(classOf(plot(used, "bebouwd", "", "nietAangeboden")) == "unknown");
  }
  SECTION("a code that is not in the lists is unknown, with a finding") {
    const auto answer = ask(onePlot(plot("misschien", "onbebouwd", "", "nietAangeboden")));
    CHECK(figure(answer, "parks", 0, "unknown_m2") == 900);
    CHECK(findingsOf(answer, "scheme.unknown_code") == 1);
  }
}

TEST_CASE("vlaio: zones that are not developed make unbuilt land unserviced", "[availability]") {
  const auto inZone = [](const std::string& status, const Attributes& attributes) {
    DrawnLand land = onePlot(attributes);
    Attributes zone;
    if (!status.empty()) zone["status"] = status;
    // The zone lies over the two western columns of the plot.
    land.map(Role::zones, {"zz..", "zz..", "zz.."}, {{'z', zone}});
    return ask(land);
  };
  const Attributes idle = plot("nietInGebruik", "onbebouwd", "", "aangeboden");
  SECTION("to be developed") {
    const auto answer = inZone("teOntwikkelen", idle);
    CHECK(figure(answer, "parks", 0, "unserviced_m2") == 600);
    CHECK(figure(answer, "parks", 0, "offered_m2") == 300);
  }
  SECTION("developed") { CHECK(figure(inZone("ontwikkeld", idle), "parks", 0, "offered_m2") == 900); }
  SECTION("status unknown") {
    const auto answer = inZone("", idle);
    CHECK(figure(answer, "parks", 0, "unknown_m2") == 600);
    CHECK(figure(answer, "parks", 0, "offered_m2") == 300);
  }
  SECTION("a used plot stays occupied") {
    CHECK(figure(inZone("teOntwikkelen", plot("inGebruik", "bebouwd", "economie", "")), "parks", 0, "occupied_m2") ==
          900);
  }
}

TEST_CASE("cadastre-only: built, unbuilt and unknown parcels", "[availability]") {
  DrawnLand land;
  land.map(Role::parks, {"AAAA", "AAAA", "AAAA"})
      .map(Role::parcels, {"ppqr", "ppqr", "...."},
           {{'p', {{"built", "bebouwd"}}}, {'q', {{"built", "onbebouwd"}}}, {'r', {}}});
  const auto answer = ask(land, "cadastre-only");
  CHECK(figure(answer, "parks", 0, "gross_m2") == 1200);
  CHECK(figure(answer, "parks", 0, "public_m2") == 400);
  CHECK(figure(answer, "parks", 0, "occupied_m2") == 400);
  CHECK(figure(answer, "parks", 0, "free_m2") == 200);
  CHECK(figure(answer, "parks", 0, "unknown_m2") == 200);
  CHECK(figure(answer, "parks", 0, "net_m2") == 800);
  SECTION("what it cannot know is empty, not zero") {
    for (const char* c :
         {"occupied_other_m2", "vacant_built_m2", "unserviced_m2", "held_m2", "offered_m2", "issuable_m2"}) {
      CHECK_FALSE(figure(answer, "parks", 0, c));
    }
  }
}

TEST_CASE("cadastre-only: buildings say what is built when parcels do not", "[availability]") {
  DrawnLand land;
  // Each cell is 100 m²: parcel p (400 m²) has a building on one cell, q has none, and r one of 4 m²: 2 %.
  land.map(Role::parks, {"AAAA", "AAAA"}).map(Role::parcels, {"ppqr", "ppqr"});
  land.wkt(Role::buildings, {{"POLYGON((0 0,10 0,10 10,0 10,0 0))", {}}, {"POLYGON((32 2,34 2,34 4,32 4,32 2))", {}}});
  plan::Plan plan = land.plan("cadastre-only");
  SECTION("by the share of the scheme, 5 %") {
    const auto answer = ask(land, plan);
    CHECK(figure(answer, "parks", 0, "occupied_m2") == 400);
    CHECK(figure(answer, "parks", 0, "free_m2") == 400);
  }
  SECTION("by a share that the plan sets") {
    plan.parameters["built_min_share"] = 0.02;
    CHECK(figure(ask(land, plan), "parks", 0, "occupied_m2") == 600);
  }
}

TEST_CASE("Trap 5: overlapping constraints are taken out once, by priority, and each is told alone",
          "[availability][trap]") {
  DrawnLand land;
  land.map(Role::parks, {"AAAA", "AAAA"})
      .map(Role::plots, {"pppp", "qqqq"},
           {{'p', plot("nietInGebruik", "onbebouwd", "", "nietAangeboden")},
            {'q', plot("inGebruik", "bebouwd", "economie", "")}})
      .map(Role::constraint, {"fff.", "fff."})
      .priority(2)
      .map(Role::constraint, {"..nn", "..nn"})
      .priority(1)
      .map(Role::constraint, {"ssss", "ssss"})
      .soft();
  const auto answer = ask(land);
  CHECK(figure(answer, "parks", 0, "constrained_m2") == 400);
  CHECK(figure(answer, "parks", 0, "occupied_m2") == 400);
  CHECK(figure(answer, "parks", 0, "free_m2") == 0);
  SECTION("alone they overlap") { CHECK(sum(answer, "constraints", "covered_m2") == 600 + 400 + 800); }
  SECTION("what both would take, the first in order takes; a soft one takes nothing") {
    const auto& rows = tableOf(answer, "constraints").rows;
    REQUIRE(rows.size() == 3);
    const auto takenBy = [&](double coveredM2) -> std::optional<double> {
      for (std::size_t row = 0; row < rows.size(); ++row) {
        if (figure(answer, "constraints", row, "covered_m2") == coveredM2)
          return figure(answer, "constraints", row, "taken_out_m2");
      }
      return -1;
    };
    CHECK(takenBy(400) == 200);
    CHECK(takenBy(600) == 200);
    CHECK(takenBy(800) == std::nullopt);
  }
}

TEST_CASE("Public layers take land from plots, used or not", "[availability]") {
  DrawnLand land;
  land.map(Role::parks, {"AAAA"})
      .map(Role::plots, {"ppqq"},
           {{'p', plot("inGebruik", "bebouwd", "economie", "")},
            {'q', plot("nietInGebruik", "onbebouwd", "", "aangeboden")}})
      .map(Role::publicLand, {".rr."});
  const auto answer = ask(land);
  CHECK(figure(answer, "parks", 0, "public_m2") == 200);
  CHECK(figure(answer, "parks", 0, "occupied_m2") == 100);
  CHECK(figure(answer, "parks", 0, "offered_m2") == 100);
}

TEST_CASE("Overlaps count once", "[availability]") {
  SECTION("of plots: the class of higher precedence has them") {
    DrawnLand land;
    land.map(Role::parks, {"AAAA"})
        .wkt(Role::plots, {{"POLYGON((0 0,30 0,30 10,0 10,0 0))", plot("nietInGebruik", "onbebouwd", "", "aangeboden")},
                           {"POLYGON((20 0,40 0,40 10,20 10,20 0))", plot("inGebruik", "bebouwd", "economie", "")}});
    const auto answer = ask(land);
    CHECK(figure(answer, "parks", 0, "offered_m2") == 200);
    CHECK(figure(answer, "parks", 0, "occupied_m2") == 200);
    CHECK(findingsOf(answer, "units.overlap") == 0);  // within one layer it is told when the layer is read
    CHECK(findingsOf(answer, "units.counted_once") == 1);
  }
  SECTION("of a stack of parcels: each counts with the first of them, in one finding") {
    const std::string square = "POLYGON((0 0,40 0,40 10,0 10,0 0))";
    DrawnLand land;
    land.map(Role::parks, {"AAAA"}).wkt(Role::parcels, {{square, {}}, {square, {}}, {square, {}}, {square, {}}});
    const auto answer = ask(land, "cadastre-only");
    CHECK(figure(answer, "parks", 0, "unknown_m2") == 400);
    REQUIRE(findingsOf(answer, "units.counted_once") == 1);
    const auto told = std::find_if(answer.findings.begin(), answer.findings.end(),
                                   [](const gis::Finding& one) { return one.rule == "units.counted_once"; });
    CHECK(told->areaBeforeM2 == 1200.0);
  }
  SECTION("of two layers of parcels: each pair is told, for no layer sees it alone") {
    DrawnLand land;
    land.map(Role::parks, {"AAAA"})
        .wkt(Role::parcels, {{"POLYGON((0 0,30 0,30 10,0 10,0 0))", {}}})
        .wkt(Role::parcels, {{"POLYGON((20 0,40 0,40 10,20 10,20 0))", {}}});
    const auto answer = ask(land, "cadastre-only");
    CHECK(figure(answer, "parks", 0, "unknown_m2") == 400);
    CHECK(findingsOf(answer, "units.overlap") == 1);
    CHECK(findingsOf(answer, "units.counted_once") == 0);
  }
  SECTION("of parks: the smaller id has them") {
    DrawnLand land;
    land.wkt(Role::parks, {{"POLYGON((20 0,50 0,50 10,20 10,20 0))", {{"id", "B"}}},
                           {"POLYGON((0 0,30 0,30 10,0 10,0 0))", {{"id", "A"}}}})
        .map(Role::plots, {"pppp."}, {{'p', plot("nietInGebruik", "onbebouwd", "", "aangeboden")}});
    const auto answer = ask(land);
    CHECK(text(answer, "parks", 0, "park_id") == "A");
    CHECK(figure(answer, "parks", 0, "gross_m2") == 300);
    CHECK(figure(answer, "parks", 1, "gross_m2") == 200);
    CHECK(figure(answer, "parks", 1, "offered_m2") == 100);
    CHECK(figure(answer, "parks", 1, "public_m2") == 100);
    CHECK(total(answer, "parks", "gross_m2") == 500);
    CHECK(findingsOf(answer, "parks.overlap") == 1);
  }
}

TEST_CASE("Remnants are what stays small or narrow after joining", "[availability]") {
  const Attributes free = plot("nietInGebruik", "onbebouwd", "", "nietAangeboden");
  const Attributes used = plot("inGebruik", "bebouwd", "economie", "");
  DrawnLand land;
  // p and q touch (300 m² together), r is alone (100 m²); all are free.
  land.map(Role::parks, {"AAAAAA"}).map(Role::plots, {"ppquur"}, {{'p', free}, {'q', free}, {'r', free}, {'u', used}});
  plan::Plan plan = land.plan();
  plan.remnant.minAreaM2 = 250;
  SECTION("joined within the park") {
    const auto answer = ask(land, plan);
    CHECK(figure(answer, "parks", 0, "free_m2") == 300);
    CHECK(figure(answer, "parks", 0, "remnant_m2") == 100);
  }
  SECTION("within each parcel") {
    plan.remnant.join = plan::RemnantRule::Join::parcel;
    CHECK(figure(ask(land, plan), "parks", 0, "remnant_m2") == 400);
  }
  SECTION("by width: no circle of that diameter fits") {
    plan.remnant = {0, 9, plan::RemnantRule::Join::park};
    CHECK(figure(ask(land, plan), "parks", 0, "remnant_m2") == 0);
    plan.remnant.minWidthM = 11;
    CHECK(figure(ask(land, plan), "parks", 0, "remnant_m2") == 400);
  }
  SECTION("by owner, who must be known") {
    Attributes mine = free;
    mine["owner"] = "x";
    DrawnLand owned;
    owned.map(Role::parks, {"AAAA"}).map(Role::plots, {"pqrs"}, {{'p', mine}, {'q', mine}, {'r', free}, {'s', free}});
    plan.remnant = {150, 0, plan::RemnantRule::Join::owner};
    CHECK(figure(ask(owned, plan), "parks", 0, "free_m2") == 200);
    CHECK(figure(ask(owned, plan), "parks", 0, "remnant_m2") == 200);
  }
}

TEST_CASE("A park astride two municipalities is clipped and counts once", "[availability]") {
  DrawnLand land;
  land.map(Role::parks, {"AAAA", "AAAA"})
      .map(Role::plots, {"pppp", "...."}, {{'p', plot("nietInGebruik", "onbebouwd", "", "aangeboden")}})
      .map(Role::municipalities, {"mmm.", "mmm."}, {{'m', {{"id", "71022"}, {"name", "Hasselt"}}}});
  land.wkt(Role::establishments,
           {{"POINT(5 5)", {{"jobs", "12"}}}, {"POINT(35 5)", {{"jobs", "3"}}}, {"POINT(15 5)", {}}});
  gis::Memo memo;
  gis::Progress progress;
  questions::AvailabilityOptions options;
  options.by = questions::AvailabilityOptions::By::municipality;
  options.disclosureControl = false;
  const auto result = questions::availability(land.world(), land.plan(), options, memo, progress);
  REQUIRE(result);
  CHECK(text(*result, "municipalities", 0, "municipality") == "Hasselt");
  CHECK(figure(*result, "municipalities", 0, "gross_m2") == 600);
  CHECK(figure(*result, "municipalities", 0, "offered_m2") == 300);
  CHECK(figure(*result, "municipalities", 0, "jobs") == 12);
  CHECK(figure(*result, "municipalities", 1, "gross_m2") == 200);
  CHECK(total(*result, "municipalities", "gross_m2") == 800);
  SECTION("densities are per gross hectare and per hectare that is not public; unknown jobs are told") {
    CHECK(figure(*result, "parks", 0, "jobs") == 15);
    CHECK(*figure(*result, "parks", 0, "jobs_per_gross_ha") == Approx(15 / 0.08));
    CHECK(*figure(*result, "parks", 0, "jobs_per_not_public_ha") == Approx(15 / 0.04));
    CHECK(findingsOf(*result, "jobs.unknown") == 1);
  }
}
