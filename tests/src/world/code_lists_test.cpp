// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

#include "src/world/rule_book.h"
#include "tests/src/world/surveys.h"
#include "tests/support/catch.h"
#include "tests/support/real_data.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

const plan::RecognitionRules& rules() {
  static const plan::RecognitionRules all = plan::readRecognitionRules().value();
  return all;
}

/// The code of a value in a list; empty: unknown.
std::string code(const std::string& list, const std::string& value) {
  static const world::RuleBook book(rules());
  const auto found = std::ranges::find_if(book.lists(), [&](const auto& one) { return one.list().id == list; });
  return found == book.lists().end() ? "no such list" : std::string(found->codeOf(value));
}

/// A concept of a published list: its address and its label.
struct Concept {
  std::string address;
  std::string label;
};

std::vector<Concept> conceptsOf(const std::filesystem::path& file) {
  std::ifstream in(file);
  std::stringstream text;
  text << in.rdbuf();
  const std::string content = text.str();
  static const std::regex entry(
      "<([^<>]*/id/concept/[^<>]*)>\\s+a\\s+skos:Concept\\s*;[^]*?skos:prefLabel\\s+\"([^\"]*)\"");
  std::vector<Concept> concepts;
  for (std::sregex_iterator it(content.begin(), content.end(), entry), end; it != end; ++it) {
    concepts.push_back({(*it)[1], (*it)[2]});
  }
  return concepts;
}

}  // namespace

TEST_CASE("A code is recognised in every spelling") {
  for (const char* spelling :
       {"nietInGebruik", "niet in gebruik", "NIET_IN_GEBRUIK", "Niet in gebruik ",
        "https://data.vlaanderen.be/id/concept/BedrijventerreinperceelInGebruik/nietInGebruik"}) {
    CHECK(code("vlaio.in_gebruik", spelling) == "nietInGebruik");
  }
  CHECK(code("vlaio.beperking", "waterproblematiek door overheid") == "bevriezingDoorOverheid_waterproblematiek");
  CHECK(code("vlaio.beperking", "waterproblematiek") == "waterproblematiek");
  CHECK(code("gewestplan.code", "0900") == "0900");
  CHECK(code("gewestplan.code", "milieubelastende industrieÃ«n") == "1000");
  CHECK(code("vlaio.in_gebruik", "misschien").empty());
}

TEST_CASE("A column is of a list when four in five of its values are") {
  const world::RuleBook book(rules());
  const auto list =
      std::ranges::find_if(book.lists(), [](const auto& one) { return one.list().id == "vlaio.functie"; });
  REQUIRE(list != book.lists().end());
  CHECK(list->match(surveyed("f", {"economie", "wonen", "bos", "landbouw", "raadsel"})));
  CHECK_FALSE(list->match(surveyed("f", {"economie", "wonen", "bos", "raadsel"})));
  CHECK_FALSE(list->match(surveyed("f", {})));
  const auto several = list->match(surveyed("f", {"economie; wonen", "bos"}));
  REQUIRE(several);
  CHECK(several->separator == ";");
  CHECK(several->values.empty());
  auto many = surveyed("f", {"economie"});
  many.distinct = 5000;
  CHECK_FALSE(list->match(many));
}

TEST_CASE("Every code of the published lists is recognised, by address and by label", "[real]") {
  const std::map<std::string, std::string> lists = {
      {"BedrijventerreinBebouwing.ttl", "vlaio.bebouwing"},
      {"BedrijventerreinInGebruik.ttl", "vlaio.in_gebruik"},
      {"BedrijventerreinRuimtelijkeEenheidtype.ttl", "vlaio.ruimtelijke_eenheid"},
      {"BedrijventerreinperceelBeperking.ttl", "vlaio.beperking"},
      {"BedrijventerreinperceelBeschikbaarheid.ttl", "vlaio.beschikbaarheid"},
      {"BedrijventerreinperceelFunctie.ttl", "vlaio.functie"},
      {"BedrijvenzoneOntwikkelingsstatus.ttl", "vlaio.ontwikkelingsstatus"},
      {"RuimtelijkeEenheidOppervlaktetype.ttl", "vlaio.oppervlaktetype"}};
  std::size_t seen = 0;
  for (const auto& entry : std::filesystem::directory_iterator(realData("vlaio_model/codelijsten"))) {
    const std::string file = entry.path().filename().string();
    INFO(file);
    REQUIRE(lists.contains(file));
    const auto concepts = conceptsOf(entry.path());
    CHECK(concepts.size() >= 2);
    for (const Concept& one : concepts) {
      INFO(one.address << " \"" << one.label << "\"");
      const std::string expected = one.address.substr(one.address.rfind('/') + 1);
      CHECK(code(lists.at(file), one.address) == expected);
      CHECK(code(lists.at(file), expected) == expected);
      CHECK(code(lists.at(file), one.label) == expected);
      ++seen;
    }
  }
  CHECK(seen == 40);
}
