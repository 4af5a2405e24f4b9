// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/main_window.h"

#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QTableView>
#include <QTest>
#include <QTreeView>
#include <algorithm>
#include <filesystem>

#include "gis/base/file.h"
#include "src/plan/verbs_plan.h"
#include "tests/support/catch.h"
#include "tests/ui/desk/desk_window.h"
#include "ui/desk/canvas/map_canvas.h"
#include "ui/desk/panels/findings_panel.h"
#include "ui/desk/panels/sources_panel.h"
#include "ui/desk/panels/waterfall_panel.h"
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
  REQUIRE(session.save());
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

TEST_CASE("A plan that cannot be read is said, and what was open stays", "[desk]") {
  DeskWindow desk;
  desk.open();
  desk.folder.write("broken.hectare", "format = 1\ncrs = \"EPSG:31370\"\nrolle = 2\n");
  desk.window->work().take({desk.folder.path() / "broken.hectare"});
  INFO(desk.window->said().toStdString());
  CHECK(desk.window->said().contains("rolle"));
  CHECK(desk.window->session().plan().file.filename() == "two_parks.hectare");
}
