// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reports are read back with Python's parser, which is not ours.
#include <cstdlib>

#include "gis/base/file.h"
#include "src/writers/report/markup.h"
#include "src/writers/report/report.h"
#include "tests/src/writers/report/sample_report.h"
#include "tests/src/writers/sample_answer.h"
#include "tests/support/catch.h"
#include "tests/support/source_folder.h"
#include "tests/support/temp_folder.h"

using namespace hectare;

namespace {

/// What a screen reader finds; REQUIREs that nothing is wrong with it.
std::string outlineOf(const std::string& html) {
  const tests::TempFolder folder;
  const auto file = folder.write("report.html", html);
  const auto list = folder / "outline.txt";
  const auto wrong = folder / "wrong.txt";
  const std::string script = tests::sourceFolder() + "/tests/src/writers/report/html_outline.py";
  const int code = std::system(("/usr/bin/python3 '" + script + "' '" + file.string() + "' > '" + list.string() +
                                "' 2> '" + wrong.string() + "'")
                                   .c_str());
  INFO(*gis::readFile(wrong));
  REQUIRE(code == 0);
  return *gis::readFile(list);
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("An HTML report can be read aloud: language, headings in order, named tables with header cells", "[report]") {
  for (const char* code : {"en", "nl"}) {
    const std::string outline = outlineOf(writers::toHtml(tests::sampleReport(), tests::language(code)));
    CHECK(has(outline, std::string("lang ") + code));
  }
  const std::string outline = outlineOf(writers::toHtml(tests::sampleReport(), tests::language("nl")));
  CHECK(has(outline, "h1 Rapport: Limburg <b>"));
  CHECK(has(outline, "h2 Beschikbaarheid"));
  CHECK(has(outline, "[Bruto ha]"));
  CHECK(has(outline, "|123,46|"));                    // 1,234,567.891 m² in hectares of a Dutch reader
  CHECK(has(outline, "[= Uitgeefbaar]|17,30|11,3"));  // 173,000 of 1,534,567.891 m²
  CHECK(has(outline, "row [Totaal]|"));
}

TEST_CASE("A report says what must be known before its figures are used", "[report]") {
  const std::string outline = outlineOf(writers::toHtml(tests::sampleReport(), tests::language("en")));
  CHECK(has(outline, "p ILLUSTRATIVE"));
  CHECK(outline.find("p ILLUSTRATIVE") < outline.find("h2 Contents"));
  CHECK_FALSE(has(outline, "CONFIDENTIAL"));
  CHECK(has(outline, "dd EPSG:31370 — BD72 / Belgian Lambert 72"));
  CHECK(has(outline, "dd planar, in the CRS of the plan"));
  CHECK(has(outline, "dd 0f0f"));
  CHECK(has(outline, "row [percelen.shp]||cd34"));
  CHECK(has(outline, "Hectare 0."));
  answer::Answer open = tests::sampleAnswer();
  open.closed = false;
  open.confidential = true;
  const writers::Report report{{{std::make_shared<const answer::Answer>(std::move(open)), {}}}, {}};
  const std::string marked = outlineOf(writers::toHtml(report, tests::language("en")));
  CHECK(marked.find("p NOT FINAL") < marked.find("h2 Contents"));
  CHECK(marked.find("p CONFIDENTIAL") < marked.find("h2 Contents"));
}

TEST_CASE("Whatever stands in the data is text in a report, never markup", "[report]") {
  const std::string html = writers::toHtml(tests::sampleReport(), tests::language("en"));
  CHECK_FALSE(has(html, "<script"));
  CHECK_FALSE(has(html, "<b>"));
  const std::string outline = outlineOf(html);
  CHECK(has(outline, "[<script>alert(\"1\")</script> & 'Co' ]]>"));
  CHECK(has(outline, "picture A white dot & nothing < else"));
  CHECK(has(outline, "figcaption Figure 1: A dot \"<i>\""));
  CHECK(writers::escaped("a\x01"
                         "b\xEF\xBF\xBF\xFFz") ==
        "a\xEF\xBF\xBD"
        "b\xEF\xBF\xBD\xEF\xBF\xBDz");
}

TEST_CASE("Pictures are inside an HTML report, byte for byte", "[report]") {
  const std::string html = writers::toHtml(tests::sampleReport(), tests::language("en"));
  CHECK(has(html, "src=\"data:image/png;base64,iVBORw0KGgo"));
  // The vectors of RFC 4648.
  CHECK(writers::base64("") == "");
  CHECK(writers::base64("f") == "Zg==");
  CHECK(writers::base64("fo") == "Zm8=");
  CHECK(writers::base64("foo") == "Zm9v");
  CHECK(writers::base64("foobar") == "Zm9vYmFy");
  CHECK(writers::base64("\xFF\xFE\xFD") == "//79");
}

TEST_CASE("A wide table stands in parts, each with the names and references of its rows", "[report]") {
  writers::Report report = tests::sampleReport();
  answer::Answer referred = *report.parts.front().answer;
  answer::Table& parks = referred.tables.front();
  parks.columns.push_back({"ref", {"column.ref"}, gis::Unit::none, {}});
  parks.rows[0].emplace_back("7K2Q-M9XD-4TBC");
  parks.rows[1].emplace_back("0000-0000-0001");
  parks.total.emplace_back("0000-0000-0002");
  report.parts = {{std::make_shared<const answer::Answer>(std::move(referred)), {}}};
  const std::string outline = outlineOf(writers::toHtml(report, tests::language("en")));
  std::size_t parts = 0;
  std::size_t referredRows = 0;
  for (std::size_t at = 0; (at = outline.find("h3 Per business park (", at)) != std::string::npos; ++at) ++parts;
  for (std::size_t at = 0; (at = outline.find("|7K2Q-M9XD-4TBC\n", at)) != std::string::npos; ++at) ++referredRows;
  CHECK(parts == 2);  // 21 columns in parts of 12 at most
  CHECK(referredRows == parts);
}

TEST_CASE("The same report gives the same HTML", "[report]") {
  CHECK(writers::toHtml(tests::sampleReport(), tests::language("nl")) ==
        writers::toHtml(tests::sampleReport(), tests::language("nl")));
}

TEST_CASE("A report says who publishes it and with which decision, as text", "[report]") {
  writers::Report report = tests::sampleReport();
  report.organisation = "Provincie <b>Limburg</b>";
  report.decision = "Besluit 2026/117";
  report.texts = {"No rights can be derived from this report."};
  const std::string html = writers::toHtml(report, tests::language("en"));
  for (const char* said : {"Provincie &lt;b&gt;Limburg", "Besluit 2026/117", "No rights can be derived"}) {
    INFO(said);
    CHECK(html.find(said) != std::string::npos);
  }
}
