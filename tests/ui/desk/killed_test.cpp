// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <filesystem>

#include "src/plan/verbs_plan.h"
#include "tests/support/catch.h"
#include "tests/ui/desk/desk_window.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

constexpr const char* planToEdit = "HECTARE_TEST_PLAN";

}  // namespace

// Run by the test below as a program of its own.
TEST_CASE("A window edits a plan and goes on until it is killed", "[.killed]") {
  if (!qEnvironmentVariableIsSet(planToEdit)) return;
  DeskWindow desk;
  desk.window->work().take({qgetenv(planToEdit).toStdString()});
  REQUIRE(desk.answered());
  auto& session = desk.window->session();
  REQUIRE(session.edit(plan::setScheme(session.plan(), "ibis"), {"desk.edit_accept"}));
  REQUIRE(desk.onDisk());
  std::puts("edited");
  std::fflush(stdout);
  QTest::qWait(60'000);
}

TEST_CASE("Edits of a window that was killed are offered back at the next start", "[desk]") {
  DeskWindow desk;
  QProcess other;
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.insert(planToEdit, QString::fromStdString(desk.plan().string()));
  environment.insert("QT_QPA_PLATFORM", "offscreen");
  other.setProcessEnvironment(environment);
  other.start(QString::fromStdString(std::filesystem::read_symlink("/proc/self/exe").string()),
              {"A window edits a plan and goes on until it is killed"});
  QByteArray said;
  REQUIRE(DeskWindow::until([&] { return (said += other.readAllStandardOutput()).contains("edited"); }));
  other.kill();
  REQUIRE(other.waitForFinished());
  CHECK(other.exitStatus() == QProcess::CrashExit);
  desk.open();
  CHECK(desk.window->session().plan().scheme == "ibis");
  INFO(desk.window->said().toStdString());
  CHECK(desk.window->said().contains("unsaved edits are back"));
  desk.window->session().undo();
  CHECK(desk.window->session().plan().scheme != "ibis");
  REQUIRE(desk.answered());
}
