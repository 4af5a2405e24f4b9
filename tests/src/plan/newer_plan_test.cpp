// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/newer_plan.h"

#include "src/plan/plan_file.h"
#include "tests/support/catch.h"

using namespace hectare;
using Names = std::vector<std::string>;

namespace {

const std::string newer = R"(format = 2
name = "later"
crs = "EPSG:31370"
climate = { rain = 3 }

[[source]]
role = "parks"
path = "parks.gpkg"
columns = { id = "parkid" }
accuracy_m = 0.1234567890123

[[source]]
role = "hydrogen"
path = "pipes.gpkg"

[[source]]
role = "parcels"
path = "parcels.gpkg"
columns = { id = "CAPAKEY" }
level_of_detail = 3

[[source]]
role = "attributes"
name = "flow"
path = "flow.csv"
join = { source = "hydrogen", on = "id", key = "id" }
columns = { built = { column = "b", above = 0, fold = "any" } }
)";

}  // namespace

TEST_CASE("Of a plan of a newer format is shown what is understood, and told what isn't", "[plan]") {
  const auto read = plan::parseNewerPlan(newer, "later.hectare");
  REQUIRE(read);
  CHECK(read->format == 2);
  CHECK(read->plan.file == "later.hectare");
  CHECK(read->plan.name == "later");
  REQUIRE(read->plan.sources.size() == 2);  // what is joined to one that is left out goes with it
  CHECK(read->plan.sources[0].role == plan::Role::parks);
  CHECK(read->plan.sources[0].accuracyM == 0.1234567890123);
  CHECK(read->plan.sources[1].role == plan::Role::parcels);
  CHECK(read->plan.find("hydrogen") == nullptr);
  CHECK(read->leftOut.size() == 4);
  for (const char* path : {"climate", "source.hydrogen", "source.parcels.level_of_detail", "source.flow"}) {
    INFO(path);
    CHECK(std::ranges::count(read->leftOut, path) == 1);
  }
}

TEST_CASE("The usual reader goes on refusing a newer format", "[plan]") {
  const auto refused = plan::parsePlan(newer, "later.hectare");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().what.id == "plan.newer_format");
}

TEST_CASE("A newer plan without a CRS that is understood is refused as of a newer format", "[plan]") {
  for (const std::string crs : {"", "crs = 3\n", "crs = { horizontal = \"EPSG:31370\" }\n"}) {
    const auto read = plan::parseNewerPlan("format = 7\n" + crs, "later.hectare");
    INFO(crs);
    REQUIRE_FALSE(read);
    CHECK(read.error().what.id == "plan.newer_format");
  }
}

TEST_CASE("A plan of this format is read whole, and its faults are told", "[plan]") {
  const auto whole = plan::parseNewerPlan("format = 1\ncrs = \"EPSG:31370\"\n", "p.hectare");
  REQUIRE(whole);
  CHECK(whole->leftOut.empty());
  const auto faulty = plan::parseNewerPlan("format = 1\ncrs = \"EPSG:31370\"\nrolle = 2\n", "p.hectare");
  REQUIRE_FALSE(faulty);
  CHECK(faulty.error().what.id == "error.unknown_key");
  CHECK_FALSE(plan::parseNewerPlan("format = [", "p.hectare"));
}
