// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/plan_watch.h"

#include <QSignalSpy>
#include <QTest>
#include <filesystem>

#include "gis/base/file.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "tests/ui/desk/start_desk.h"

using namespace hectare;
using namespace hectare::tests;
using desk::PlanWatch;

namespace {

constexpr int longMs = 10000;

/// Watches a file that holds "one".
struct Watched {
  bool started = (startDesk(), true);  // before anything that listens to the system
  TempFolder folder;
  std::filesystem::path file;
  PlanWatch watch;
  QSignalSpy changes{&watch, &PlanWatch::changedOnDisk};

  Watched() {
    file = folder.write("p.hectare", "one");
    watch.watch(file, PlanWatch::stateOf(file));
  }
  [[nodiscard]] bool toldOf(int count) {
    return QTest::qWaitFor([&] { return changes.count() >= count; }, longMs);
  }
};

}  // namespace

TEST_CASE("A plan's file that somebody else writes is noticed once per change", "[desk][keep]") {
  Watched on;
  CHECK(on.watch.isAsKnown());
  on.folder.write("p.hectare", "two");
  REQUIRE(on.toldOf(1));
  CHECK_FALSE(on.watch.isAsKnown());
  QTest::qWait(400);
  on.watch.look();
  CHECK(on.changes.count() == 1);
}

TEST_CASE("A plan's file that is replaced by renaming is noticed, again and again", "[desk][keep]") {
  Watched on;
  REQUIRE(gis::replaceFile(on.file, "two"));
  REQUIRE(on.toldOf(1));
  REQUIRE(gis::replaceFile(on.file, "three"));
  REQUIRE(on.toldOf(2));
  CHECK(on.watch.isThere());
}

TEST_CASE("A plan's file that is taken away, or made where there was none, is noticed", "[desk][keep]") {
  Watched on;
  std::filesystem::remove(on.file);
  REQUIRE(on.toldOf(1));
  CHECK_FALSE(on.watch.isThere());
  on.watch.watch(on.file, {});
  on.folder.write("p.hectare", "somebody's");
  REQUIRE(on.toldOf(2));
}

TEST_CASE("The same content written anew, our own save and another file change nothing", "[desk][keep]") {
  Watched on;
  on.folder.write("p.hectare", "one");
  on.folder.write("other.hectare", "two");
  on.folder.write("p.hectare", "ours");
  on.watch.watch(on.file, PlanWatch::stateOf(on.file));
  QTest::qWait(500);
  CHECK(on.changes.count() == 0);
}
