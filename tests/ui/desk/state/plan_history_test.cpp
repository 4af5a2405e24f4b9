// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/plan_history.h"

#include "tests/support/catch.h"

using namespace hectare;
using desk::PlanHistory;

namespace {

plan::Plan named(const std::string& name) {
  plan::Plan plan;
  plan.name = name;
  return plan;
}

}  // namespace

TEST_CASE("Undo and redo go along the edits by name", "[desk]") {
  PlanHistory history(named("a"));
  CHECK_FALSE(history.canUndo());
  history.add(named("b"), {"first"});
  history.add(named("c"), {"second"});
  CHECK(history.undoes().id == "second");
  history.undo();
  CHECK(history.plan().name == "b");
  CHECK(history.undoes().id == "first");
  CHECK(history.redoes().id == "second");
  history.redo();
  CHECK(history.plan().name == "c");
  CHECK_FALSE(history.canRedo());
}

TEST_CASE("An edit after an undo takes the place of what was undone", "[desk]") {
  PlanHistory history(named("a"));
  history.add(named("b"), {"first"});
  history.undo();
  history.add(named("c"), {"other"});
  CHECK_FALSE(history.canRedo());
  CHECK(history.undoes().id == "other");
  history.undo();
  CHECK(history.plan().name == "a");
}

TEST_CASE("A plan is saved only where it says what its file says", "[desk]") {
  PlanHistory history(named("a"));
  CHECK(history.isSaved());
  history.add(named("b"), {"first"});
  CHECK_FALSE(history.isSaved());
  history.markSaved(history.mark());
  history.undo();
  CHECK_FALSE(history.isSaved());
  SECTION("redo comes back to it") {
    history.redo();
    CHECK(history.isSaved());
  }
  SECTION("what was saved and is written over is nowhere") {
    history.add(named("c"), {"other"});
    CHECK_FALSE(history.isSaved());
    history.undo();
    CHECK_FALSE(history.isSaved());
  }
}

TEST_CASE("What was written while edits went on is saved, and the edits are not", "[desk]") {
  PlanHistory history(named("a"));
  history.add(named("b"), {"first"});
  const auto written = history.mark();
  history.add(named("c"), {"second"});
  history.markSaved(written);
  CHECK_FALSE(history.isSaved());
  history.undo();
  CHECK(history.isSaved());
}
