// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/export_choice.h"

#include "tests/support/catch.h"

using namespace hectare;
using desk::ExportKind;

namespace {

plan::Plan planOfTwoSheets() {
  plan::Plan plan;
  plan.file = "/land/plan.hectare";
  plan::Sheet north;
  north.name = "North";
  north.scale = 5000;
  north.stamp = "draft";
  plan::Sheet told;
  told.name = "Told";
  told.texts = {"Only advice."};
  plan.sheets = {north, told};
  return plan;
}

std::string lineOf(const desk::ExportChoice& choice, const plan::Plan& plan, const std::string& target) {
  const auto words = desk::commandWords(choice, plan, target);
  return words ? desk::shellLine(*words) : "none";
}

}  // namespace

TEST_CASE("A choice of paper is the command of a map, with what is not usual", "[desk]") {
  desk::ExportChoice choice = desk::choiceOf(ExportKind::policyMap);
  const plan::Plan plan = planOfTwoSheets();
  CHECK(lineOf(choice, plan, "/land/a.pdf") ==
        "hectare map /land/plan.hectare --size 'A3 landscape' -o /land/a.pdf --lang en");
  choice.sheet.scale = 100000;
  choice.sheet.extent = plan::SheetExtent{152000, 211000, 1052000, 212000};
  choice.sheet.title = "Noord & Zuid's land";
  choice.sheet.grid = "graticule";
  choice.layered = true;
  choice.language = "nl";
  CHECK(lineOf(choice, plan, "/land/a.pdf") ==
        "hectare map /land/plan.hectare --extent 152000,211000,1052000,212000 --scale 100000 --size 'A3 landscape' "
        "--title 'Noord & Zuid'\\''s land' --graticule --geo -o /land/a.pdf --lang nl");
}

TEST_CASE("A sheet of the plan is named; what it says cannot be unsaid by an option", "[desk]") {
  const plan::Plan plan = planOfTwoSheets();
  desk::ExportChoice north = desk::choiceOf(plan.sheets[0]);
  CHECK(north.sheet.paper == "A3");
  CHECK(lineOf(north, plan, "/a.pdf") ==
        "hectare map /land/plan.hectare --sheet North --size 'A3 landscape' -o /a.pdf --lang en");
  north.sheet.stamp.clear();  // then not by its name, but by all that it still says
  CHECK(lineOf(north, plan, "/a.pdf") ==
        "hectare map /land/plan.hectare --scale 5000 --size 'A3 landscape' -o /a.pdf --lang en");
  desk::ExportChoice told = desk::choiceOf(plan.sheets[1]);
  CHECK(lineOf(told, plan, "/a.pdf") != "none");
  told.base.clear();
  CHECK(lineOf(told, plan, "/a.pdf") == "none");
}

TEST_CASE("Rows go out as the question that is shown, an atlas and a report by their own commands", "[desk]") {
  const plan::Plan plan = planOfTwoSheets();
  desk::ExportChoice csv = desk::choiceOf(ExportKind::csv);
  csv.question.by = "parcel";
  csv.question.classes = {"free", "offered"};
  csv.question.minAreaM2 = 2500;
  csv.format = "csv-be";
  CHECK(lineOf(csv, plan, "/a.csv") ==
        "hectare availability /land/plan.hectare --by parcel --class free --class offered --min-area 2500 --format "
        "csv-be --out /a.csv --lang en");
  desk::ExportChoice atlas = desk::choiceOf(ExportKind::atlas);
  atlas.by = "municipality";
  CHECK(lineOf(atlas, plan, "/a.pdf") ==
        "hectare atlas /land/plan.hectare --by municipality --size 'A4 portrait' -o /a.pdf --lang en");
  desk::ExportChoice report = desk::choiceOf(ExportKind::report);
  report.answers = {"all"};
  CHECK(lineOf(report, plan, "/a.html") == "hectare report /land/plan.hectare --question all -o /a.html --lang en");
  CHECK(lineOf(desk::choiceOf(ExportKind::picture), plan, "/a.png") == "none");
}

TEST_CASE("A file is named after the plan, whatever its name", "[desk]") {
  CHECK(desk::fileName("Noord/Zuid: 2026?", "Policy map", "pdf") == "Noord-Zuid- 2026- - Policy map.pdf");
  CHECK(desk::fileName("Plan", "Table", "csv-be") == "Plan - Table.csv");
}

TEST_CASE("Another kind keeps what was said of the file and of paper, and a fact sheet is of a park", "[desk]") {
  desk::ExportChoice now = desk::choiceOf(desk::ExportKind::policyMap);
  now.sheet.title = "Free land";
  now.sheet.stamp = "draft";
  now.language = "nl";
  const auto facts = desk::otherKind(now, desk::ExportKind::factSheet, "01");
  CHECK(facts.sheet.form == "fact-sheet");
  CHECK(facts.sheet.park == "01");
  CHECK(facts.sheet.title == "Free land");
  CHECK(facts.sheet.stamp == "draft");
  CHECK(facts.language == "nl");

  plan::Sheet kept;
  kept.name = "council";
  kept.title = "For the council";
  const auto sheet = desk::asKeptIn(facts, kept, "01");
  CHECK(sheet.base == "council");
  CHECK(sheet.sheet.title == "For the council");
  CHECK(sheet.language == "nl");
  // What that sheet is called is its own.
  CHECK(desk::otherKind(sheet, desk::ExportKind::overview, "01").sheet.title.empty());
}
