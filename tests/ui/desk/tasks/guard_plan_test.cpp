// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tasks/guard_plan.h"

#include <QPushButton>

#include "gis/base/file.h"
#include "src/plan/verbs_plan.h"
#include "tests/support/catch.h"
#include "tests/ui/desk/desk_window.h"
#include "ui/desk/notice_bar.h"

using namespace hectare;
using namespace hectare::tests;

TEST_CASE("A plan that somebody else changed is told, and theirs can be shown", "[desk]") {
  DeskWindow desk;
  desk.open();
  auto& session = desk.window->session();
  auto& notices = desk.part<desk::NoticeBar>();
  REQUIRE(session.edit(plan::setScheme(session.plan(), "ibis"), {"desk.edit_accept"}));
  std::string theirs = *gis::readFile(desk.plan());
  const std::size_t name = theirs.find("name = \"");
  REQUIRE(name != std::string::npos);
  theirs.insert(name + 8, "Theirs ");
  desk.folder.write("two_parks.hectare", theirs);
  REQUIRE(DeskWindow::until([&] { return notices.says("changed"); }));
  // Saving asks first, and what they wrote stays until then.
  CHECK_FALSE(session.save());
  CHECK(gis::readFile(desk.plan())->find("Theirs") != std::string::npos);
  SECTION("theirs") {
    QTest::mouseClick(&desk.part<QPushButton>("desk.take_theirs"), Qt::LeftButton);
    CHECK(session.plan().name.starts_with("Theirs"));
    CHECK_FALSE(notices.says("changed"));
  }
  SECTION("mine beside") {
    QTest::mouseClick(&desk.part<QPushButton>("desk.save_beside"), Qt::LeftButton);
    CHECK(session.plan().file != desk.plan());
    CHECK(gis::readFile(session.plan().file)->find("ibis") != std::string::npos);
    CHECK(gis::readFile(desk.plan())->find("Theirs") != std::string::npos);
  }
  REQUIRE(desk.answered());
}
