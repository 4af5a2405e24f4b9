// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/plan_lock.h"

#include <QCoreApplication>
#include <QProcess>
#include <QSignalSpy>
#include <QSysInfo>
#include <filesystem>

#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "tests/ui/desk/start_desk.h"

using namespace hectare;
using namespace hectare::tests;
using desk::PlanLock;

namespace {

/// The lock file of a process on this machine, or on another.
std::string lockOf(qint64 process, const std::string& host) {
  return std::to_string(process) + "\nsleep\n" + host + "\n";
}

std::string here() { return QSysInfo::machineHostName().toStdString(); }

}  // namespace

TEST_CASE("Two windows on one plan know of each other", "[desk][keep]") {
  startDesk();
  const TempFolder folder;
  const auto plan = folder.write("p.hectare", "format = 1\n");
  PlanLock first;
  first.hold(plan);
  CHECK(first.place() == 1);
  CHECK(first.others().empty());
  QSignalSpy noticed(&first, &PlanLock::othersChanged);
  {
    PlanLock second;
    second.hold(plan);
    CHECK(second.place() == 2);
    REQUIRE_FALSE(second.others().empty());
    CHECK(second.others().front().process == QCoreApplication::applicationPid());
    CHECK(second.others().front().host == QSysInfo::machineHostName());
    first.look();
    CHECK_FALSE(first.others().empty());
    CHECK(noticed.count() == 1);
    CHECK_FALSE(first.isFree(2));
  }
  first.look();
  CHECK(first.others().empty());
  CHECK(noticed.count() == 2);
  CHECK(first.isFree(2));
  first.hold(plan);
  CHECK(first.place() == 1);
}

TEST_CASE("The place of a process that was killed is taken over", "[desk][keep]") {
  startDesk();
  const TempFolder folder;
  const auto plan = folder.write("p.hectare", "format = 1\n");
  QProcess other;
  other.start("sleep", {"60"});
  REQUIRE(other.waitForStarted());
  folder.write(".p.hectare.lock", lockOf(other.processId(), here()));
  PlanLock lock;
  lock.hold(plan);
  CHECK(lock.place() == 2);
  REQUIRE_FALSE(lock.others().empty());
  CHECK(lock.others().front().process == other.processId());
  other.kill();
  REQUIRE(other.waitForFinished());
  lock.look();
  CHECK(lock.others().empty());
  lock.release();
  lock.hold(plan);
  CHECK(lock.place() == 1);
}

TEST_CASE("A window on another machine is believed for a day", "[desk][keep]") {
  startDesk();
  const TempFolder folder;
  const auto plan = folder.write("p.hectare", "format = 1\n");
  const auto file = folder.write(".p.hectare.lock", lockOf(1, "elsewhere"));
  PlanLock lock;
  lock.hold(plan);
  REQUIRE_FALSE(lock.others().empty());
  CHECK(lock.others().front().host == "elsewhere");
  std::filesystem::last_write_time(file, std::filesystem::file_time_type::clock::now() - std::chrono::hours(25));
  lock.look();
  CHECK(lock.others().empty());
}

TEST_CASE("A plan that isn't there yet is locked away from where it will be, and windows know of each other",
          "[desk][keep]") {
  startDesk();
  const TempFolder folder;
  PlanLock first;
  PlanLock second;
  first.hold(folder.path() / "new.hectare");
  second.hold(folder.path() / "new.hectare");
  CHECK(std::filesystem::is_empty(folder.path()));
  CHECK(first.place() == 1);
  CHECK(second.place() == 2);
  CHECK_FALSE(second.others().empty());
  PlanLock nowhere;
  nowhere.hold("/proc/no such folder/p.hectare");
  CHECK(nowhere.place() == 1);
}
