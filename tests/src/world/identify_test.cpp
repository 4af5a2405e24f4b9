// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/identify.h"

#include "tests/src/world/rows.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

world::Layer identified(std::initializer_list<Text> ids) {
  world::Parts parts;
  parts.push_back(part({texts("x", ids)}));
  world::Layer layer;
  layer.table.columns.push_back(texts("name", ids));
  layer.table.columns.push_back(texts("id", ids));
  world::identify(parts, layer);
  return layer;
}

}  // namespace

TEST_CASE("Every row has an identifier of its own") {
  SECTION("identifiers are text: 0137 and 137 differ") {
    const auto layer = identified({"0137", "137"});
    CHECK(shown(layer, "id") == "0137 137");
    CHECK(layer.table.columns.front().name() == "id");
    CHECK(layer.findings.empty());
  }
  SECTION("a missing one is the row number, with a finding") {
    const auto layer = identified({"a", {}, "c", {}});
    CHECK(shown(layer, "id") == "a 2 c 4");
    CHECK(argument(layer.findings, "table.id_missing", "count") == "2");
  }
  SECTION("a doubled one is a finding, and the later ones are numbered") {
    const auto layer = identified({"a", "b", "a", "a"});
    CHECK(shown(layer, "id") == "a b a#2 a#3");
    CHECK(subjects(layer.findings, "table.id_doubled") == "a");
    CHECK(argument(layer.findings, "table.id_doubled", "count") == "3");
  }
  SECTION("a number that the source gave itself is passed over") {
    CHECK(shown(identified({"a", "a", "a#2"}), "id") == "a a#3 a#2");
  }
  SECTION("without a bound column rows bear their number in the source, file after file") {
    world::Parts parts;
    parts.push_back(part({texts("x", {"p", "q", "r"})}));
    parts.front().rows = {0, 2};
    parts.push_back(part({texts("x", {"s"})}, 3));
    world::Layer layer;
    world::identify(parts, layer);
    CHECK(shown(layer, "id") == "1 3 4");
    CHECK(countOf(layer.findings, "table.id_unbound") == 1);
  }
}
