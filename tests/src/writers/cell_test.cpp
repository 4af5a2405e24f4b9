// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/writers/cell.h"

#include "src/plan/correction_outcome.h"
#include "tests/src/writers/sample_answer.h"
#include "tests/support/catch.h"

using namespace hectare;

TEST_CASE("Every state of a correction has its own name for people, which says whether it was applied") {
  const answer::Column column{"correction_state", {}, gis::Unit::none, {}};
  const auto english = tests::language("en");
  const auto dutch = tests::language("nl");
  CHECK(writers::humanCell(answer::Cell(std::string("changed")), column, english) == "applied; the source has changed");
  CHECK(writers::humanCell(answer::Cell(std::string("vanished")), column, english) == "not applied: vanished");
  using enum plan::CorrectionState;
  for (const auto state : {applied, confirmed, changed, renumbered, reshaped, superseded, unknownValue, split, merged,
                           redrawn, elsewhere, vanished, unreadable, unplaced}) {
    const std::string name(plan::stateName(state));
    INFO(name);
    CHECK(dutch.has("correction_state." + name));
    CHECK(writers::humanCell(answer::Cell(name), column, dutch) == dutch.render({"correction_state." + name}));
  }
}

TEST_CASE("Of several dates each is written as the language writes dates") {
  const answer::Column column{"date", {}, gis::Unit::none, {}};
  const auto dutch = tests::language("nl");
  CHECK(writers::humanCell(answer::Cell(std::string("2025-01-01, ?")), column, dutch) == "01/01/2025, ?");
  CHECK(writers::humanCell(answer::Cell(std::string("2025-01-01, 2024-12-31")), column, dutch) ==
        "01/01/2025, 31/12/2024");
  CHECK(writers::humanCell(answer::Cell(std::string("2025-01-01")), column, dutch) == "01/01/2025");
}

TEST_CASE("The states of what a reference names share their names, and so do classes from and to") {
  const auto dutch = tests::language("nl");
  const auto shown = [&](const char* id, const char* code) {
    return writers::humanCell(answer::Cell(std::string(code)), {id, {}, gis::Unit::none, {}}, dutch);
  };
  CHECK(shown("data_state", "changed") == "veranderd");
  CHECK(shown("from_class", "free") == shown("class", "free"));
}
