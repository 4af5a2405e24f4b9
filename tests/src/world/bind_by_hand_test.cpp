// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/bind_by_hand.h"

#include "tests/support/catch.h"

using namespace hectare;
using plan::Role;

namespace {

gis::SurveyColumn column(gis::SurveyType type, std::vector<std::string> samples) {
  gis::SurveyColumn result;
  result.name = "veld_7";  // says nothing
  result.type = type;
  result.present = 100;
  result.distinct = samples.size();
  result.samples = std::move(samples);
  return result;
}

plan::ColumnBinding bound(Role role, const char* ours, const gis::SurveyColumn& to) {
  auto binding = world::bindByHand(role, ours, to);
  REQUIRE(binding);
  CHECK(binding->column == "veld_7");
  return std::move(*binding);
}

}  // namespace

TEST_CASE("A column that a person chose has its values mapped by what they say", "[recognise]") {
  const auto binding = bound(Role::plots, "built", column(gis::SurveyType::text, {"Bebouwd", "ONBEBOUWD"}));
  CHECK(binding.values.at("Bebouwd") == "bebouwd");
  CHECK(binding.values.at("ONBEBOUWD") == "onbebouwd");
  CHECK_FALSE(binding.above);
}

TEST_CASE("A number that a person chose for what is built says yes above zero", "[recognise]") {
  auto numbers = column(gis::SurveyType::real, {"0", "120.5", "88"});
  numbers.max = 120.5;
  const auto binding = bound(Role::parcels, "built", numbers);
  REQUIRE(binding.above);
  CHECK(*binding.above == 0);
  CHECK(binding.values.empty());
}

TEST_CASE("Values that nobody knows stay as they are", "[recognise]") {
  const auto binding = bound(Role::plots, "built", column(gis::SurveyType::text, {"rood", "groen", "blauw"}));
  CHECK(binding.values.empty());
  CHECK(binding.separator.empty());
  CHECK(bound(Role::plots, "name", column(gis::SurveyType::text, {"ja", "nee"})).values.empty());
}

TEST_CASE("A column with a list of codes says what its values can mean", "[recognise]") {
  CHECK(*world::codesOf(Role::plots, "built") == std::vector<std::string>{"bebouwd", "onbebouwd"});
  CHECK(*world::codesOf(Role::parks, "level") == std::vector<std::string>{"campus", "local", "regional"});
  CHECK(world::codesOf(Role::parks, "built")->empty());  // parks have no such column
  CHECK(world::codesOf(Role::zoning, "code")->empty());  // kept as they are
  CHECK(world::codesOf(Role::parcels, "name")->empty());
}
