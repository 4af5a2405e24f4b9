// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tasks/guard_plan.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "gis/base/file.h"
#include "src/plan/verbs_plan.h"
#include "tests/support/catch.h"
#include "tests/ui/desk/desk_window.h"
#include "tests/ui/desk/hung_file.h"
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
  desk.window->work().save();
  REQUIRE(desk.onDisk());
  CHECK(gis::readFile(desk.plan())->find("Theirs") != std::string::npos);
  SECTION("theirs") {
    QTest::mouseClick(&desk.part<QPushButton>("desk.take_theirs"), Qt::LeftButton);
    REQUIRE(desk.onDisk());
    CHECK(session.plan().name.starts_with("Theirs"));
    CHECK_FALSE(notices.says("changed"));
    QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(session.plan().scheme == "ibis");
  }
  SECTION("what they wrote cannot be read: the ways stay") {
    desk.folder.write("two_parks.hectare", "format = 1 [");
    QTest::mouseClick(&desk.part<QPushButton>("desk.take_theirs"), Qt::LeftButton);
    REQUIRE(desk.onDisk());
    CHECK(session.plan().scheme == "ibis");
    CHECK(notices.says("changed"));
  }
  SECTION("put away, and asked again by saving") {
    notices.take("changed");
    QTest::keyClick(desk.window.get(), Qt::Key_S, Qt::ControlModifier);
    REQUIRE(desk.onDisk());
    CHECK(notices.says("changed"));
    QTest::mouseClick(&desk.part<QPushButton>("desk.save_over"), Qt::LeftButton);
    REQUIRE(desk.onDisk());
    CHECK_FALSE(notices.says("changed"));
    CHECK(gis::readFile(desk.plan())->find("ibis") != std::string::npos);
  }
  SECTION("mine beside") {
    QTest::mouseClick(&desk.part<QPushButton>("desk.save_beside"), Qt::LeftButton);
    REQUIRE(desk.onDisk());
    CHECK(session.plan().file != desk.plan());
    CHECK(gis::readFile(session.plan().file)->find("ibis") != std::string::npos);
    CHECK(gis::readFile(desk.plan())->find("Theirs") != std::string::npos);
  }
  REQUIRE(desk.answered());
}

TEST_CASE("A plan that is gone from the disk is told as gone, and saved again where it was", "[desk]") {
  DeskWindow desk;
  desk.open();
  auto& notices = desk.part<desk::NoticeBar>();
  std::filesystem::remove(desk.plan());
  REQUIRE(DeskWindow::until([&] { return notices.says("changed"); }));
  CHECK(desk.window->findChild<QPushButton*>("desk.take_theirs") == nullptr);
  QTest::mouseClick(&desk.part<QPushButton>("desk.save_again"), Qt::LeftButton);
  REQUIRE(desk.onDisk());
  CHECK(std::filesystem::exists(desk.plan()));
  CHECK_FALSE(notices.says("changed"));
  REQUIRE(desk.answered());
}

TEST_CASE("A plan is saved under another name, and its sources are found from there", "[desk]") {
  DeskWindow desk;
  desk.open();
  std::filesystem::create_directory(desk.folder.path() / "council");
  const auto target = desk.folder.path() / "council/two.hectare";
  desk.window->work().saveAs(target);
  REQUIRE(desk.onDisk());
  CHECK(std::filesystem::exists(target));
  CHECK(desk.window->session().plan().file == target);
  CHECK(desk.window->session().plan().sources.front().paths.front() == "../parks.geojson");
  REQUIRE(desk.answered());
  CHECK(desk.snapshot()->world->readable());
  CHECK(desk.window->session().history().isSaved());
}

namespace {

/// The same land in another folder.
std::filesystem::path otherPlan(const DeskWindow& desk) {
  namespace fs = std::filesystem;
  const fs::path other = desk.folder.path() / "other";
  fs::create_directory(other);
  for (const auto& file : fs::directory_iterator(desk.folder.path())) {
    if (file.is_regular_file()) fs::copy(file.path(), other / file.path().filename());
  }
  return other / "two_parks.hectare";
}

}  // namespace

TEST_CASE("A disk that does not answer is told, and the window goes on", "[desk]") {
  DeskWindow desk;
  desk.open();
  auto& session = desk.window->session();
  const auto& notices = desk.part<desk::NoticeBar>();
  const std::filesystem::path other = otherPlan(desk);
  HungFile hung(desk.plan());
  REQUIRE(session.edit(plan::setScheme(session.plan(), "ibis"), {"desk.edit_accept"}));
  desk.window->work().save();
  REQUIRE(DeskWindow::until([&] { return notices.says("disk_slow"); }));
  REQUIRE(DeskWindow::until([&] { return desk.snapshot()->plan.scheme == "ibis"; }));
  CHECK(session.waitsForDisk());
  SECTION("until it answers") {
    hung.answer();
    REQUIRE(DeskWindow::until([&] { return !notices.says("disk_slow"); }));
    REQUIRE(desk.answered());
  }
  SECTION("with another plan") {
    desk.window->work().open(other);
    REQUIRE(DeskWindow::until([&] { return session.plan().file == other; }));
    CHECK_FALSE(notices.says("disk_slow"));
    REQUIRE(desk.answered());
    REQUIRE(session.edit(plan::setScheme(session.plan(), "cadastre-only"), {"desk.edit_accept"}));
    desk.window->work().save();
    REQUIRE(desk.onDisk());
    CHECK(gis::readFile(other)->find("cadastre-only") != std::string::npos);
    hung.answer();
  }
  desk.window.reset();  // what waits is kept first
  CHECK(std::filesystem::exists(desk.folder.path() / ".two_parks.hectare.journal"));
}

TEST_CASE("A plan that does not answer while it is opened is told, and another can be opened", "[desk]") {
  DeskWindow desk;
  const std::filesystem::path other = otherPlan(desk);
  HungFile hung(desk.plan());
  desk.window->work().take({desk.plan()});
  REQUIRE(DeskWindow::until([&] { return desk.window->said().contains("does not answer"); }));
  desk.window->work().take({other});
  REQUIRE(desk.answered());
  CHECK(desk.window->session().plan().file == other);
  hung.answer();
  QTest::qWait(300);
  CHECK(desk.window->session().plan().file == other);
}

TEST_CASE("Edits that come back on a file that somebody changed meanwhile are not saved over theirs unasked",
          "[desk]") {
  DeskWindow desk;
  desk.open();
  auto& first = desk.window->session();
  REQUIRE(first.edit(plan::setScheme(first.plan(), "ibis"), {"desk.edit_accept"}));
  desk.window.reset();  // without saving
  std::string theirs = *gis::readFile(desk.plan());
  theirs.insert(theirs.find("name = \"") + 8, "Theirs ");
  desk.folder.write("two_parks.hectare", theirs);
  desk.begin();
  desk.open();
  desk.window.reset();  // and once more
  desk.begin();
  desk.open();
  CHECK(desk.window->session().plan().scheme == "ibis");
  CHECK(desk.part<desk::NoticeBar>().says("changed"));
  desk.window->work().save();
  REQUIRE(desk.onDisk());
  CHECK(gis::readFile(desk.plan())->find("Theirs") != std::string::npos);
  QTest::mouseClick(&desk.part<QPushButton>("desk.take_theirs"), Qt::LeftButton);
  REQUIRE(desk.answered());
  CHECK(desk.window->session().plan().name.starts_with("Theirs"));
}

TEST_CASE("What is typed is saved with the rest, though its field has not been left", "[desk]") {
  DeskWindow desk;
  desk.open();
  auto& name = desk.part<QLineEdit>("plan_name");
  QTest::keyClick(desk.window.get(), Qt::Key_4, Qt::ControlModifier);  // the page Plan
  name.setFocus();
  name.selectAll();
  QTest::keyClicks(&name, "Typed");
  QTest::keyClick(&name, Qt::Key_S, Qt::ControlModifier);
  REQUIRE(desk.onDisk());
  CHECK(gis::readFile(desk.plan())->find("name = \"Typed\"") != std::string::npos);
  CHECK(desk.window->session().history().isSaved());
  REQUIRE(desk.answered());
}

TEST_CASE("A plan is not saved under the name of somebody's data", "[desk]") {
  DeskWindow desk;
  desk.open();
  const std::string parks = *gis::readFile(desk.folder / "parks.geojson");
  desk.window->work().saveAs(desk.folder / "parks.geojson");
  REQUIRE(desk.onDisk());
  CHECK(desk.window->said().contains(".hectare"));
  CHECK(*gis::readFile(desk.folder / "parks.geojson") == parks);
  REQUIRE(desk.answered());
}

TEST_CASE("A source that somebody changes on the disk is told, read again when that is wanted, and named", "[desk]") {
  DeskWindow desk;
  desk.open();
  const auto& notices = desk.part<desk::NoticeBar>();
  const double before = desk.freeM2();
  std::string plots = *gis::readFile(desk.folder / "plots.geojson");
  const std::string unused = "nietInGebruik";
  desk.folder.write("plots.geojson", plots.replace(plots.find(unused), unused.size(), "inGebruik"));
  REQUIRE(DeskWindow::until([&] { return notices.says("sources"); }));
  CHECK(desk.freeM2() == before);
  QTest::mouseClick(&desk.part<QPushButton>("desk.read_again"), Qt::LeftButton);
  REQUIRE(DeskWindow::until([&] { return desk.freeM2() < before; }));
  CHECK_FALSE(notices.says("sources"));
  CHECK(desk.part<QLabel>("change").text().contains("new data of plots"));
  REQUIRE(desk.answered());
}
