// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tasks/export_work.h"

#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTimer>
#include <fstream>

#include "gis/base/file.h"
#include "src/plan/verbs_plan.h"
#include "tests/cli/run_program.h"
#include "tests/support/catch.h"
#include "tests/support/full_disk.h"
#include "tests/ui/desk/desk_window.h"
#include "ui/desk/canvas/map_canvas.h"
#include "ui/desk/panels/command_box.h"
#include "ui/desk/panels/export_panel.h"
#include "ui/desk/panels/sheet_preview.h"
#include "ui/desk/side_bar.h"

using namespace hectare;
using namespace hectare::tests;
using desk::ExportKind;
namespace fs = std::filesystem;

namespace {

/// Keys of actions go to the window that is in front.
void pressExport(DeskWindow& window) {
  window.window->activateWindow();
  REQUIRE(QTest::qWaitForWindowActive(window.window.get()));
  QTest::keyClick(window.window.get(), Qt::Key_E, Qt::ControlModifier);
}

desk::ExportWork& work(DeskWindow& window) { return *window.window->findChild<desk::ExportWork*>(); }

/// Writes it, and waits for what is said of it.
bool writes(DeskWindow& window, const fs::path& file) {
  auto& panel = window.part<desk::ExportPanel>();
  work(window).exportTo(file);
  return DeskWindow::until([&] { return !panel.told().isEmpty(); });
}

void choose(DeskWindow& window, desk::ExportChoice choice) {
  choice.question = window.window->session().question();
  work(window).choose(choice);
}

/// Runs the line that the page shows, into another file, and compares.
void runTheLine(DeskWindow& window, const std::string& name) {
  INFO(name);
  const fs::path own = window.folder.path() / name;
  const fs::path kept = window.folder.path() / ("kept " + name);
  REQUIRE(writes(window, own));
  REQUIRE(fs::exists(own));
  fs::rename(own, kept);
  const std::string line = window.part<desk::CommandBox>().line().toStdString();
  INFO(line);
  const Ran ran = runInShell(line, window.folder.path());
  INFO(ran.errors);
  REQUIRE(fs::exists(own));
  const bool same = *gis::readFile(own) == *gis::readFile(kept);  // files are not to be printed
  CHECK(same);
}

}  // namespace

TEST_CASE("Ctrl+E shows the page with the policy map as it will be", "[desk]") {
  DeskWindow desk;
  desk.open();
  pressExport(desk);
  auto& panel = desk.part<desk::ExportPanel>();
  auto& preview = desk.part<desk::SheetPreview>();
  CHECK(desk.part<desk::SideBar>().shown() == &panel);
  REQUIRE(DeskWindow::until([&] { return !preview.page().isNull() && !preview.waits(); }));
  const QImage page = preview.page();
  CHECK(page.width() == Catch::Detail::Approx(page.height() * 420.0 / 297).margin(2));  // A3, lying
  desk::ExportChoice tall = work(desk).choice();
  tall.sheet.orientation = "portrait";
  work(desk).choose(tall);
  REQUIRE(DeskWindow::until([&] { return preview.page().height() > preview.page().width(); }));
}

TEST_CASE("A scale at which the land does not fit is refused in the place of the page, with one that does", "[desk]") {
  DeskWindow desk;
  desk.open();
  pressExport(desk);
  auto& scale = desk.part<QComboBox>("export_scale");
  scale.setEditText("1:100");
  auto& preview = desk.part<desk::SheetPreview>();
  REQUIRE(DeskWindow::until([&] { return preview.words().contains("does not fit"); }));
  CHECK(preview.words().contains("It fits at 1:"));
  scale.setEditText("");
  REQUIRE(DeskWindow::until([&] { return preview.words().isEmpty() && !preview.waits(); }));
}

TEST_CASE("An A3 PDF takes four actions: the page, Return, a name, Return", "[desk]") {
  DeskWindow desk;
  desk.open();
  const QString target = QString::fromStdString((desk.folder.path() / "mine.pdf").string());
  bool asked = false;
  QTimer driver;
  QObject::connect(&driver, &QTimer::timeout, [&] {
    auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
    if (dialog == nullptr) return;
    auto* name = dialog->findChild<QLineEdit*>("fileNameEdit");
    if (!asked) CHECK(name->text().contains("Policy map.pdf"));
    asked = true;
    name->setText(target);  // as one entry: what is proposed while it is typed would take Return
    QTest::keyClick(name, Qt::Key_Return);
  });
  driver.start(50);
  QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
  pressExport(desk);
  QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
  driver.stop();
  CHECK(asked);
  auto& panel = desk.part<desk::ExportPanel>();
  REQUIRE(DeskWindow::until([&] { return panel.told().contains("mine.pdf"); }));
  CHECK(panel.told().contains("Open folder"));
  CHECK(gis::readFile(target.toStdString())->starts_with("%PDF"));
  // Once more to the same place, without a question.
  fs::remove(target.toStdString());
  desk.window->activateWindow();
  REQUIRE(QTest::qWaitForWindowActive(desk.window.get()));
  QTest::keyClick(desk.window.get(), Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
  CHECK(DeskWindow::until([&] { return fs::exists(target.toStdString()) && panel.told().contains("mine.pdf"); }));
}

TEST_CASE("The line that is shown gives the same file, byte for byte", "[desk]") {
  DeskWindow desk;
  desk.open();
  pressExport(desk);
  SECTION("a map, where the window looks, with a title that a shell would take apart") {
    desk::ExportChoice choice = desk::choiceOf(ExportKind::policyMap);
    choice.landOfWindow = true;
    choice.sheet.title = "Noord's \"free\" $LAND";
    choice.sheet.stamp = "draft";
    choose(desk, choice);
    runTheLine(desk, "a map.pdf");
  }
  SECTION("a fact sheet in Dutch") {
    desk::ExportChoice choice = desk::choiceOf(ExportKind::factSheet);
    choice.sheet.park = "02";
    choice.language = "nl";
    choose(desk, choice);
    runTheLine(desk, "fiche.pdf");
  }
  SECTION("an overview as a picture of few dots") {
    desk::ExportChoice choice = desk::choiceOf(ExportKind::overview);
    choice.format = "png";
    choice.dpi = 50;
    choose(desk, choice);
    runTheLine(desk, "overview.png");
  }
  SECTION("an atlas") {
    choose(desk, desk::choiceOf(ExportKind::atlas));
    runTheLine(desk, "atlas.pdf");
  }
  SECTION("a report") {
    choose(desk, desk::choiceOf(ExportKind::report));
    runTheLine(desk, "report.html");
  }
  SECTION("the free plots, in every shape") {
    asking::AskedQuestion plots;
    plots.by = "parcel";
    plots.classes = {"free"};
    desk.window->session().show(plots);
    REQUIRE(desk.answered());
    for (const auto& [kind, name] :
         {std::pair(ExportKind::csv, "free.csv"), std::pair(ExportKind::json, "free.json"),
          std::pair(ExportKind::workbook, "free.xlsx"), std::pair(ExportKind::geopackage, "free.gpkg")}) {
      choose(desk, desk::choiceOf(kind));
      runTheLine(desk, name);
    }
    const std::string csv = *gis::readFile(desk.folder.path() / "free.csv");
    CHECK(std::count(csv.begin(), csv.end(), '\n') > 1);
  }
}

TEST_CASE("An export that the disk has no room for is told, and what was there stays", "[desk]") {
  DeskWindow desk;
  desk.open();
  pressExport(desk);
  const fs::path file = desk.folder.write("map.pdf", "of last year");
  {
    const FullDisk disk(20'000);
    REQUIRE(writes(desk, file));
  }
  INFO(desk.part<desk::ExportPanel>().told().toStdString());
  CHECK(desk.part<desk::ExportPanel>().told().contains("map.pdf"));
  CHECK(*gis::readFile(file) == "of last year");
  // With room again the same goes well.
  REQUIRE(writes(desk, file));
  CHECK(gis::readFile(file)->starts_with("%PDF"));
  for (const auto& entry : fs::directory_iterator(desk.folder.path())) {
    CHECK(entry.path().string().find(".part") == std::string::npos);
  }
}

TEST_CASE("An export into a folder that may not be written is told", "[desk]") {
  DeskWindow desk;
  desk.open();
  pressExport(desk);
  desk.folder.write("no folder", "a file");
  REQUIRE(writes(desk, desk.folder.path() / "no folder" / "map.pdf"));
  CHECK(desk.part<desk::ExportPanel>().told().contains("no folder"));
}

TEST_CASE("A plan with unsaved edits says that the command reads the file", "[desk]") {
  DeskWindow desk;
  desk.open();
  pressExport(desk);
  CHECK(desk.part<desk::CommandBox>().note().isEmpty());
  desk.part<QLineEdit>("export_keep_name").setText("Whole land");
  desk.part<QPushButton>("export_keep").click();
  const plan::Plan& plan = desk.window->session().plan();
  REQUIRE(plan.sheets.size() == 1);
  CHECK(plan.sheets.front().paper == "A3");
  CHECK(desk.part<desk::CommandBox>().note().contains("not saved"));
  CHECK(desk.part<QComboBox>("export_what").currentText() == "Sheet: Whole land");
  desk.window->work().save();
  REQUIRE(desk.onDisk());
  CHECK(desk.part<desk::CommandBox>().note().isEmpty());
  CHECK(desk.part<desk::CommandBox>().line().contains("--sheet 'Whole land'"));
  REQUIRE(desk.answered());
  runTheLine(desk, "sheet.pdf");
  desk.window->session().undo();
  CHECK(desk.window->session().plan().sheets.empty());
}

TEST_CASE("What cannot be written is said, and leaves nothing", "[desk]") {
  DeskWindow desk;
  desk.open();
  pressExport(desk);
  REQUIRE(writes(desk, "/nowhere/map.pdf"));
  CHECK(desk.part<desk::ExportPanel>().told().contains("/nowhere"));
  CHECK_FALSE(fs::exists("/nowhere"));
  REQUIRE(writes(desk, "/dev/full/map.pdf"));  // no folder
  CHECK_FALSE(desk.part<desk::ExportPanel>().told().contains("Open folder"));
}

TEST_CASE("An export that is stopped says so and leaves nothing", "[desk]") {
  DeskWindow desk;
  desk.open();
  pressExport(desk);
  choose(desk, desk::choiceOf(ExportKind::atlas));
  const fs::path file = desk.folder.path() / "stopped.pdf";
  work(desk).exportTo(file);
  desk.window->work().cancel();
  CHECK(desk.part<desk::ExportPanel>().told().contains("Stopped"));
  QTest::qWait(300);
  CHECK_FALSE(fs::exists(file));
}

TEST_CASE("What is typed in the form stays as it is typed, and a scale that is none is refused under it", "[desk]") {
  DeskWindow desk;
  desk.open();
  pressExport(desk);
  auto& scale = *desk.part<QComboBox>("export_scale").lineEdit();
  const auto& problem = desk.part<QLabel>("export_scale_problem");
  scale.setFocus();
  scale.selectAll();
  QTest::keyClicks(&scale, "1:5.000");
  CHECK(work(desk).choice().sheet.scale == 5000);
  CHECK(problem.isHidden());
  CHECK(scale.text() == "1:5.000");
  scale.selectAll();
  QTest::keyClicks(&scale, "-5000");
  CHECK_FALSE(problem.isHidden());
  CHECK(scale.text() == "-5000");
  CHECK(work(desk).choice().sheet.scale == 5000);
  scale.clear();  // what fits
  CHECK(problem.isHidden());
  CHECK(work(desk).choice().sheet.scale == 0);
  auto& title = desk.part<QLineEdit>("export_title");
  QTest::keyClicks(&title, "Land ");
  REQUIRE(desk.texts->change("nl"));  // the form says all anew
  CHECK(title.text() == "Land ");
  QTest::keyClicks(&title, "free");
  CHECK(work(desk).choice().sheet.title == "Land free");
}

TEST_CASE("What is exported right after an edit has the figures of that edit", "[desk]") {
  DeskWindow desk;
  desk.open();
  choose(desk, desk::choiceOf(ExportKind::csv));
  const fs::path file = desk.folder.path() / "rows.csv";
  REQUIRE(writes(desk, file));
  const std::string before = *gis::readFile(file);
  plan::Plan next = desk.window->session().plan();
  std::erase_if(next.sources, [](const plan::Source& source) { return source.name == "flood"; });
  desk.window->work().edit(next, {"sources_page.edit_removed", {{"source", "flood"}}});
  REQUIRE_FALSE(desk.window->session().isUpToDate());
  work(desk).exportTo(file);
  CHECK(*gis::readFile(file) == before);
  REQUIRE(DeskWindow::until([&] { return desk.part<desk::ExportPanel>().told().contains("rows.csv"); }));
  CHECK(*gis::readFile(file) != before);
  REQUIRE(desk.answered());
}

TEST_CASE("What the plan stands on is not exported over", "[desk]") {
  DeskWindow desk;
  desk.open();
  pressExport(desk);
  const std::string before = *gis::readFile(desk.plan());
  choose(desk, desk::choiceOf(ExportKind::picture));
  REQUIRE(writes(desk, desk.plan()));
  CHECK(*gis::readFile(desk.plan()) == before);
  CHECK(desk.part<desk::ExportPanel>().told().contains("plan itself"));
  REQUIRE(writes(desk, desk.folder.path() / "map.jpg"));
  CHECK(desk.part<desk::ExportPanel>().told().contains(".png"));
  const std::string parks = *gis::readFile(desk.folder / "parks.geojson");
  REQUIRE(writes(desk, desk.folder / "parks.geojson"));
  CHECK(*gis::readFile(desk.folder / "parks.geojson") == parks);
}

TEST_CASE("The page that an export will be is enlarged by a click, and goes by another", "[desk]") {
  DeskWindow desk;
  desk.open();
  pressExport(desk);
  auto& small = desk.part<desk::SheetPreview>();
  REQUIRE(DeskWindow::until([&] { return !small.page().isNull() && !small.waits(); }));
  QTest::mouseClick(&small, Qt::LeftButton);
  QPointer<desk::SheetPreview> large = desk.window->findChild<desk::SheetPreview*>("large_preview");
  REQUIRE(large);
  CHECK(large->isVisible());
  REQUIRE(DeskWindow::until([&] { return !large->waits(); }));
  CHECK(large->page().width() > 2 * small.page().width());
  QTest::mouseClick(large, Qt::LeftButton);
  CHECK(DeskWindow::until([&] { return large.isNull(); }));
}
