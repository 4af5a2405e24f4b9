// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/jobs/establishments.h"

#include "tests/src/support/drawn_land.h"
#include "tests/src/world/rows.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;
using plan::Role;

namespace {

gis::Findings findingsOf(const std::vector<Attributes>& rows, bool control) {
  std::vector<std::pair<std::string, Attributes>> features;
  for (std::size_t i = 0; i < rows.size(); ++i) features.emplace_back("POINT(" + std::to_string(i) + " 5)", rows[i]);
  DrawnLand land;
  land.wkt(Role::establishments, features);
  const auto all = jobs::readEstablishments(land.world(), control);
  REQUIRE(all);
  REQUIRE(*all);
  return (*all)->findings;
}

bool quotes(const gis::Findings& findings, const std::string& what) {
  for (const gis::Finding& finding : findings) {
    if (finding.subject.find(what) != std::string::npos) return true;
    for (const auto& [name, value] : finding.text.args) {
      const auto* text = std::get_if<std::string>(&value);
      if (text != nullptr && text->find(what) != std::string::npos) return true;
    }
  }
  return false;
}

}  // namespace

TEST_CASE("A text that should be a size class is not quoted where jobs are confidential", "[jobs]") {
  const std::vector<Attributes> rows = {{{"size_class", "circa 4711"}}, {{"size_class", "some 12"}}, {{"jobs", "3"}}};
  const gis::Findings masked = findingsOf(rows, true);
  CHECK(countOf(masked, "jobs.no_size_class") == 1);
  CHECK(argument(masked, "jobs.no_size_class", "count") == "2");
  CHECK_FALSE(quotes(masked, "4711"));
  const gis::Findings inside = findingsOf(rows, false);
  CHECK(countOf(inside, "jobs.no_size_class") == 2);
  CHECK(quotes(inside, "4711"));
}

TEST_CASE("Of many values that cannot be read twenty are told, and how many more there are", "[jobs]") {
  std::vector<Attributes> rows;
  for (int i = 0; i < 23; ++i) rows.push_back({{"jobs", "1"}, {"unit", "heads " + std::to_string(100 + i)}});
  rows.push_back({{"jobs", "2"}, {"unit", "heads 122"}});
  const gis::Findings findings = findingsOf(rows, true);
  CHECK(countOf(findings, "jobs.unit_unknown") == 21);
  const gis::Finding* last = nullptr;
  for (const gis::Finding& finding : findings) {
    if (finding.rule == "jobs.unit_unknown") last = &finding;
  }
  REQUIRE(last != nullptr);
  CHECK(last->text.id == "job_terms.more_values");
  CHECK(last->text.args ==
        std::vector<std::pair<std::string, gis::MessageArg>>{{"values", std::int64_t{3}}, {"count", std::int64_t{4}}});
  rows.resize(20);
  CHECK(countOf(findingsOf(rows, true), "jobs.unit_unknown") == 20);
}

TEST_CASE("An establishment with a row per kind of worker is one establishment of its enterprise", "[jobs]") {
  const Attributes employed = {{"id", "V1"}, {"enterprise", "E"}, {"jobs", "50"}, {"worker", "wage_earner"}};
  const Attributes own = {{"id", "V1"}, {"enterprise", "E"}, {"jobs", "0"}, {"worker", "self_employed"}};
  CHECK(countOf(findingsOf({employed, own}, true), "jobs.head_office") == 0);
  const Attributes other = {{"id", "V2"}, {"enterprise", "E"}};
  const gis::Findings found = findingsOf({employed, own, other}, true);
  REQUIRE(countOf(found, "jobs.head_office") == 1);
  CHECK(argument(found, "jobs.head_office", "count") == "2");
  Attributes alsoOwn = own;
  alsoOwn["jobs"] = "1";
  CHECK(countOf(findingsOf({employed, alsoOwn, other}, true), "jobs.head_office") == 1);
}

TEST_CASE("Rows of one establishment that are added up are told, unless each is of another kind of worker", "[jobs]") {
  const Attributes first = {{"id", "V1"}, {"jobs", "10"}, {"nace", "26110"}};
  const Attributes second = {{"id", "V1"}, {"jobs", "10"}, {"nace", "62010"}};
  const gis::Findings found = findingsOf({first, second, {{"id", "V2"}, {"jobs", "3"}}}, true);
  CHECK(countOf(found, "jobs.rows_added") == 1);
  CHECK(argument(found, "jobs.rows_added", "count") == "1");
  Attributes employed = first;
  employed["worker"] = "wage_earner";
  Attributes own = second;
  own["worker"] = "self_employed";
  CHECK(countOf(findingsOf({employed, own}, true), "jobs.rows_added") == 0);
  CHECK(countOf(findingsOf({first, {{"id", "V1"}, {"nace", "62010"}}}, true), "jobs.rows_added") == 0);
}

TEST_CASE("Heads that are not whole are told: a point may part thousands", "[jobs]") {
  const auto broken = [](const char* number, const char* unit) {
    return countOf(findingsOf({{{"jobs", number}, {"unit", unit}}, {{"jobs", "250"}, {"unit", unit}}}, true),
                   "jobs.not_whole");
  };
  CHECK(broken("1.5", "jobs") == 1);
  CHECK(broken("1.5", "persons") == 1);
  CHECK(broken("1.5", "fte") == 0);
  CHECK(broken("1500", "jobs") == 0);
}
