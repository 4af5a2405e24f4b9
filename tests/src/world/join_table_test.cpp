// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/join_table.h"

#include "tests/src/world/rows.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

plan::Source tableOf(const std::string& ours, const std::string& fold) {
  plan::Source source;
  source.name = "table";
  source.columns[ours].fold = fold;
  return source;
}

world::Layer table(gis::Column key, gis::Column values) {
  world::Layer made;
  made.name = "table";
  made.table.columns = {std::move(key), std::move(values)};
  made.provenance.push_back({"table.csv", {}, "hash", {}, 3, {}, {}, {}});
  return made;
}

}  // namespace

TEST_CASE("A table is joined by key as text") {
  world::Layer parcels = layer({"", "", "", ""});
  const auto attributes = table(texts(world::keyColumn, {"7-1", "7-2", "7-1", "07-1", {}}),
                                texts("built", {"onbebouwd", "onbebouwd", "bebouwd", "onbebouwd", "bebouwd"}));
  const auto on = texts("on", {"7-1", "9-9", {}, "7-2"});
  REQUIRE(world::joinTable(tableOf("built", "any"), attributes, on, parcels));

  SECTION("several rows of one key become one; a join never multiplies land") {
    CHECK(parcels.table.size() == 4);
    CHECK(shown(parcels, "built") == "bebouwd - - onbebouwd");
    CHECK(argument(parcels.findings, "join.several_rows", "count") == "1");
  }
  SECTION("a key without a row is unknown, not zero") {
    CHECK(argument(parcels.findings, "join.key_without_row", "count") == "1");
    CHECK(argument(parcels.findings, "join.key_without_row", "sample") == "9-9");
  }
  SECTION("empty keys match nothing, not even each other") {
    CHECK(argument(parcels.findings, "join.key_empty", "count") == "1");
    CHECK(argument(parcels.findings, "join.row_without_key", "count") == "1");
  }
  SECTION("rows that no feature asks for are counted; 07-1 is not 7-1") {
    CHECK(argument(parcels.findings, "join.row_without_feature", "count") == "1");
  }
  SECTION("the table stands in the provenance") { CHECK(parcels.provenance.back().source == "table.csv"); }
}

TEST_CASE("A column is bound once") {
  world::Layer parcels = layer({""});
  parcels.table.columns.push_back(texts("built", {"bebouwd"}));
  const auto attributes = table(texts(world::keyColumn, {"a"}), texts("built", {"bebouwd"}));
  const auto joined = world::joinTable(tableOf("built", "any"), attributes, texts("on", {"a"}), parcels);
  REQUIRE_FALSE(joined);
  CHECK(joined.error().what.id == "join.bound_twice");
}
