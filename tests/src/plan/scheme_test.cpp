// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/scheme.h"

#include <map>

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

/// What is wrong in the text of a scheme, and where; empty: nothing.
std::string failure(const std::string& text) {
  const auto scheme = plan::parseScheme(text, "s.toml");
  return scheme ? std::string() : scheme.error().what.id + " " + scheme.error().where;
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

TEST_CASE("How a scheme says that land is held is checked", "[scheme]") {
  const std::string head =
      "format = 1\nid = \"x\"\ntitle = \"x\"\nsource = \"x\"\nunit = \"plots\"\n"
      "absent = [\"public\", \"occupied\", \"occupied_other\", \"vacant_built\", \"unserviced\", \"constrained\", "
      "\"offered\", \"free\"]\n";
  const std::string held = "[[rule]]\nid = \"a\"\nclass = \"held\"\nwhy = \"w\"\nwhen.availability = \"optie\"\n";
  const std::string last = "[[rule]]\nid = \"z\"\nclass = \"unknown\"\nwhy = \"w\"\n";
  const auto scheme = plan::parseScheme(head + held + last, "s.toml");
  REQUIRE(scheme);
  CHECK(scheme->waysHeld() == std::vector<plan::HeldAs>{plan::HeldAs::unknown});
  CHECK(failure(head + held + "\nheld_as = \"hostage\"\n" + last).substr(0, 20) == "error.unknown_value ");
  CHECK(failure(head + held + last + "held_as = \"option\"\n").substr(0, 20) == "scheme.held_elsewher");
  CHECK(failure(head + held + last + "[[measure]]\nid = \"held_unknown\"\nsum = [\"held\"]\n").substr(0, 17) ==
        "scheme.held_name ");
}

TEST_CASE("A scheme may have classes of its own") {
  const std::string own = R"(format = 1
id = "own"
title = "t"
source = "s"
unit = "plots"
columns = ["street", "net", "rest"]
[parameters]
share = 0.25
[[class]]
id = "street"
title = "Streets"
like = "public"
[[class]]
id = "rest"
title = "The rest"
like = "free"
[[rule]]
id = "own.street"
class = "street"
why = "in no plot"
when.covered_by = { is_not = ["unit"] }
[[rule]]
id = "own.rest"
class = "rest"
why = "all other land"
[[measure]]
id = "net"
sum = ["rest"]
[[measure]]
id = "most"
sum = ["rest"]
less_share = "share"
)";
  const auto scheme = plan::parseScheme(own, "s.toml");
  REQUIRE(scheme);
  CHECK(scheme->classNumber("rest") == std::size_t{1});
  CHECK_FALSE(scheme->classNumber("free"));
  CHECK(scheme->measuresBeside() == std::vector<std::string>{"most"});
  CHECK(scheme->classes[0].like == "public");
  SECTION("each of which must be in the ledger") {
    const std::string without = std::string(own).replace(own.find("\"street\", \"net\""), 8, "\"net\"");
    CHECK(failure(without) == "scheme.column_missing s.toml:6:11");
  }
  SECTION("and be given by a rule") {
    CHECK(failure(own + "[[class]]\nid = \"x\"\ntitle = \"x\"\nlike = \"held\"\n") ==
          "scheme.column_missing s.toml:6:11");
  }
  SECTION("two of one name are refused") {
    CHECK(failure(own + "[[class]]\nid = \"rest\"\ntitle = \"x\"\nlike = \"held\"\n").substr(0, 20) ==
          "scheme.doubled_class");
  }
  SECTION("a share has to be stated") {
    const std::string without = std::string(own).replace(own.find("share = 0.25"), 12, "other = 0.25");
    CHECK(failure(without).substr(0, 19) == "scheme.no_parameter");
  }
}

TEST_CASE("IBIS and buildable lands tell the same land apart in other words", "[scheme]") {
  const Scheme vlaio = scheme("vlaio");
  const Scheme ibis = scheme("ibis");
  const Scheme buildable = scheme("buildable-lands");
  const std::map<std::string, std::string> inIbis = {{"public", "public"},
                                                     {"occupied", "issued"},
                                                     {"occupied_other", "issued"},
                                                     {"vacant_built", "issued"},
                                                     {"unknown", "unknown"},
                                                     {"unserviced", "issuable_later"},
                                                     {"constrained", "issuable_later"},
                                                     {"held", "issuable_later"},
                                                     {"offered", "issuable_now"},
                                                     {"free", "issuable_now"}};
  const std::map<std::string, std::string> inBuildable = {{"public", "public"},
                                                          {"occupied", "developed"},
                                                          {"occupied_other", "developed"},
                                                          {"vacant_built", "redevelopable"},
                                                          {"unknown", "unknown"},
                                                          {"unserviced", "buildable"},
                                                          {"constrained", "constrained"},
                                                          {"held", "buildable"},
                                                          {"offered", "buildable"},
                                                          {"free", "buildable"}};
  const std::vector<std::vector<std::string>> values = {
      {"-", "unit", "unit|public", "unit|hard_constraint"},
      {"?", used, idle},
      {"?", "bebouwd", "onbebouwd"},
      {"?", "economie", "wonen", "landbouw", "nietGekend", "infrastructuurEnVoorzieningen"},
      {"?", "aangeboden", not_offered, "optie"},
      {"?", "none", "reservegrond", "waterproblematiek", "bevriezingDoorOverheid_waterproblematiek"},
      {"?", "none", "ontwikkeld", "inOntwikkeling"}};
  std::size_t combinations = 1;
  for (const auto& of : values) combinations *= of.size();
  for (std::size_t i = 0; i < combinations; ++i) {
    std::vector<std::string> facts;
    std::size_t rest = i;
    for (const auto& of : values) {
      facts.push_back(of[rest % of.size()]);
      rest /= of.size();
    }
    const std::string was = classOf(vlaio, facts);
    std::string issued = inIbis.at(was);
    if (was == "occupied_other" && facts[3] == "wonen") issued = "housing";
    if (was == "held" && facts[4] == "optie") issued = "option";
    if (classOf(ibis, facts) != issued || classOf(buildable, facts) != inBuildable.at(was)) {
      FAIL(was << " is " << classOf(ibis, facts) << " and " << classOf(buildable, facts) << " for " << facts[0] << " "
               << facts[1] << " " << facts[2] << " " << facts[3] << " " << facts[4] << " " << facts[5] << " "
               << facts[6]);
    }
  }
  CHECK(combinations == 4 * 3 * 3 * 6 * 4 * 5 * 4);
}
