// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/recognition_rules.h"

#include <algorithm>

#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace hectare;

namespace {

std::string problem(const std::string& text) {
  const auto rules = plan::parseRecognitionRules("format = 1\n" + text, "rules.toml");
  return rules ? "" : rules.error().what.id + " " + rules.error().where;
}

const std::string kind = "[[kind]]\nid = \"a\"\ntitle = \"A\"\nrole = \"parks\"\n";

}  // namespace

TEST_CASE("The rules that come with the program can be read") {
  const auto rules = plan::readRecognitionRules();
  REQUIRE(rules);
  CHECK(rules->kinds.size() > 30);
  const auto parcels = std::ranges::find(rules->kinds, "grb.adp", &plan::LayerKind::id);
  REQUIRE(parcels != rules->kinds.end());
  CHECK(parcels->role == plan::Role::parcels);
  CHECK(parcels->provider == "GRB");
  CHECK(parcels->columns.at("id").front() == "CAPAKEY");
}

TEST_CASE("A rule that cannot be meant is told with its place") {
  CHECK(problem(kind).empty());
  CHECK(problem(kind + "rol = \"x\"\n") == "error.unknown_key rules.toml:6:1");
  CHECK(problem("[[kind]]\nid = \"a\"\ntitle = \"A\"\nrole = \"park\"\n") == "error.unknown_value rules.toml:5:8");
  CHECK(problem(kind + "shape = \"round\"\n") == "error.unknown_value rules.toml:6:9");
  CHECK(problem(kind + "columns.jobs = [\"j\"]\n").starts_with("plan.unknown_column"));
  CHECK(problem("[[column]]\nours = \"nothing\"\nroles = [\"any\"]\nnames = [\"x\"]\n")
            .starts_with("error.unknown_value"));
  CHECK(problem("[[values]]\nid = \"v\"\nroles = [\"plots\"]\n").starts_with("error.missing_key"));
  CHECK(plan::parseRecognitionRules("format = 2\n", "rules.toml").error().what.id == "recognise.other_format");
}

TEST_CASE("Files of rules are read together, and two of one name are refused") {
  const tests::TempFolder folder;
  folder.write("a.toml", "format = 1\n" + kind);
  CHECK(plan::readRecognitionRules(folder.path())->kinds.size() == 1);
  folder.write("b.toml", "format = 1\n" + kind);
  CHECK(plan::readRecognitionRules(folder.path()).error().what.id == "recognise.doubled_rule");
  const std::string other = "[[kind]]\nid = \"b\"\ntitle = \"B\"\nrole = \"parks\"\nlists = [\"none\"]\n";
  folder.write("b.toml", "format = 1\n" + other);
  CHECK(plan::readRecognitionRules(folder.path()).error().what.id == "recognise.no_list");
  CHECK(plan::readRecognitionRules(folder.path() / "missing").error().kind == gis::ErrorKind::notFound);
}
