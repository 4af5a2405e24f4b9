// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/state_jobs.h"

#include "tests/support/catch.h"

using namespace hectare;
using plan::Role;
using Texts = std::vector<std::optional<std::string>>;

namespace {

gis::Column textColumn(const char* name, const Texts& values) {
  gis::Column column(name, gis::ColumnType::text);
  for (const auto& value : values) {
    if (value) {
      column.addText(*value);
    } else {
      column.addMissing();
    }
  }
  return column;
}

world::Layer threeRows() {
  world::Layer layer;
  layer.table.columns.push_back(textColumn("id", {"1", "2", "3"}));
  return layer;
}

Texts read(const world::Layer& layer, const char* name) {
  const gis::Column* column = layer.table.find(name);
  Texts texts;
  for (std::size_t row = 0; column != nullptr && row < column->size(); ++row) texts.push_back(column->asText(row));
  return texts;
}

plan::Source firms() {
  plan::Source source;
  source.role = Role::establishments;
  source.jobsUnit = "fte";
  return source;
}

}  // namespace

TEST_CASE("What a plan says of all jobs of a source stands in each of its rows") {
  world::Layer layer = threeRows();
  world::stateJobs(firms(), {}, layer);
  CHECK(read(layer, "unit") == Texts{"fte", "fte", "fte"});
  CHECK(layer.table.find("worker") == nullptr);
}

TEST_CASE("A row that says its own unit keeps it") {
  world::Layer layer = threeRows();
  layer.table.columns.push_back(textColumn("unit", {"jobs", std::nullopt, ""}));
  world::stateJobs(firms(), {}, layer);
  CHECK(read(layer, "unit") == Texts{"jobs", "fte", "fte"});
}

TEST_CASE("A table that brings the numbers says what they count, another does not") {
  plan::Source table;
  table.role = Role::attributes;
  table.jobsUnit = "persons";
  table.workers = "wage_earner";
  world::Layer layer = threeRows();
  SECTION("with numbers") {
    table.columns["jobs"].column = "n";
    world::stateJobs(firms(), {{&table, nullptr}}, layer);
    CHECK(read(layer, "unit") == Texts{"persons", "persons", "persons"});
    CHECK(read(layer, "worker") == Texts{"wage_earner", "wage_earner", "wage_earner"});
  }
  SECTION("without") {
    table.columns["nace"].column = "n";
    world::stateJobs(firms(), {{&table, nullptr}}, layer);
    CHECK(read(layer, "unit") == Texts{"fte", "fte", "fte"});
    CHECK(layer.table.find("worker") == nullptr);
  }
}

TEST_CASE("Other roles have no jobs to say anything of") {
  plan::Source parks = firms();
  parks.role = Role::parks;
  world::Layer layer = threeRows();
  world::stateJobs(parks, {}, layer);
  CHECK(layer.table.find("unit") == nullptr);
}
