// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Text documents are read back with Python, which is not ours.
#include <cstdlib>

#include "gis/base/file.h"
#include "src/writers/report/report.h"
#include "tests/src/writers/report/sample_report.h"
#include "tests/src/writers/sample_answer.h"
#include "tests/support/catch.h"
#include "tests/support/source_folder.h"
#include "tests/support/temp_folder.h"

using namespace hectare;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string outlineOf(const tests::TempFolder& folder, const std::filesystem::path& file) {
  const auto list = folder / "outline.txt";
  const auto wrong = folder / "wrong.txt";
  const std::string script = tests::sourceFolder() + "/tests/src/writers/report/odt_outline.py";
  const int code = std::system(("/usr/bin/python3 '" + script + "' '" + file.string() + "' > '" + list.string() +
                                "' 2> '" + wrong.string() + "'")
                                   .c_str());
  INFO(*gis::readFile(wrong));
  REQUIRE(code == 0);
  return *gis::readFile(list);
}

class CancelledProgress final : public gis::Progress {
 public:
  [[nodiscard]] bool cancelled() const override { return true; }
};

}  // namespace

TEST_CASE("A text document has a language, headings, tables with rows of headers, and pictures that say what they show",
          "[report]") {
  const tests::TempFolder folder;
  gis::Progress progress;
  const auto file = folder / "report.odt";
  REQUIRE(writers::writeOdt(file, tests::sampleReport(), tests::language("nl"), progress));
  const std::string outline = outlineOf(folder, file);
  CHECK(has(outline, "type application/vnd.oasis.opendocument.text"));
  CHECK(has(outline, "language nl BE"));
  CHECK(has(outline, "said nl-BE"));
  CHECK(has(outline, "h1 Rapport: Limburg <b>"));
  CHECK(has(outline, "Bruto (ha)"));
  CHECK(has(outline, "|123,46|"));
  CHECK(has(outline, "|<script>alert(\"1\")</script> & 'Co' ]]>"));
  CHECK(has(outline, "picture A white dot & nothing < else"));
}

TEST_CASE("The same report gives the same text document", "[report]") {
  const tests::TempFolder folder;
  gis::Progress progress;
  for (const char* name : {"one.odt", "two.odt"}) {
    REQUIRE(writers::writeOdt(folder / name, tests::sampleReport(), tests::language("en"), progress));
  }
  CHECK(*gis::readFile(folder / "one.odt") == *gis::readFile(folder / "two.odt"));
}

TEST_CASE("A document that was stopped leaves the old one", "[report]") {
  const tests::TempFolder folder;
  CancelledProgress progress;
  const auto file = folder.write("report.odt", "the old one");
  const auto done = writers::writeOdt(file, tests::sampleReport(), tests::language("en"), progress);
  REQUIRE_FALSE(done);
  CHECK(done.error().kind == gis::ErrorKind::cancelled);
  CHECK(*gis::readFile(file) == "the old one");
}

TEST_CASE("A workbook of a report has every table once, and pictures with a description", "[report]") {
  const tests::TempFolder folder;
  gis::Progress progress;
  const auto file = folder / "report.xlsx";
  REQUIRE(writers::writeReportBook(file, tests::sampleReport(), tests::language("en"), progress));
  const auto list = folder / "parts.txt";
  const std::string script =
      "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); "
      "print(z.read('xl/drawings/drawing1.xml').decode(), z.read('xl/workbook.xml').decode())";
  REQUIRE(std::system(
              ("/usr/bin/python3 -c \"" + script + "\" '" + file.string() + "' > '" + list.string() + "'").c_str()) ==
          0);
  const std::string parts = *gis::readFile(list);
  CHECK(has(parts, "descr=\"A white dot &amp; nothing &lt; else\""));
  CHECK(has(parts, "name=\"Maps and charts\""));
  CHECK(has(parts, "name=\"hectare_parks\""));
  CHECK(has(parts, "name=\"hectare_density_parks\""));
}
