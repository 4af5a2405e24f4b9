// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/nis_codes.h"

#include "src/world/compare_layers.h"
#include "tests/src/world/rows.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

world::Layer municipalities(std::initializer_list<Text> codes, const std::string& column = "id") {
  world::Layer layer;
  layer.name = "municipalities";
  layer.role = plan::Role::municipalities;
  layer.table.columns.push_back(texts(column, codes));
  REQUIRE(world::checkNisCodes(layer));
  return layer;
}

std::string text(const world::Layer& layer) {
  for (const auto& finding : layer.findings) {
    if (finding.rule == "nis.vintage") return finding.text.id;
  }
  return "none";
}

}  // namespace

TEST_CASE("Trap 14: NIS codes change - they say of which time a layer of municipalities is", "[trap]") {
  SECTION("before 2019: Neerpelt, Overpelt and Hasselt") {
    const auto layer = municipalities({"72025", "72029", "71022"});
    CHECK(text(layer) == "nis.until");
    CHECK(argument(layer.findings, "nis.vintage", "until") == "2019-01-01");
    CHECK(subjects(layer.findings, "nis.ended") == "72025; 72029; 71022");
    CHECK(argument(layer.findings, "nis.ended", "now") == "72043");
    CHECK(argument(layer.findings, "nis.ended", "name") == "Pelt");
  }
  SECTION("from 2019 until 2025: Pelt and Hasselt") {
    const auto layer = municipalities({"72043", "71022"}, "nis");
    CHECK(text(layer) == "nis.between");
    CHECK(subjects(layer.findings, "nis.ended") == "71022");
    CHECK(argument(layer.findings, "nis.ended", "now") == "71072");
  }
  SECTION("since 2025") {
    const auto layer = municipalities({"72043", "71072"});
    CHECK(text(layer) == "nis.since");
    CHECK(countOf(layer.findings, "nis.ended") == 0);
  }
  SECTION("codes that never held together") {
    const auto layer = municipalities({"72025", "71072"});
    CHECK(text(layer) == "nis.mixed");
    CHECK(layer.findings.front().severity == gis::Severity::warning);
  }
  SECTION("Antwerpen kept its code, and names are no codes") {
    CHECK(text(municipalities({"11002"})) == "none");
    CHECK(municipalities({"Hasselt", "71022"}).findings.empty());
  }
}

TEST_CASE("Trap 14: layers of municipalities of different times are told", "[trap]") {
  const auto worldOf = [](std::initializer_list<Text> first, std::initializer_list<Text> second) {
    world::World world;
    for (const auto& codes : {first, second}) {
      world.entries.push_back({"municipalities",
                               plan::Role::municipalities,
                               {},
                               std::make_shared<const world::Layer>(municipalities(codes)),
                               std::nullopt});
    }
    return countOf(world::compareLayers(world), "world.nis_differ");
  };
  CHECK(worldOf({"71022"}, {"71072"}) == 1);
  CHECK(worldOf({"71022"}, {"71022"}) == 0);
  CHECK(worldOf({"71022"}, {"72043"}) == 0);  // both held from 2019 until 2025
}
