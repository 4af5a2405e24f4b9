// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_content.h"

#include <algorithm>

#include "tests/support/catch.h"
#include "ui/map/class_looks.h"

using namespace hectare;

namespace {

const answer::Styles& styles() {
  static const answer::Styles all = [] {
    auto read = answer::Styles::read();
    REQUIRE(read);
    return std::move(*read);
  }();
  return all;
}

/// A source with one square.
void add(world::World& world, plan::Role role, const std::string& name, bool hard = true) {
  auto layer = std::make_shared<world::Layer>();
  layer->name = name;
  layer->role = role;
  layer->hard = hard;
  gis::Column names("name", gis::ColumnType::text);
  names.addText("The " + name);
  layer->table.columns.push_back(std::move(names));
  REQUIRE(gis::appendWkt(layer->table.geometry, "POLYGON((0 0,10 0,10 10,0 10,0 0))"));
  layer->index = gis::SpatialIndex(layer->table.geometry);
  world::Entry entry;
  entry.name = name;
  entry.role = role;
  entry.layer = std::move(layer);
  world.entries.push_back(std::move(entry));
}

world::World someLand() {
  world::World world;
  add(world, plan::Role::parks, "parks");
  add(world, plan::Role::constraint, "flood");
  add(world, plan::Role::constraint, "pipelines", false);
  add(world, plan::Role::buildings, "buildings");
  add(world, plan::Role::parcels, "parcels");
  add(world, plan::Role::publicLand, "roads");
  add(world, plan::Role::municipalities, "towns");
  return world;
}

std::shared_ptr<answer::Answer> answerOf(const std::string& style, const std::string& column,
                                         const std::vector<answer::Cell>& values) {
  auto answer = std::make_shared<answer::Answer>();
  answer::Layer layer;
  layer.style = style;
  layer.table.id = "land";
  layer.table.columns = {{column, {}, gis::Unit::none, answer::Column::Show::always}};
  for (const answer::Cell& value : values) {
    layer.table.rows.push_back({value});
    REQUIRE(gis::appendWkt(layer.shapes, "POLYGON((0 0,10 0,10 10,0 10,0 0))"));
  }
  answer->layers.push_back(std::move(layer));
  return answer;
}

map::MapContent contentOf(const std::shared_ptr<const answer::Answer>& answer, const plan::Plan& plan = {}) {
  auto content = map::mapContent(someLand(), plan, answer, styles());
  REQUIRE(content);
  return std::move(*content);
}

const map::MapLayer& answerLayer(const map::MapContent& content) {
  const auto found = std::ranges::find_if(content.layers, [](const auto& l) { return l.id == "land" && l.inLegend; });
  REQUIRE(found != content.layers.end());
  return *found;
}

/// Ids of the symbols of the answer's features.
std::vector<std::string> looksOf(const map::MapContent& content) {
  std::vector<std::string> ids;
  for (const std::uint16_t symbol : answerLayer(content).symbolOf) {
    ids.push_back(answerLayer(content).symbols[symbol].id);
  }
  return ids;
}

}  // namespace

TEST_CASE("A map is built from the ground up to the outlines of parks", "[map]") {
  const auto content = contentOf(answerOf("availability", "class", {std::string("free")}));
  std::vector<std::string> order;
  for (const map::MapLayer& layer : content.layers) {
    if (layer.inLegend && (order.empty() || order.back() != layer.id)) order.push_back(layer.id);
  }
  CHECK(order ==
        std::vector<std::string>{"towns", "roads", "parcels", "buildings", "land", "flood", "pipelines", "parks"});
  for (const map::MapLayer& layer : content.layers) {
    INFO(layer.id);
    CHECK(layer.symbolOf.size() == layer.shapes->size());
    REQUIRE(layer.index != nullptr);
  }
  REQUIRE(content.labels.size() == 2);
  CHECK(content.labels[0].texts->front() == "The parks");
  CHECK(content.labels[1].texts->front() == "The towns");
}

TEST_CASE("Each feature looks as the class of its value, in the order of the style", "[map]") {
  const auto content = contentOf(
      answerOf("availability", "class", {std::string("occupied"), std::string("free"), std::string("issued")}));
  CHECK(looksOf(content) == std::vector<std::string>{"occupied", "free", "issued"});
  CHECK(answerLayer(content).symbols[0].id == "free");
  CHECK(content.findings.empty());
  CHECK(answerLayer(content).title.id == "legend.availability.title");
}

TEST_CASE("Numbers fall into ranges; what is not known or may not be told is no number", "[map]") {
  const auto content = contentOf(answerOf(
      "density", "jobs_per_net_ha", {12.5, std::int64_t{400}, answer::Cell(), gis::Message{answer::suppressedId}}));
  CHECK(looksOf(content) == std::vector<std::string>{"below_20", "from_160", "unknown", "withheld"});
}

TEST_CASE("A value without a class is drawn as such and told once", "[map]") {
  const auto content =
      contentOf(answerOf("zoning", "zoning_code", {std::string("Q9"), std::string("0100"), std::string("Q9")}));
  CHECK(looksOf(content) == std::vector<std::string>{"no_style", "housing", "no_style"});
  const auto& layer = answerLayer(content);
  CHECK(layer.symbols[layer.symbolOf[0]].hatches.size() == 2);
  REQUIRE(content.findings.size() == 1);
  CHECK(content.findings[0].subject == "Q9");
  CHECK(content.findings[0].text.args[2].second == gis::MessageArg(std::int64_t{2}));
  REQUIRE(content.notes.size() == 1);
  CHECK(content.notes[0].id == "legend.zoning.note");  // customary, not official
}

TEST_CASE("A style that is not there draws everything as having none", "[map]") {
  const auto content = contentOf(answerOf("nonsense", "class", {std::string("free")}));
  CHECK(content.findings.size() == 1);
  CHECK(answerLayer(content).symbols[answerLayer(content).symbolOf[0]].hatches.size() == 2);
}

TEST_CASE("Classes of a planner's own scheme look like those they are like, and are told apart", "[map]") {
  const answer::Style& style = *styles().find("availability");
  map::ClassLooks looks(style, {{"kade", "Kade", "free"}, {"kavel", "Kavel", "free"}, {"free", "", "free"}});
  const auto& first = looks.symbols()[looks.numberOf(std::string("kade"))];
  const auto& second = looks.symbols()[looks.numberOf(std::string("kavel"))];
  CHECK(first.fill == second.fill);
  CHECK(first.fill.name().toStdString() == "#1e9a57");
  CHECK(first.hatches.empty());
  CHECK(second.hatches.size() == 1);
  CHECK(first.title.id == "class.kade");
  CHECK(looks.strangers().empty());
}

TEST_CASE("Two hard constraints are told apart by the direction of their lines", "[map]") {
  world::World world = someLand();
  add(world, plan::Role::constraint, "nature");
  const auto content = map::mapContent(world, {}, std::make_shared<answer::Answer>(), styles());
  REQUIRE(content);
  std::vector<double> angles;
  for (const map::MapLayer& layer : content->layers) {
    if (layer.id == "flood" || layer.id == "nature") angles.push_back(layer.symbols[0].hatches.at(0).angleDeg);
  }
  REQUIRE(angles.size() == 2);
  CHECK(angles[0] != angles[1]);
}
