// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/journal.h"

#include <algorithm>

#include "gis/base/file.h"
#include "src/plan/plan_file.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "tests/ui/desk/start_desk.h"
#include "ui/desk/state/plan_watch.h"

using namespace hectare;
using namespace hectare::tests;
using desk::Journal;
using desk::PlanWatch;

namespace {

const std::string written = "format = 1\nname = \"as it was\"\ncrs = \"EPSG:31370\"\n";

plan::Plan opened(const TempFolder& folder) {
  folder.write("p.hectare", written);
  auto plan = plan::readPlan(folder.path() / "p.hectare");
  REQUIRE(plan);
  return std::move(*plan);
}

}  // namespace

TEST_CASE("What a journal keeps comes back, and the plan's file stays as it is", "[desk]") {
  const TempFolder folder;
  plan::Plan plan = opened(folder);
  const Journal journal(plan.file);
  const auto none = journal.kept();
  REQUIRE(none);
  CHECK_FALSE(none->has_value());
  plan.name = "edited";
  REQUIRE(journal.keep(plan, PlanWatch::stateOf(plan.file)));
  const auto kept = Journal(plan.file).kept();
  REQUIRE(kept);
  REQUIRE(kept->has_value());
  CHECK((*kept)->plan == plan);
  CHECK_FALSE((*kept)->fileChanged);
  CHECK(*gis::readFile(plan.file) == written);
  journal.clear();
  CHECK_FALSE(journal.kept()->has_value());
}

TEST_CASE("A journal says that the file was changed since", "[desk]") {
  const TempFolder folder;
  plan::Plan plan = opened(folder);
  const Journal journal(plan.file);
  plan.name = "edited";
  REQUIRE(journal.keep(plan, PlanWatch::stateOf(plan.file)));
  folder.write("p.hectare", written + "why = \"somebody else\"\n");
  CHECK(journal.kept()->value().fileChanged);
}

TEST_CASE("A plan that was never saved keeps its journal away from the sources beside which it will lie", "[desk]") {
  startDesk();
  const TempFolder folder;
  plan::Plan plan = opened(folder);
  std::filesystem::remove(plan.file);
  const Journal journal(plan.file);
  plan.name = "not saved yet";
  REQUIRE(journal.keep(plan, PlanWatch::stateOf(plan.file)));
  CHECK(std::filesystem::is_empty(folder.path()));
  CHECK(journal.kept()->value().plan == plan);
  CHECK(std::ranges::count(Journal::neverSaved(), plan.file) == 1);
  SECTION("once it has its file, the journal lies beside that, and nowhere else") {
    REQUIRE(plan::savePlan(plan));
    plan.name = "edited";
    REQUIRE(journal.keep(plan, PlanWatch::stateOf(plan.file)));
    CHECK(std::filesystem::exists(folder.path() / ".p.hectare.journal"));
    CHECK(std::ranges::count(Journal::neverSaved(), plan.file) == 0);
    CHECK(journal.kept()->value().plan.name == "edited");
  }
  SECTION("cleared, it is nowhere") {
    journal.clear();
    CHECK(std::ranges::count(Journal::neverSaved(), plan.file) == 0);
    CHECK_FALSE(journal.kept()->has_value());
  }
}

TEST_CASE("Two windows on a plan have journals of their own", "[desk]") {
  startDesk();
  const TempFolder folder;
  plan::Plan plan = opened(folder);
  plan.name = "first";
  REQUIRE(Journal(plan.file, 1).keep(plan, PlanWatch::stateOf(plan.file)));
  plan.name = "second";
  REQUIRE(Journal(plan.file, 2).keep(plan, PlanWatch::stateOf(plan.file)));
  CHECK(Journal(plan.file, 1).kept()->value().plan.name == "first");
  CHECK(Journal(plan.file, 2).kept()->value().plan.name == "second");
  CHECK(Journal(plan.file, 2).kept()->value().place == 2);
}

TEST_CASE("A journal that is no plan is told", "[desk]") {
  const TempFolder folder;
  const plan::Plan plan = opened(folder);
  folder.write(".p.hectare.journal", "# Unsaved edits\nformat = 1\nrolle = 3\n");
  CHECK_FALSE(Journal(plan.file).kept());
}

TEST_CASE("A journal that is damaged is put aside, and told as what it is", "[desk]") {
  const TempFolder folder;
  plan::Plan plan = opened(folder);
  REQUIRE(Journal(plan.file).keep(plan, PlanWatch::stateOf(plan.file)));
  const std::filesystem::path file = Journal(plan.file).file();
  REQUIRE(gis::replaceFile(file, "# half written ["));
  const auto kept = Journal(plan.file).kept();
  REQUIRE_FALSE(kept);
  CHECK(kept.error().what.id == "keep.journal_damaged");
  CHECK(*gis::readFile(file.string() + ".damaged") == "# half written [");
  // From then on there is nothing in the way.
  CHECK_FALSE(Journal(plan.file).kept()->has_value());
}
