// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/scheme.h"

#include "src/plan/scheme_match.h"
#include "tests/support/catch.h"

using namespace hectare;
using plan::Fact;
using plan::Scheme;

namespace {

Scheme scheme(const std::string& id) {
  auto found = plan::findScheme(id, {});
  REQUIRE(found);
  return std::move(*found);
}

/// Facts as "cover / in_use / built / function / availability / restriction / zone"; "?" is missing, "-" no value.
std::string classOf(const Scheme& scheme, const std::vector<std::string>& facts) {
  const plan::SchemeMatch match(scheme);
  plan::Facts bits;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    if (facts[i] != "?") match.set(bits, static_cast<Fact>(i), facts[i] == "-" ? "" : facts[i]);
  }
  return scheme.rules[match.firstRule(bits)].landClass;
}

struct Row {
  const char* landClass;
  std::vector<std::string> facts;
};

const std::string idle = "nietInGebruik";
const std::string used = "inGebruik";
const std::string not_offered = "nietAangeboden";

}  // namespace

TEST_CASE("vlaio gives the class of every row of the class table", "[scheme]") {
  const Scheme vlaio = scheme("vlaio");
  const Row rows[] = {
      // public
      {"public", {"-", "?", "?", "?", "?", "none", "none"}},
      {"public", {"hard_constraint", "?", "?", "?", "?", "none", "none"}},
      {"public", {"unit|public", used, "bebouwd", "economie", not_offered, "none", "none"}},
      {"public", {"unit", used, "bebouwd", "infrastructuurEnVoorzieningen", not_offered, "none", "none"}},
      {"public", {"unit", "?", "?", "infrastructuurEnVoorzieningen", "?", "none", "none"}},
      {"public", {"unit", used, "bebouwd", "economie|infrastructuurEnVoorzieningen", "?", "none", "none"}},
      // occupied
      {"occupied", {"unit", used, "bebouwd", "economie", not_offered, "none", "ontwikkeld"}},
      {"occupied", {"unit", used, "?", "wonen|economie", "?", "none", "teOntwikkelen"}},
      {"occupied", {"unit|hard_constraint", used, "onbebouwd", "economie", "?", "reservegrond", "?"}},
      // occupied_other
      {"occupied_other", {"unit", used, "bebouwd", "wonen", "?", "none", "none"}},
      {"occupied_other", {"unit", used, "onbebouwd", "landbouw", "?", "none", "none"}},
      {"occupied_other", {"unit|hard_constraint", used, "onbebouwd", "bos", "?", "none", "none"}},
      {"occupied_other", {"unit", used, "bebouwd", "gemeenschapsdiensten", "?", "none", "none"}},
      {"occupied_other", {"unit", used, "bebouwd", "recreatie", "?", "none", "none"}},
      {"occupied_other", {"unit", used, "onbebouwd", "braakliggendeGrond", "?", "none", "none"}},
      {"occupied_other", {"unit", used, "bebouwd", "nietGekend|wonen", "?", "none", "none"}},
      // vacant_built
      {"vacant_built", {"unit", idle, "bebouwd", "?", "?", "none", "none"}},
      {"vacant_built", {"unit|hard_constraint", idle, "bebouwd", "economie", "aangeboden", "none", "teOntwikkelen"}},
      // unserviced
      {"unserviced", {"unit", idle, "onbebouwd", "?", "aangeboden", "none", "teOntwikkelen"}},
      {"unserviced", {"unit|hard_constraint", idle, "onbebouwd", "?", "?", "none", "inOntwikkeling"}},
      {"unserviced", {"unit", idle, "onbebouwd", "?", "?", "reservegrond", "ontwikkelingGeblokkeerd"}},
      {"unserviced", {"unit", idle, "onbebouwd", "?", "?", "none", "nietOntwikkelbaar"}},
      // constrained
      {"constrained", {"unit|hard_constraint", idle, "onbebouwd", "?", "aangeboden", "none", "none"}},
      {"constrained", {"unit|hard_constraint", "?", "?", "?", "?", "none", "none"}},
      {"constrained", {"unit|hard_constraint", idle, "?", "?", "?", "none", "?"}},
      {"constrained", {"unit|hard_constraint", "?", "onbebouwd", "?", "?", "none", "none"}},
      {"constrained", {"unit", idle, "onbebouwd", "?", "aangeboden", "fysischNietRealiseerbaar", "ontwikkeld"}},
      {"constrained", {"unit", idle, "onbebouwd", "?", "optie", "waterproblematiek", "none"}},
      {"constrained", {"unit", idle, "onbebouwd", "?", "?", "mobiliteitsproblematiek", "none"}},
      {"constrained", {"unit", idle, "onbebouwd", "?", "?", "teSaneren|reservegrond", "none"}},
      // held
      {"held", {"unit", idle, "onbebouwd", "?", "optie", "none", "none"}},
      {"held", {"unit", idle, "onbebouwd", "?", "aangeboden", "reservegrond", "ontwikkeld"}},
      {"held", {"unit", idle, "onbebouwd", "?", "?", "bevriezingDoorEigenaar", "none"}},
      {"held", {"unit", idle, "onbebouwd", "?", not_offered, "bevriezingDoorOverheid_waterproblematiek", "none"}},
      {"held", {"unit", idle, "onbebouwd", "?", not_offered, "juridischeProcedure", "none"}},
      {"held", {"unit", idle, "onbebouwd", "?", not_offered, "herzieningBestemming", "none"}},
      // offered and free
      {"offered", {"unit", idle, "onbebouwd", "?", "aangeboden", "none", "ontwikkeld"}},
      {"offered", {"unit", idle, "onbebouwd", "economie", "aangeboden", "none", "none"}},
      {"free", {"unit", idle, "onbebouwd", "?", not_offered, "none", "none"}},
      {"free", {"unit", idle, "onbebouwd", "nietGekend", not_offered, "none", "ontwikkeld"}},
      // unknown: any status that the rows above need is missing
      {"unknown", {"unit", used, "bebouwd", "nietGekend", not_offered, "none", "none"}},
      {"unknown", {"unit", used, "bebouwd", "?", not_offered, "none", "none"}},
      {"unknown", {"unit|hard_constraint", used, "?", "?", "?", "none", "none"}},
      {"unknown", {"unit", "?", "onbebouwd", "economie", "aangeboden", "none", "none"}},
      {"unknown", {"unit", "?", "bebouwd", "economie", "aangeboden", "none", "none"}},
      {"unknown", {"unit", idle, "?", "?", "aangeboden", "none", "none"}},
      {"unknown", {"unit", idle, "onbebouwd", "?", "?", "none", "none"}},
      {"unknown", {"unit", idle, "onbebouwd", "?", "aangeboden", "none", "?"}},
      {"unknown", {"unit|hard_constraint", idle, "onbebouwd", "?", "aangeboden", "none", "?"}},
      {"unknown", {"unit", idle, "onbebouwd", "?", "aangeboden", "?", "none"}},
      {"unknown", {"unit", idle, "onbebouwd", "?", not_offered, "?", "none"}},
      {"unknown", {"unit", "?", "?", "?", "?", "none", "none"}},
  };
  for (const Row& row : rows) {
    std::string shown;
    for (const auto& fact : row.facts) shown += fact + " / ";
    INFO(shown);
    CHECK(classOf(vlaio, row.facts) == row.landClass);
  }
}

TEST_CASE("cadastre-only knows parcels, buildings and constraints", "[scheme]") {
  const Scheme cadastre = scheme("cadastre-only");
  const Row rows[] = {
      {"public", {"-"}},
      {"public", {"hard_constraint"}},
      {"public", {"unit|public", "?", "bebouwd"}},
      {"occupied", {"unit", "?", "bebouwd"}},
      {"occupied", {"unit|hard_constraint", "?", "bebouwd"}},
      {"constrained", {"unit|hard_constraint", "?", "onbebouwd"}},
      {"constrained", {"unit|hard_constraint", "?", "?"}},
      {"free", {"unit", "?", "onbebouwd"}},
      {"unknown", {"unit", "?", "?"}},
  };
  for (const Row& row : rows) CHECK(classOf(cadastre, row.facts) == row.landClass);
  CHECK(cadastre.unit == "parcels");
  CHECK(cadastre.absent == std::vector<std::string>{"occupied_other", "vacant_built", "unserviced", "held", "offered"});
  REQUIRE(cadastre.measure("issuable") != nullptr);
  CHECK_FALSE(cadastre.measure("issuable")->known);
  CHECK(cadastre.measure("net")->minus == std::vector<std::string>{"public"});
}

TEST_CASE("What is wrong in a scheme is told with its place", "[scheme]") {
  const std::string head =
      "format = 1\nid = \"x\"\ntitle = \"x\"\nsource = \"x\"\nunit = \"plots\"\n"
      "absent = [\"occupied\", \"occupied_other\", \"vacant_built\", \"unserviced\", \"constrained\", \"held\", "
      "\"offered\", \"free\"]\n[codes]\nbuilt = [\"bebouwd\"]\n";
  const std::string first = "[[rule]]\nid = \"a\"\nclass = \"public\"\nwhy = \"w\"\n";
  const std::string last = "[[rule]]\nid = \"z\"\nclass = \"unknown\"\nwhy = \"w\"\n";
  const auto failure = [&](const std::string& text) {
    const auto parsed = plan::parseScheme(text, "s.toml");
    return parsed ? std::string() : parsed.error().what.id + " " + parsed.error().where;
  };
  CHECK(failure(head + first + "when.built = \"bebouwd\"\n" + last).empty());
  CHECK(failure(head + first + last) == "scheme.early_rule s.toml:9:1");
  CHECK(failure(head + first + "when.built = \"x\"\n" + last) == "error.unknown_value s.toml:13:14");
  CHECK(failure(head + first + "when.bilt = \"bebouwd\"\n" + last) == "error.unknown_key s.toml:13:6");
  CHECK(failure(head + last + "when.built = \"bebouwd\"\n") == "scheme.unreachable_class s.toml:1:1");
  CHECK(failure(head + first + "when.built = \"bebouwd\"\n" + last + "[[measure]]\nid = \"m\"\nsum = [\"free\"]\n") ==
        "scheme.absent_class s.toml:18:1");
  CHECK(plan::findScheme("vlaoi", {}).error().what.id == "scheme.not_found");
  CHECK(plan::findScheme("../rules/vlaio", {}).error().what.id == "scheme.not_found");
}
