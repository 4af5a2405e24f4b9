// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Workbooks are read back with openpyxl, a program that is not ours.
#include <chrono>
#include <cstdlib>
#include <limits>
#include <thread>

#include "gis/base/file.h"
#include "src/writers/writers.h"
#include "tests/src/writers/sample_answer.h"
#include "tests/support/catch.h"
#include "tests/support/source_folder.h"
#include "tests/support/temp_folder.h"

using namespace hectare;

namespace {

const std::string scripts = tests::sourceFolder() + "/tests/src/writers/";

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

bool noOpenpyxl() {
  if (std::system("/usr/bin/python3 -c 'import openpyxl' 2>/dev/null") == 0) return false;
  WARN("skipped: python3-openpyxl is not installed");
  return true;
}

std::filesystem::path written(const tests::TempFolder& folder, const answer::Answer& answer, const char* language,
                              const writers::WorkbookLimits& limits = {}) {
  gis::Progress progress;
  const auto path = folder / (std::string(language) + ".xlsx");
  const auto done = writers::writeWorkbook(path, answer, tests::language(language), progress, limits);
  REQUIRE(done);
  return path;
}

/// Every cell, a line each: sheet!A1|type|number format|value.
std::string cellsOf(const tests::TempFolder& folder, const std::filesystem::path& workbook) {
  const auto list = folder / "cells.txt";
  REQUIRE(std::system(("PYTHONIOENCODING=utf-8 /usr/bin/python3 -W ignore '" + scripts + "workbook_cells.py' '" +
                       workbook.string() + "' > '" + list.string() + "'")
                          .c_str()) == 0);
  return *gis::readFile(list);
}

answer::Answer oneTable(std::vector<answer::Column> columns, std::vector<std::vector<answer::Cell>> rows) {
  answer::Answer answer;
  answer.question = "availability";
  answer.planTitle = "Test";
  answer.tables = {{"parcels", {}, std::move(columns), std::move(rows), {}}};
  return answer;
}

const answer::Column parcelId{"parcel_id", {}, gis::Unit::none, {}};
const answer::Column name{"name", {}, gis::Unit::none, {}};
const answer::Column area{"area_m2", {}, gis::Unit::squareMetre, {}};

}  // namespace

TEST_CASE("A workbook holds what the JSON holds: figures, units, totals that agree, filters, frozen headers") {
  if (noOpenpyxl()) return;
  const tests::TempFolder folder;
  for (const char* language : {"en", "nl"}) {
    const auto workbook = written(folder, tests::sampleAnswer(), language);
    const auto json = folder.write("answer.json", writers::toJson(tests::sampleAnswer(), tests::language(language)));
    CHECK(std::system(("/usr/bin/python3 -W ignore '" + scripts + "workbook.py' '" + workbook.string() + "' '" +
                       json.string() + "'")
                          .c_str()) == 0);
  }
}

TEST_CASE("A workbook speaks Dutch, keeps each column's name and says that a figure is unknown, which is not zero") {
  if (noOpenpyxl()) return;
  const tests::TempFolder folder;
  const std::string cells = cellsOf(folder, written(folder, tests::sampleAnswer(), "nl"));
  CHECK(has(cells, "Per bedrijventerrein!D4|s|General|Bruto (m²)\n"));
  CHECK(has(cells, "Per bedrijventerrein!D3|s|General|gross_m2\n"));
  CHECK(has(cells, "Per bedrijventerrein!D6|n|#,##0|1234567.891\n"));
  CHECK(has(cells, "Per bedrijventerrein!C6|s|General|regionaal\n"));
  CHECK(has(cells, "Per bedrijventerrein!A5|s|@|P01\n"));
  CHECK(has(cells, "Per bedrijventerrein!L5|s|General|–\n"));  // unserviced
  CHECK(has(cells, "Per bedrijventerrein!D7|f|#,##0|=SUBTOTAL(109,D5:D6)\n"));
  CHECK(has(cells, "Per bedrijventerrein!B7|s|General|Totaal\n"));
  CHECK_FALSE(has(cells, "Per bedrijventerrein!T7"));  // densities do not add up
  // -0.00004 m² shows as 0.000, without a sign, and is still there.
  CHECK(has(cells, "Per bedrijventerrein!Q6|n|#,##0.000;#,##0.000|-4e-05\n"));
  CHECK(has(cells, "Van bruto naar vrij!A5|s|General|Limburg\n"));
  CHECK(has(cells, "Bronnen!C5|d|dd/mm/yyyy|2026-01-31 00:00:00\n"));
  CHECK(has(cells, "Bronnen!J6|s|General|cd34\n"));
  CHECK(has(cells, "Bevindingen!A6|s|General|Fout\n"));
  CHECK(has(cells, "Bevindingen!G5|n|0.00|218000.25\n"));
  CHECK(has(cells, "Bevindingen!I7|n|#,##0|1234.5\n"));
  CHECK(has(cells, "Bevindingen!K7|s|General|ja\n"));
  CHECK(has(cells, "Bevindingen!L7|s|General|seen on the spot\n"));
  CHECK_FALSE(has(cells, "Bevindingen!I6"));  // a finding without areas has none; nothing is unknown
}

TEST_CASE("Every sheet says that an answer is illustrative or not final") {
  if (noOpenpyxl()) return;
  const tests::TempFolder folder;
  answer::Answer answer = tests::sampleAnswer();
  answer.closed = false;
  const std::string cells = cellsOf(folder, written(folder, answer, "en"));
  for (const char* place : {"About!A2", "Per business park!A2", "Sources!A2", "Findings!A2"}) {
    CHECK(has(cells, std::string(place) + "|s|General|NOT FINAL"));
  }
  CHECK(has(cells, "About!A3|s|General|ILLUSTRATIVE"));
}

TEST_CASE("Texts stay texts, whatever they begin with, and figures too long for a spreadsheet too") {
  if (noOpenpyxl()) return;
  const tests::TempFolder folder;
  const auto answer = oneTable({parcelId, name, {"year", {}, gis::Unit::none, {}}},
                               {{"0137", "=cmd|'/c calc'!A1", std::int64_t{2025}},
                                {"-12", "+32 11 23 45 67", std::int64_t{9'007'199'254'740'993}},
                                {"2025-01-01", "2025-01-01", std::int64_t{0}},
                                {"@sum",
                                 "a\x01"
                                 "b\tc\nd",
                                 answer::Cell()},
                                {"_x0041_", "1899-01-01", answer::Cell()},
                                {"\xFF", "😀 é", answer::Cell()}});
  const std::string cells = cellsOf(folder, written(folder, answer, "en"));
  CHECK(has(cells, "Per parcel!A5|s|@|0137\n"));
  CHECK(has(cells, "Per parcel!B5|s|General|=cmd|'/c calc'!A1\n"));
  CHECK(has(cells, "Per parcel!C5|n|0|2025\n"));
  CHECK(has(cells, "Per parcel!A6|s|@|-12\n"));
  CHECK(has(cells, "Per parcel!B6|s|General|+32 11 23 45 67\n"));
  CHECK(has(cells, "Per parcel!C6|s|General|9007199254740993\n"));
  CHECK(has(cells, "Per parcel!A7|s|@|2025-01-01\n"));
  CHECK(has(cells, "Per parcel!B7|d|yyyy-mm-dd|2025-01-01 00:00:00\n"));
  CHECK(has(cells, "Per parcel!A8|s|@|@sum\n"));
  CHECK(has(cells, "Per parcel!B8|s|General|a b c\nd\n"));
  CHECK(has(cells, "Per parcel!C8|s|General|–\n"));
  // As a workbook spells the text _x0041_, which it would otherwise show as A.
  CHECK(has(cells, "Per parcel!A9|s|@|_x005F_x0041_\n"));
  CHECK(has(cells, "Per parcel!B9|s|General|1899-01-01\n"));
  CHECK(has(cells, "Per parcel!A10|s|@|\xEF\xBF\xBD\n"));
  CHECK(has(cells, "Per parcel!B10|s|General|😀 é\n"));
}

TEST_CASE("A total that is not the sum of its rows is no formula, and a note says so") {
  if (noOpenpyxl()) return;
  const tests::TempFolder folder;
  auto answer =
      oneTable({name, area, {"jobs_per_gross_ha", {"column.jobs_per_gross_ha"}, gis::Unit::jobsPerHectare, {}}},
               {{"A", 1000.0, 10.0}, {"B", 500.5, 20.0}});
  answer.tables[0].total = {answer::Cell(), 1400.0, 30.0};
  const std::string cells = cellsOf(folder, written(folder, answer, "en"));
  CHECK(has(cells, "Per parcel!B7|n|#,##0|1400\n"));
  CHECK(has(cells, "Per parcel!C7|n|#,##0.0|30\n"));
  CHECK(has(cells, "|Not the sum of the rows above, and not changed by a filter: Area (m²), "));
  answer.tables[0].total = {answer::Cell(), 1500.5, answer::Cell()};
  const std::string summed = cellsOf(folder, written(folder, answer, "en"));
  CHECK(has(summed, "Per parcel!B7|f|#,##0|=SUBTOTAL(109,B5:B6)\n"));
  CHECK_FALSE(has(summed, "Not the sum"));
}

TEST_CASE("More rows than a sheet holds go on another, with one total, and texts that are too long are cut") {
  if (noOpenpyxl()) return;
  const tests::TempFolder folder;
  auto answer = oneTable({name, area}, {});
  for (int i = 0; i < 5; ++i) answer.tables[0].rows.push_back({"twelve chars", 100.0 + i});
  answer.tables[0].total = {answer::Cell(), 510.0};
  const std::string cells = cellsOf(folder, written(folder, answer, "en", {11, 16, 10}));  // two rows on a sheet
  CHECK(has(cells, "Per parcel!B6|n|#,##0|101\n"));
  CHECK(has(cells, "Per parcel (2)!B5|n|#,##0|102\n"));
  CHECK(has(cells, "Per parcel (3)!B5|n|#,##0|104\n"));
  CHECK(has(cells, "Per parcel (3)!A1|s|General|Per parcel (3 of 3) · Test\n"));
  CHECK(has(cells,
            "Per parcel (3)!B6|f|#,##0|=SUBTOTAL(109,'Per parcel'!B5:B6)+SUBTOTAL(109,'Per parcel (2)'!B5:B6)+"
            "SUBTOTAL(109,'Per parcel (3)'!B5:B5)\n"));
  CHECK(has(cells, "Per parcel!A5|s|General|twelve ch…\n"));
  CHECK(has(cells, "|5 text(s) longer than the 10 characters of a cell are cut"));
  gis::Progress progress;
  const auto wide = writers::writeWorkbook(folder / "wide.xlsx", answer, tests::language("en"), progress, {11, 1, 10});
  REQUIRE_FALSE(wide);
  CHECK(wide.error().what.id == "sheet.too_wide");
  CHECK_FALSE(std::filesystem::exists(folder / "wide.xlsx"));
}

TEST_CASE("A workbook without rows, or with nothing at all, opens") {
  if (noOpenpyxl()) return;
  const tests::TempFolder folder;
  auto empty = oneTable({name, area}, {});
  empty.tables[0].total = {answer::Cell(), 0.0};
  const std::string cells = cellsOf(folder, written(folder, empty, "en"));
  CHECK(has(cells, "Per parcel!A5|s|General|(no rows)\n"));
  CHECK(has(cells, "Per parcel!B6|n|#,##0|0\n"));
  CHECK(has(cellsOf(folder, written(folder, answer::Answer{}, "nl")), "Bevindingen!A5|s|General|(geen rijen)\n"));
}

TEST_CASE("The same answer gives the same workbook, whenever it is written") {
  const tests::TempFolder folder;
  const auto first = gis::sha256OfText(*gis::readFile(written(folder, tests::sampleAnswer(), "nl")));
  // The clock of a zip file has steps of two seconds.
  std::this_thread::sleep_for(std::chrono::milliseconds(2100));
  CHECK(first == gis::sha256OfText(*gis::readFile(written(folder, tests::sampleAnswer(), "nl"))));
  // Also when no source has a date, for which the library would take the clock.
  answer::Answer undated = tests::sampleAnswer();
  undated.provenance.clear();
  const auto without = gis::sha256OfText(*gis::readFile(written(folder, undated, "nl")));
  std::this_thread::sleep_for(std::chrono::milliseconds(1100));
  CHECK(without == gis::sha256OfText(*gis::readFile(written(folder, undated, "nl"))));
}

TEST_CASE("A workbook that is stopped or cannot be written leaves the old one, and nothing beside it") {
  class Stopped final : public gis::Progress {
   public:
    [[nodiscard]] bool cancelled() const override { return true; }
  };
  const tests::TempFolder folder;
  const auto old = folder.write("old.xlsx", "old");
  Stopped stopped;
  const auto done = writers::writeWorkbook(old, tests::sampleAnswer(), tests::language("en"), stopped);
  REQUIRE_FALSE(done);
  CHECK(done.error().kind == gis::ErrorKind::cancelled);
  CHECK(*gis::readFile(old) == "old");
  gis::Progress progress;
  const auto nowhere = folder / "nowhere" / "new.xlsx";
  const auto failed = writers::writeWorkbook(nowhere, tests::sampleAnswer(), tests::language("en"), progress);
  REQUIRE_FALSE(failed);
  CHECK(failed.error().kind == gis::ErrorKind::writeFailed);
  CHECK(failed.error().where == nowhere.string());
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}
