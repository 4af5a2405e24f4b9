// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/bind_columns.h"

#include "tests/src/world/rows.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

world::Layer bound(const std::string& ours, plan::ColumnBinding binding, world::Part file) {
  plan::Source source;
  binding.column = file.file.table.columns.front().name();
  source.columns[ours] = std::move(binding);
  world::Layer layer;
  layer.name = "layer";
  world::Parts parts;
  parts.push_back(std::move(file));
  world::bindColumns(source, parts, layer);
  return layer;
}

}  // namespace

TEST_CASE("A column of ours is taken from a column of the source") {
  SECTION("values are taken as they are, the empty text is missing") {
    const auto layer = bound("name", {}, part({texts("NAAM", {"Park", "", {}})}));
    CHECK(shown(layer, "name") == "Park - -");
    CHECK(layer.findings.empty());
  }
  SECTION("numbers become text") {
    CHECK(shown(bound("code", {}, part({numbers("code", {1000, {}})})), "code") == "1000 -");
  }
  SECTION("leading zeros stay") {
    CHECK(shown(bound("id", {}, part({texts("nr", {"0137", "137"})})), "id") == "0137 137");
  }
  SECTION("several files are one column") {
    plan::Source source;
    source.columns["name"].column = "n";
    world::Parts parts;
    parts.push_back(part({texts("n", {"a", "b"})}));
    parts.push_back(part({numbers("n", {3})}));
    world::Layer layer;
    world::bindColumns(source, parts, layer);
    CHECK(shown(layer, "name") == "a b 3");
  }
  SECTION("rows that were filtered out are not there") {
    auto file = part({texts("n", {"a", "b", "c"})});
    file.rows = {0, 2};
    CHECK(shown(bound("name", {}, std::move(file)), "name") == "a c");
  }
}

TEST_CASE("Values are mapped to ours") {
  plan::ColumnBinding binding;
  binding.values = {{"in gebruik", "inGebruik"}, {"leeg", "nietInGebruik"}};

  SECTION("a value that is not listed stays missing, with one finding for each") {
    const auto layer = bound("in_use", binding, part({texts("s", {"in gebruik", "leeg", "?", "?", "x", {}})}));
    CHECK(shown(layer, "in_use") == "inGebruik nietInGebruik - - - -");
    CHECK(subjects(layer.findings, "values.unmapped") == "in_use=?; in_use=x");
    CHECK(argument(layer.findings, "values.unmapped", "count") == "2");
    CHECK(layer.findings.front().severity == gis::Severity::warning);
  }
  SECTION("several values in one text are split, mapped and joined") {
    binding.separator = ",";
    binding.values = {{"eco", "economie"}, {"woon", "wonen"}};
    const auto layer = bound("function", binding, part({texts("f", {"eco, woon", "woon", "eco,zwem"})}));
    CHECK(shown(layer, "function") == "economie|wonen wonen economie");
    CHECK(subjects(layer.findings, "values.unmapped") == "function=zwem");
  }
  SECTION("booleans that nobody mapped speak our words") {
    gis::Column flags("b", gis::ColumnType::boolean);
    flags.addBoolean(true);
    flags.addBoolean(false);
    flags.addMissing();
    CHECK(shown(bound("built", {}, part({flags})), "built") == "bebouwd onbebouwd -");
    CHECK(shown(bound("in_use", {}, part({flags})), "in_use") == "inGebruik nietInGebruik -");
  }
}

TEST_CASE("Numbers are read from numbers and text") {
  SECTION("a threshold gives built and unbuilt; missing stays missing") {
    plan::ColumnBinding binding;
    binding.above = 0;
    const auto layer = bound("built", binding, part({texts("v", {"9400", "0", "", "-1", {}, "0.5"})}));
    CHECK(shown(layer, "built") == "bebouwd onbebouwd - onbebouwd - bebouwd");
    CHECK(layer.findings.empty());
  }
  SECTION("job counts that are no numbers or negative are missing, with one finding") {
    const auto layer = bound("jobs", {}, part({texts("jobs", {"12", "ca. 50", "-3", "", "1e3"})}));
    CHECK(shown(layer, "jobs") == "12 - - - 1000");
    CHECK(layer.table.find("jobs")->type() == gis::ColumnType::real);
    CHECK(countOf(layer.findings, "values.not_a_number") == 1);
    CHECK(argument(layer.findings, "values.not_a_number", "count") == "2");
    CHECK(argument(layer.findings, "values.not_a_number", "sample") == "ca. 50");
  }
  SECTION("what should be the jobs of an establishment is not quoted: it may tell of a single one") {
    plan::Source source;
    source.columns["jobs"].column = "n";
    world::Layer layer;
    layer.role = plan::Role::establishments;
    world::bindColumns(source, {part({texts("n", {"12", "ca. 4711"})})}, layer);
    CHECK(argument(layer.findings, "values.not_a_number", "count") == "1");
    CHECK(argument(layer.findings, "values.not_a_number", "sample") == "(…)");
  }
}
