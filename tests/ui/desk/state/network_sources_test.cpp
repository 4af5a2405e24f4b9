// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/network_sources.h"

#include "src/plan/plan_file.h"
#include "tests/support/catch.h"

using namespace hectare;

TEST_CASE("Sources that ask something of a network are named", "[desk][keep]") {
  const auto plan = plan::parsePlan(R"(format = 1
crs = "EPSG:31370"

[[source]]
role = "parks"
path = "layers/parks.gpkg"

[[source]]
role = "overlay"
name = "tiles"
path = "https://tiles.example/{z}/{x}/{y}.png"
service = "xyz"

[[source]]
role = "overlay"
name = "afar"
path = "https://data.example/land.geojson"
)",
                                    "p.hectare");
  INFO((plan ? "" : plan.error().what.id + " " + plan.error().where));
  REQUIRE(plan);
  CHECK(desk::networkSources(*plan) == std::vector<std::string>{"tiles", "afar"});
}
