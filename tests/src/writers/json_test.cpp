// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdlib>
#include <limits>

#include "src/writers/writers.h"
#include "tests/src/writers/sample_answer.h"
#include "tests/support/catch.h"
#include "tests/support/source_folder.h"
#include "tests/support/temp_folder.h"

using namespace hectare;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("JSON keeps areas in m², codes as codes, and null for what nobody knows") {
  const std::string json = writers::toJson(tests::sampleAnswer(), tests::language("nl"));
  CHECK(has(json, R"({"id":"gross_m2","title":"Bruto","unit":"m2"})"));
  CHECK(has(json, R"(["P01","Corda Campus","campus",300000,60000,240000,200000,0,5000,0,10000,null,15000,)"));
  CHECK(has(json, R"("total": [null,null,null,1534567.891,)"));
  CHECK(has(json, R"(["free","71016A0001/00G000",8000])"));
  CHECK(has(json, "\"illustrative\": true,\n  \"confidential\": false,\n  \"closed\": true"));
  CHECK(has(json, R"("date":null,"features":1234,)"));
}

TEST_CASE("JSON never holds bytes that are no UTF-8, and no number that is none") {
  answer::Answer answer = tests::sampleAnswer();
  answer.tables[0].rows[0][1] = "industrie\xEBn";
  answer.tables[0].rows[0][3] = std::numeric_limits<double>::quiet_NaN();
  answer.planTitle = "\xFF";
  const std::string json = writers::toJson(answer, tests::language("en"));
  CHECK(has(json, "[\"P01\",\"industrie\xEF\xBF\xBDn\",\"campus\",null,60000"));
}

TEST_CASE("A figure that is withheld is told apart from one that nobody knows, in every language") {
  answer::Answer answer = tests::sampleAnswer();
  answer.tables[0].rows[0][4] = gis::Message{answer::suppressedId};
  CHECK(has(writers::toJson(answer, tests::language("nl")), R"("campus",300000,"suppressed",240000)"));
  CHECK(has(writers::toCsv(answer.tables[0], tests::language("en")), "campus,300000,suppressed,240000"));
  CHECK(has(writers::toText(answer, tests::language("en"), {}), "withheld"));
  CHECK(has(writers::toText(answer, tests::language("nl"), {}), "geheim"));
}

TEST_CASE("An answer for inside use says so in every format") {
  answer::Answer answer = tests::sampleAnswer();
  answer.confidential = true;
  CHECK(has(writers::toJson(answer, tests::language("nl")), "\"confidential\": true"));
  CHECK(has(writers::toText(answer, tests::language("nl"), {}), "VERTROUWELIJK"));
  const std::string csv = writers::toCsv(answer.tables[0], tests::language("en"), writers::Marks(answer));
  CHECK(has(csv, ",illustrative,confidential\r\n"));
  CHECK(has(csv, ",true,true\r\n"));
}

TEST_CASE("The same answer gives the same JSON") {
  const auto language = tests::language("en");
  CHECK(writers::toJson(tests::sampleAnswer(), language) == writers::toJson(tests::sampleAnswer(), language));
}

TEST_CASE("JSON is as data/schemas/answer.schema.json says") {
  if (std::system("/usr/bin/python3 -c 'import jsonschema' 2>/dev/null") != 0) {
    WARN("skipped: python3-jsonschema is not installed");
    return;
  }
  const tests::TempFolder folder;
  answer::Answer full = tests::sampleAnswer();
  for (const answer::Answer& answer : {full, answer::Answer{}}) {
    const auto file = folder.write("answer.json", writers::toJson(answer, tests::language("en")));
    const std::string schema = tests::sourceFolder() + "/data/schemas/answer.schema.json";
    CHECK(std::system(
              ("/usr/bin/python3 -W ignore -m jsonschema -i '" + file.string() + "' '" + schema + "'").c_str()) == 0);
  }
}
