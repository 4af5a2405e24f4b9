// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/session_restore.h"

#include <limits>

#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "tests/ui/desk/start_desk.h"

using namespace hectare;
using namespace hectare::tests;
using desk::SessionRestore;

namespace {

QString settingsIn(const TempFolder& folder) { return QString::fromStdString((folder.path() / "s.ini").string()); }

}  // namespace

TEST_CASE("A window comes back as it stood", "[desk][keep]") {
  startDesk();
  const TempFolder folder;
  const auto plan = folder.write("p q.hectare", "format = 1\n");
  {
    SessionRestore now(settingsIn(folder));
    now.setLastPlan(plan);
    now.setGeometry(QByteArray("\0\1geometry", 10));
    now.setState("middle", QByteArray("\xff\0state", 7));
    now.setView(plan, {1.25, -2, 1e6 / 3, 4});
    now.setLanguage("nl");
    CHECK_FALSE(now.dark());
    now.setDark(true);
  }
  SessionRestore next(settingsIn(folder));
  CHECK(next.lastPlan() == plan);
  CHECK(next.geometry() == QByteArray("\0\1geometry", 10));
  CHECK(next.state("middle") == QByteArray("\xff\0state", 7));
  const auto view = next.view(plan);
  REQUIRE(view);
  CHECK(view->minX == 1.25);
  CHECK(view->minY == -2);
  CHECK(view->maxX == 1e6 / 3);
  CHECK(view->maxY == 4);
  CHECK_FALSE(next.view(folder.path() / "other.hectare"));
  CHECK(next.language() == "nl");
  CHECK(next.dark() == true);
  next.forgetLastPlan();
  CHECK_FALSE(next.lastPlan());
}

TEST_CASE("Settings that hold something else are as if they weren't there", "[desk][keep]") {
  startDesk();
  const TempFolder folder;
  const auto plan = folder.write("p.hectare", "format = 1\n");
  SessionRestore restore(settingsIn(folder));
  SECTION("nothing at all") {}
  SECTION("of another kind") {
    QSettings settings(settingsIn(folder), QSettings::IniFormat);
    settings.setValue("window/plan", 7);
    settings.setValue("window/geometry", "wide");
    settings.setValue("window/language", "fr");
    settings.setValue("window/look", "grey");
    settings.setValue("states/middle", QStringList{"a", "b"});
  }
  SECTION("no text at all") { folder.write("s.ini", std::string("\0\xff[[[=\n%%", 9)); }
  SECTION("land that is none") {
    constexpr double none = std::numeric_limits<double>::quiet_NaN();
    restore.setView(plan, {none, 0, 1, 1});
    CHECK_FALSE(restore.view(plan));
    restore.setView(plan, {5, 0, 1, 1});
  }
  SECTION("a plan that is none, a state without measure") {
    restore.setLastPlan(folder.path() / "gone.txt");
    restore.setState("middle", QByteArray(1 << 20, 'x'));
  }
  const SessionRestore read(settingsIn(folder));
  CHECK_FALSE(read.lastPlan());
  CHECK(read.geometry().isEmpty());
  CHECK(read.state("middle").isEmpty());
  CHECK_FALSE(read.view(plan));
  CHECK(read.language().isEmpty());
  CHECK_FALSE(read.dark());
}
