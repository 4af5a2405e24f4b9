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
#include <QTreeWidget>
#include <algorithm>
#include <filesystem>

#include "gis/base/file.h"
#include "src/plan/verbs_plan.h"
#include "tests/support/catch.h"
#include "tests/support/source_folder.h"
#include "tests/support/temp_folder.h"
#include "tests/ui/desk/start_desk.h"
#include "ui/desk/canvas/map_canvas.h"
#include "ui/desk/panels/findings_panel.h"
#include "ui/desk/panels/sources_panel.h"
#include "ui/desk/panels/waterfall_panel.h"
#include "ui/desk/state/park_places.h"
#include "ui/desk/tables/answer_view.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

namespace fs = std::filesystem;

/// A window on a copy of the land of two parks.
struct Desk {
  TempFolder folder;
  std::unique_ptr<desk::Texts> texts;
  std::unique_ptr<desk::MainWindow> window;

  Desk() {
    startDesk();
    for (const auto& file : fs::directory_iterator(fs::path(sourceFolder()) / "tests/cli/land/two_parks")) {
      fs::copy(file.path(), folder.path() / file.path().filename());
    }
    texts = std::move(*desk::Texts::load("en"));
    begin();
  }

  /// A test that failed leaves a picture of its window; with HECTARE_PICTURES=all every test does.
  ~Desk() {
    const bool failed = !Catch::getResultCapture().lastAssertionPassed();
    if (!window || (!failed && qgetenv("HECTARE_PICTURES") != "all")) return;
    fs::create_directories("pictures");
    const auto name = Catch::getResultCapture().getCurrentTestName();
    window->grab().save(QString::fromStdString("pictures/desk " + name + ".png"));
  }
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  void begin() {
    auto styles = answer::Styles::read();
    REQUIRE(styles);
    window = std::make_unique<desk::MainWindow>(*texts, std::make_shared<const answer::Styles>(std::move(*styles)));
    window->resize(1280, 800);
    window->show();
  }

  [[nodiscard]] fs::path plan() const { return folder.path() / "two_parks.hectare"; }

  /// Opens the plan and waits for its figures.
  void open() {
    window->work().take({plan()});
    REQUIRE(answered());
  }
  [[nodiscard]] bool answered() {
    return QTest::qWaitFor([&] { return window->session().snapshot() != nullptr && !window->session().work().busy(); },
                           30000);
  }
  template <class Widget>
  [[nodiscard]] Widget& part() {
    return *window->findChild<Widget*>();
  }
  [[nodiscard]] bool sharp() {
    return QTest::qWaitFor([&] { return part<desk::MapCanvas>().isSharp(); }, 30000);
  }
};

}  // namespace

TEST_CASE("A plan that is opened has its figures, its map and its way from gross to free", "[desk]") {
  Desk desk;
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
  Desk desk;
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
  Desk desk;
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
  Desk desk;
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
  auto* list = desk.part<desk::SourcesPanel>().findChild<QTreeWidget*>();
  QComboBox* role = nullptr;
  for (int i = 0; i < list->topLevelItemCount(); ++i) {
    if (list->topLevelItem(i)->text(0) == "plots")
      role = qobject_cast<QComboBox*>(list->itemWidget(list->topLevelItem(i), 1));
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
  Desk desk;
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
  auto* list = panel.findChild<QTreeWidget*>();
  list->setCurrentItem(list->topLevelItem(0)->child(0));
  auto* reason = panel.findChild<QLineEdit*>();
  QTest::keyClicks(reason, "seen on the spot");
  QTest::keyClick(reason, Qt::Key_Return);
  REQUIRE(session.plan().accepted.size() == 1);
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
  Desk desk;
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

TEST_CASE("The map is written as a sheet, and what cannot be written is said", "[desk]") {
  Desk desk;
  desk.open();
  const fs::path sheet = desk.folder.path() / "map.pdf";
  desk.window->work().exportMap(sheet);
  REQUIRE(QTest::qWaitFor([&] { return desk.window->said().contains("map.pdf"); }, 30000));
  CHECK(gis::readFile(sheet)->starts_with("%PDF"));
  desk.window->work().exportMap("/nowhere/map.pdf");
  CHECK(QTest::qWaitFor([&] { return desk.window->said().contains("/nowhere"); }, 30000));
}

TEST_CASE("The window speaks the other language at once", "[desk]") {
  Desk desk;
  desk.open();
  REQUIRE(desk.texts->change("nl"));
  CHECK(desk.part<desk::WaterfallPanel>().accessibleDescription().contains("Vrij 1,50 ha"));
  CHECK(desk.part<desk::AnswerView>().model().headerData(1, Qt::Horizontal, Qt::DisplayRole).toString() ==
        QString("Bedrijventerrein"));
}

TEST_CASE("A plan that cannot be read is said, and what was open stays", "[desk]") {
  Desk desk;
  desk.open();
  desk.folder.write("broken.hectare", "format = 1\ncrs = \"EPSG:31370\"\nrolle = 2\n");
  desk.window->work().take({desk.folder.path() / "broken.hectare"});
  INFO(desk.window->said().toStdString());
  CHECK(desk.window->said().contains("rolle"));
  CHECK(desk.window->session().plan().file.filename() == "two_parks.hectare");
}
