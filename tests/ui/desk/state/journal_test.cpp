// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/journal.h"

#include "gis/base/file.h"
#include "src/plan/plan_file.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace hectare;
using namespace hectare::tests;
using desk::Journal;

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
  REQUIRE(journal.keep(plan));
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
  REQUIRE(journal.keep(plan));
  folder.write("p.hectare", written + "why = \"somebody else\"\n");
  CHECK(journal.kept()->value().fileChanged);
}

TEST_CASE("A journal that is no plan is told, and one that cannot be written too", "[desk]") {
  const TempFolder folder;
  const plan::Plan plan = opened(folder);
  folder.write(".p.hectare.journal", "# Unsaved edits\nformat = 1\nrolle = 3\n");
  CHECK_FALSE(Journal(plan.file).kept());
  CHECK_FALSE(Journal("/nowhere/p.hectare").keep(plan));
}
