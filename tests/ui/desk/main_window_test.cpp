// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/main_window.h"

#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QTableView>
#include <QTest>
#include <QTreeView>
#include <QWindow>
#include <algorithm>
#include <filesystem>

#include "gis/base/file.h"
#include "src/plan/verbs_names.h"
#include "src/plan/verbs_plan.h"
#include "tests/support/catch.h"
#include "tests/ui/desk/desk_window.h"
#include "ui/desk/canvas/map_canvas.h"
#include "ui/desk/fields/small_parts.h"
#include "ui/desk/panels/findings_panel.h"
#include "ui/desk/panels/not_taken_card.h"
#include "ui/desk/panels/sources_panel.h"
#include "ui/desk/panels/waterfall_panel.h"
#include "ui/desk/panels/welcome_page.h"
#include "ui/desk/state/park_places.h"
#include "ui/desk/tables/answer_view.h"

using namespace hectare;
using namespace hectare::tests;

namespace fs = std::filesystem;

TEST_CASE("A plan that is opened has its figures, its map and its way from gross to free", "[desk]") {
  DeskWindow desk;
  desk.open();
  const auto& model = desk.part<desk::AnswerView>().model();
  REQUIRE(model.table() != nullptr);
  CHECK(model.table()->id == "parks");
  CHECK(model.rowCount() == 3);  // two parks and their sum
  CHECK(desk.part<desk::WaterfallPanel>().accessibleDescription().contains("Free 1.50 ha"));
  REQUIRE(desk.sharp());
  auto& canvas = desk.part<desk::MapCanvas>();
  const QImage picture = canvas.grab().toImage();
  const auto snapshot = desk.window->session().snapshot();
  const gis::Box north = desk::shapesOfPark(*snapshot, "01").box();
  // The second quarter of the northern park is free, and green.
  const gis::Coord free{north.minX + 0.3 * (north.maxX - north.minX), (north.minY + north.maxY) / 2};
  const QColor colour = picture.pixelColor(canvas.view().toScreen(free).toPoint());
  CHECK(colour.green() > colour.red() + 40);
  CHECK(colour.green() > colour.blue() + 40);
  CHECK(canvas.view().land().contains(desk::wholeLand(*snapshot)));
}

TEST_CASE("A click on the map shows the park that lies there, and a row lights it up", "[desk]") {
  DeskWindow desk;
  desk.open();
  auto& canvas = desk.part<desk::MapCanvas>();
  const auto snapshot = desk.window->session().snapshot();
  const gis::Box south = desk::shapesOfPark(*snapshot, "02").box();
  const QPointF at = canvas.view().toScreen({(south.minX + south.maxX) / 2, (south.minY + south.maxY) / 2});
  QTest::mouseClick(&canvas, Qt::LeftButton, Qt::NoModifier, (at / canvas.devicePixelRatioF()).toPoint());
  CHECK(desk.part<desk::WaterfallPanel>().accessibleName().endsWith("Zuid"));
  auto* table = desk.window->findChild<QTableView*>();
  table->selectRow(0);
  CHECK(desk.part<desk::WaterfallPanel>().accessibleName().endsWith("Noord"));
  CHECK(canvas.view().land().contains(desk::shapesOfPark(*snapshot, "01").box()));
}

TEST_CASE("The wheel gets nearer, a drag moves the land, keys do both", "[desk]") {
  DeskWindow desk;
  desk.open();
  auto& canvas = desk.part<desk::MapCanvas>();
  const desk::ScreenView before = canvas.view();
  QTest::keyClick(&canvas, Qt::Key_Plus);
  CHECK(canvas.view().metresPerDot < before.metresPerDot);
  QTest::keyClick(&canvas, Qt::Key_Minus);
  CHECK(canvas.view().metresPerDot == Catch::Detail::Approx(before.metresPerDot));
  QTest::keyClick(&canvas, Qt::Key_Right);
  CHECK(canvas.view().centre.x > before.centre.x);
  const gis::Coord held = canvas.view().toLand({200, 200});
  QTest::mousePress(&canvas, Qt::LeftButton, Qt::NoModifier, {200, 200});
  QTest::mouseMove(&canvas, {220, 230});
  QTest::mouseMove(&canvas, {260, 240});
  QTest::mouseRelease(&canvas, Qt::LeftButton, Qt::NoModifier, {260, 240});
  CHECK(canvas.view().toLand({260, 240}).x == Catch::Detail::Approx(held.x).margin(canvas.view().metresPerDot * 5));
}

TEST_CASE("Files that are dropped become a plan, and a role that is corrected makes it anew", "[desk]") {
  DeskWindow desk;
  QMimeData files;
  files.setUrls({QUrl::fromLocalFile(QString::fromStdString((desk.folder.path() / "parks.geojson").string())),
                 QUrl::fromLocalFile(QString::fromStdString((desk.folder.path() / "plots.geojson").string()))});
  QDragEnterEvent enter({50, 50}, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(desk.window.get(), &enter);
  CHECK(enter.isAccepted());
  QDropEvent drop({50, 50}, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(desk.window.get(), &drop);
  const bool opened = QTest::qWaitFor([&] { return desk.window->session().isOpen(); }, 30000);
  INFO(desk.window->said().toStdString());
  REQUIRE(opened);
  REQUIRE(desk.answered());
  CHECK(desk.window->session().plan().sources.size() == 2);
  CHECK_FALSE(desk.window->session().history().isSaved());
  // The plots are said to be parcels, where it stands.
  const plan::Plan before = desk.window->session().plan();
  QComboBox* role = nullptr;
  for (auto* one : desk.part<desk::SourcesPanel>().findChildren<QComboBox*>("source_role")) {
    if (one->accessibleName() == "Taken for: plots") role = one;
  }
  REQUIRE(role != nullptr);
  CHECK(role->currentData().toString() == "plots");
  role->setCurrentIndex(role->findData("parcels"));
  Q_EMIT role->activated(role->currentIndex());
  const auto isParcels = [&] {
    const auto& sources = desk.window->session().plan().sources;
    return std::ranges::any_of(sources, [](const plan::Source& source) { return source.role == plan::Role::parcels; });
  };
  CHECK(QTest::qWaitFor(isParcels, 30000));
  REQUIRE(desk.answered());
}

TEST_CASE("A finding is accepted with a reason, which can be undone, done again and saved", "[desk]") {
  DeskWindow desk;
  desk.folder.write("water.csv",
                    "id,wkt\nw,\"POLYGON((200010 200010,200020 200020,200020 200010,200010 200020,200010 200010))\"\n");
  desk.folder.write("two_parks.hectare",
                    *gis::readFile(desk.plan()) +
                        "\n[[source]]\nrole = \"constraint\"\npath = \"water.csv\"\n"
                        "crs = \"EPSG:31370\"\ncolumns = { id = \"id\" }\ngeometry = { wkt = \"wkt\" }\n");
  desk.open();
  auto& session = desk.window->session();
  const gis::Findings findings = session.snapshot()->findings;
  REQUIRE_FALSE(findings.empty());
  auto& panel = desk.part<desk::FindingsPanel>();
  auto* list = panel.findChild<QTreeView*>();
  list->setCurrentIndex(list->model()->index(0, 0, list->model()->index(0, 0)));
  panel.findChild<QLineEdit*>("author")->setText("planner");
  auto* reason = panel.findChild<QLineEdit*>("reason");
  QTest::keyClicks(reason, "seen on the spot");
  QTest::keyClick(reason, Qt::Key_Return);
  REQUIRE(QTest::qWaitFor([&] { return session.plan().accepted.size() == 1; }, 30000));
  CHECK(session.plan().accepted[0].author == "planner");
  CHECK_FALSE(session.plan().accepted[0].said.empty());  // another delivery is held against what it says now
  CHECK(session.plan().accepted[0].reason == "seen on the spot");
  session.undo();
  CHECK(session.plan().accepted.empty());
  session.redo();
  CHECK(session.plan().accepted.size() == 1);
  desk.window->work().save();
  REQUIRE(desk.onDisk());
  CHECK(gis::readFile(desk.plan())->find("seen on the spot") != std::string::npos);
  REQUIRE(desk.answered());
}

TEST_CASE("Edits of a window that ended unasked come back, and undo returns to the file", "[desk]") {
  DeskWindow desk;
  desk.open();
  auto& session = desk.window->session();
  REQUIRE(session.edit(plan::setScheme(session.plan(), "ibis"), {"desk.edit_accept"}));
  desk.window.reset();  // without saving
  desk.begin();
  desk.open();
  CHECK(desk.window->session().plan().scheme == "ibis");
  CHECK(desk.window->said().contains("unsaved edits are back"));
  desk.window->session().undo();
  CHECK(desk.window->session().plan().scheme != "ibis");
  REQUIRE(desk.answered());
}

TEST_CASE("The window speaks the other language at once", "[desk]") {
  DeskWindow desk;
  desk.open();
  REQUIRE(desk.texts->change("nl"));
  CHECK(desk.part<desk::WaterfallPanel>().accessibleDescription().contains("Vrij 1,50 ha"));
  CHECK(desk.part<desk::AnswerView>().model().headerData(1, Qt::Horizontal, Qt::DisplayRole).toString() ==
        QString("Bedrijventerrein"));
}

TEST_CASE("Names that look like marks or markup stand as they are", "[desk]") {
  DeskWindow desk;
  desk.open();
  auto& session = desk.window->session();
  REQUIRE(session.edit(plan::setPlanName(session.plan(), "<b>Noord</b> [*]"), {"plan_page.edit_name"}));
  CHECK(desk.window->windowHandle()->title().toStdString().starts_with("<b>Noord</b> [*]* – Hectare"));
  CHECK(desk::plainTip("<b>Noord</b>\n& Zuid") == "<qt>&lt;b&gt;Noord&lt;/b&gt;<br>&amp; Zuid</qt>");
  CHECK(desk::plainTip("Noord & Zuid") == "Noord & Zuid");
  REQUIRE(desk.answered());
}

TEST_CASE("A plan that cannot be read is said, and what was open stays", "[desk]") {
  DeskWindow desk;
  desk.open();
  desk.folder.write("broken.hectare", "format = 1\ncrs = \"EPSG:31370\"\nrolle = 2\n");
  desk.window->work().take({desk.folder.path() / "broken.hectare"});
  REQUIRE(desk.onDisk());
  INFO(desk.window->said().toStdString());
  CHECK(desk.window->said().contains("rolle"));
  CHECK(desk.window->session().plan().file.filename() == "two_parks.hectare");
}

TEST_CASE("An error of any length leaves the window its size", "[desk]") {
  DeskWindow desk;
  desk.open();
  desk.window->work().say(gis::Status(gis::Error{gis::ErrorKind::invalid,
                                                 {"desk.as_said", {{"words", std::string(700, 'x') + " and so on"}}},
                                                 "a place",
                                                 {"keep.changed_since_hint"}}));
  QTest::qWait(50);
  CHECK(desk.window->height() == 800);
  CHECK(desk.window->minimumSizeHint().height() <= 800);
  CHECK(desk.window->said().contains("and so on"));
}

TEST_CASE("A plan that was never saved is offered by the next window", "[desk]") {
  DeskWindow desk;
  std::filesystem::remove(desk.plan());
  desk.window->work().take({desk.folder / "parks.geojson", desk.folder / "plots.geojson"});
  REQUIRE(desk.answered());
  const std::filesystem::path file = desk.window->session().plan().file;
  CHECK_FALSE(std::filesystem::exists(file));
  desk.window.reset();  // closed, or killed: nothing was asked
  desk.begin();
  auto* recent = desk.window->findChild<desk::WelcomePage*>()->findChild<QListWidget*>();
  QListWidgetItem* offered = nullptr;
  REQUIRE(DeskWindow::until([&] {
    for (int i = 0; i < recent->count(); ++i) {
      if (recent->item(i)->text().contains(QString::fromStdString(file.string()))) offered = recent->item(i);
    }
    return offered != nullptr;
  }));
  CHECK(offered->text().contains("not saved"));
  recent->setCurrentItem(offered);
  QTest::keyClick(recent, Qt::Key_Return);
  REQUIRE(desk.answered());
  CHECK(desk.window->session().plan().file == file);
  CHECK(desk.window->session().plan().sources.size() == 2);
  desk.window->work().save();
  REQUIRE(desk.onDisk());
  CHECK(std::filesystem::exists(file));
}

TEST_CASE("What is broken among files that are dropped is told, and why", "[desk]") {
  DeskWindow desk;
  desk.folder.write("half.geojson", R"({"type": "FeatureCollection", "features": [{"type": "Fea)");
  desk.window->work().take({desk.folder / "parks.geojson", desk.folder / "half.geojson"});
  REQUIRE(desk.answered());
  const auto words = desk.part<desk::NotTakenCard>().words();
  INFO(words.toStdString());
  CHECK(words.contains("half.geojson"));
}

TEST_CASE("A role that is said after the plan was saved is an edit of that plan", "[desk]") {
  DeskWindow desk;
  std::filesystem::remove(desk.plan());
  desk.window->work().take({desk.folder / "parks.geojson", desk.folder / "plots.geojson"});
  REQUIRE(desk.answered());
  desk.window->work().save();
  REQUIRE(desk.onDisk());
  const plan::Plan plan = desk.window->session().plan();
  desk.window->work().sayRole(QString::fromStdString(plan.sources.front().name), plan::Role::overlay);
  REQUIRE(desk.answered());
  CHECK(desk.window->session().history().canUndo());
  desk.window->work().save();
  REQUIRE(desk.onDisk());
  CHECK(desk.window->session().history().isSaved());
  CHECK(gis::readFile(plan.file)->find("overlay") != std::string::npos);
}

TEST_CASE("A plan among files is opened, and they are added to it", "[desk]") {
  DeskWindow desk;
  desk.folder.write("nieuw.geojson", R"({"type": "FeatureCollection", "name": "nieuw",
    "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::31370"}}, "features": [
    {"type": "Feature", "properties": {"id": "n1"}, "geometry": {"type": "LineString",
     "coordinates": [[200000, 199990], [200400, 199990]]}}]})");
  desk.window->work().take({desk.folder / "nieuw.geojson", desk.plan()});
  REQUIRE(DeskWindow::until(
      [&] { return desk.window->session().isOpen() && desk.window->session().plan().sources.size() == 7; }));
  CHECK(desk.window->session().plan().name == "Two parks");
  REQUIRE(desk.answered());
}
