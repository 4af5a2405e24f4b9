// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/check_keys.h"

#include "tests/src/world/rows.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

std::string told(std::initializer_list<Text> ids) {
  world::Layer layer;
  layer.table.columns.push_back(texts("id", ids));
  world::checkKeys(layer);
  return subjects(layer.findings, "table.id_zeros");
}

}  // namespace

TEST_CASE("Keys that differ in leading zeros alone are told and kept apart") {
  CHECK(told({"0137", "12", "137"}) == "0137, 137");
  CHECK(told({"0", "00"}) == "0, 00");
  CHECK(told({"0137", "138", "A137", "137B"}).empty());
  CHECK(told({"137", "137", {}}).empty());
  CHECK(told({"99999999999999999999999999", "099999999999999999999999999"}) ==
        "099999999999999999999999999, 99999999999999999999999999");
}
