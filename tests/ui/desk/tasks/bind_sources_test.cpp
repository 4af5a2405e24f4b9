// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tasks/bind_sources.h"

#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>
#include <QUrl>
#include <algorithm>
#include <map>

#include "gis/base/file.h"
#include "tests/support/catch.h"
#include "tests/ui/desk/choose_file.h"
#include "tests/ui/desk/desk_window.h"
#include "ui/desk/notice_bar.h"
#include "ui/desk/panels/delivery_card.h"
#include "ui/desk/panels/sources_panel.h"
#include "ui/desk/tables/answer_view.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

/// The card of a source.
desk::SourceCard& cardOf(DeskWindow& desk, const QString& source) {
  for (auto* card : desk.part<desk::SourcesPanel>().findChildren<desk::SourceCard*>()) {
    if (card->findChild<QLabel*>()->text() == source) return *card;
  }
  FAIL("no card of " << source.toStdString());
  std::abort();
}

const plan::Source& source(DeskWindow& desk, const char* name) { return *desk.window->session().plan().find(name); }

}  // namespace

TEST_CASE("A card says how many features were read, and takes a date that is one", "[desk]") {
  DeskWindow desk;
  desk.open();
  auto& card = cardOf(desk, "flood");
  auto* date = card.findChild<QLineEdit*>("source_date");
  date->setFocus();
  date->selectAll();
  QTest::keyClicks(date, "2026-02-30");
  QTest::keyClick(date, Qt::Key_Return);
  CHECK(source(desk, "flood").date == "2025-01-01");
  date->selectAll();
  QTest::keyClicks(date, "2026-02-28");
  QTest::keyClick(date, Qt::Key_Return);
  CHECK(source(desk, "flood").date == "2026-02-28");
  CHECK(desk.window->session().history().undoes().id == "sources_page.edit_date");
  REQUIRE(desk.answered());
}

TEST_CASE("A column of ours is taken from another column of the file, which tells what is in it", "[desk]") {
  DeskWindow desk;
  desk.open();
  auto& card = cardOf(desk, "parks");
  card.findChild<QToolButton*>("source_columns")->click();
  const auto columnLists = [&] { return card.findChildren<QComboBox*>("source_column"); };
  const auto nameList = [&]() -> QComboBox* {
    for (auto* list : columnLists()) {
      if (list->isVisibleTo(&card) && list->accessibleName() == "Name: parks") return list;
    }
    return nullptr;
  };
  REQUIRE(desk.until([&] { return nameList() != nullptr && nameList()->count() > 3; }));
  CHECK(nameList()->currentText() == "naam");
  QComboBox* list = nameList();
  list->setFocus();
  QTest::keyClick(list, Qt::Key_Home);
  REQUIRE(desk.until([&] { return !source(desk, "parks").columns.contains("name"); }));
  CHECK(desk.window->session().history().undoes().id == "sources_page.edit_column");
  REQUIRE(desk.answered());
}

TEST_CASE("What a value of a column means is chosen where it stands", "[desk]") {
  DeskWindow desk;
  desk.open();
  auto& card = cardOf(desk, "plots");
  card.findChild<QToolButton*>("source_columns")->click();
  const auto meaningOf = [&](const char* value) -> QComboBox* {
    for (auto* list : card.findChildren<QComboBox*>("source_value")) {
      if (list->isVisibleTo(&card) && list->accessibleName().startsWith(value)) return list;
    }
    return nullptr;
  };
  REQUIRE(desk.until([&] { return meaningOf("nietInGebruik:") != nullptr; }));
  CHECK(meaningOf("nietInGebruik:")->currentText() == "Not in use");
  CHECK(meaningOf("inGebruik:")->currentText() == "In use");
  QComboBox* list = meaningOf("nietInGebruik:");
  list->setFocus();
  QTest::keyClicks(list, "In");
  const auto values = [&] { return source(desk, "plots").columns.at("in_use").values; };
  REQUIRE(desk.until([&] { return !values().empty(); }));
  CHECK(values() == std::map<std::string, std::string>{{"inGebruik", "inGebruik"}, {"nietInGebruik", "inGebruik"}});
  CHECK(desk.window->session().history().undoes().id == "sources_page.edit_value");
  REQUIRE(desk.answered());
  list = meaningOf("nietInGebruik:");
  list->setFocus();
  QTest::keyClick(list, Qt::Key_Home);
  REQUIRE(desk.until([&] { return values().size() == 1; }));
  REQUIRE(desk.answered());
  // What nobody maps is told.
  CHECK(std::ranges::any_of(desk.snapshot()->findings,
                            [](const gis::Finding& f) { return f.rule == "values.unmapped"; }));
  desk.window->session().undo();
  desk.window->session().undo();
  CHECK(values().empty());
  REQUIRE(desk.answered());
}

TEST_CASE("A source that lies nowhere is placed by one click on what its coordinates fit", "[desk]") {
  DeskWindow desk;
  desk.folder.write("water.csv", "id,wkt\nw,\"POLYGON((200010 200010,200020 200010,200020 200020,200010 200010))\"\n");
  desk.folder.write("two_parks.hectare",
                    *gis::readFile(desk.plan()) +
                        "\n[[source]]\nrole = \"constraint\"\nname = \"water\"\npath = \"water.csv\"\n"
                        "columns = { id = \"id\" }\ngeometry = { wkt = \"wkt\" }\n");
  desk.open();
  auto& card = cardOf(desk, "water");
  CHECK_FALSE(card.findChild<QLabel*>("source_wrong")->text().isEmpty());
  auto* place = card.findChild<QPushButton*>("source_fix");
  REQUIRE(place != nullptr);
  CHECK(place->text() == "It is in EPSG:31370");
  QTest::mouseClick(place, Qt::LeftButton);
  CHECK(source(desk, "water").crs == "EPSG:31370");
  REQUIRE(desk.answered());
  CHECK(desk.snapshot()->world->readable());
  CHECK(card.findChild<QPushButton*>("source_fix") == nullptr);
}

TEST_CASE("A newer delivery that is dropped on a source is read in its place, and what it changed is told", "[desk]") {
  DeskWindow desk;
  desk.open();
  const auto newer = desk.folder.path() / "plots_2026.geojson";
  std::filesystem::copy(desk.folder.path() / "plots.geojson", newer);
  // Of plot B, which was free, the new delivery says that it is in use.
  std::string text = *gis::readFile(newer);
  const std::size_t plot = text.find("\"B\"");
  REQUIRE(plot != std::string::npos);
  const std::size_t use = text.find("nietInGebruik", plot);
  REQUIRE(use != std::string::npos);
  text.replace(use, std::string("nietInGebruik").size(), "inGebruik");
  desk.folder.write("plots_2026.geojson", text);

  auto& card = cardOf(desk, "plots");
  QMimeData file;
  file.setUrls({QUrl::fromLocalFile(QString::fromStdString(newer.string()))});
  QDragEnterEvent enter({10, 10}, Qt::CopyAction, &file, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(&card, &enter);
  CHECK(enter.isAccepted());
  QDropEvent drop({10, 10}, Qt::CopyAction, &file, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(&card, &drop);
  REQUIRE(desk.until([&] { return source(desk, "plots").paths.front() == "plots_2026.geojson"; }));
  CHECK(source(desk, "plots").date.empty());
  CHECK(desk.window->session().history().undoes().id == "sources_page.edit_replaced");
  auto& delivery = desk.part<desk::DeliveryCard>();
  REQUIRE(desk.until([&] { return delivery.words().contains("ha"); }));
  INFO(delivery.words().toStdString());
  CHECK(delivery.words().contains("Free: 1.50 → 0.50 ha"));
  CHECK(delivery.words().contains("Really changed: -1.00 ha"));
  delivery.findChild<QPushButton*>("delivery_tables")->click();
  CHECK(desk.part<desk::AnswerView>().model().table()->id == "changes");
  REQUIRE(desk.answered());
}

TEST_CASE("A source whose file was moved is located, and its land is there again", "[desk]") {
  DeskWindow desk;
  std::filesystem::create_directory(desk.folder / "moved");
  std::filesystem::rename(desk.folder / "flood.geojson", desk.folder / "moved/flood.geojson");
  desk.open();
  auto& card = cardOf(desk, "flood");
  CHECK_FALSE(card.findChild<QLabel*>("source_wrong")->text().isEmpty());
  auto* locate = card.findChild<QPushButton*>("source_locate");
  REQUIRE(locate != nullptr);
  chooseFileNext(desk.folder / "moved/flood.geojson");
  QTest::mouseClick(locate, Qt::LeftButton);
  REQUIRE(desk.until([&] { return source(desk, "flood").paths.front() == "moved/flood.geojson"; }));
  CHECK(desk.window->session().history().undoes().id == "sources_page.edit_located");
  REQUIRE(desk.answered());
  CHECK(desk.snapshot()->world->readable());
  CHECK(card.findChild<QLabel*>("source_wrong")->isHidden());
}

TEST_CASE("A file is added to a plan that is open, and what it was taken for is said", "[desk]") {
  DeskWindow desk;
  desk.folder.write("wegen.geojson", R"({"type": "FeatureCollection", "name": "wegen",
    "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::31370"}}, "features": [
    {"type": "Feature", "properties": {"id": "n1"}, "geometry": {"type": "LineString",
     "coordinates": [[200000, 199990], [200400, 199990]]}}]})");
  desk.open();
  const std::size_t before = desk.window->session().plan().sources.size();
  chooseFileNext(desk.folder / "wegen.geojson");
  QTest::mouseClick(&desk.part<QPushButton>("source_add"), Qt::LeftButton);
  REQUIRE(desk.until([&] { return desk.window->session().plan().sources.size() == before + 1; }));
  const plan::Source& added = desk.window->session().plan().sources.back();
  CHECK(added.paths == std::vector<std::string>{"wegen.geojson"});
  CHECK_FALSE(added.why.empty());
  CHECK(desk.window->session().history().undoes().id == "desk.edit_files");
  REQUIRE(desk.answered());
  CHECK(cardOf(desk, QString::fromStdString(added.name)).findChild<QLabel*>("source_wrong")->isHidden());
}

TEST_CASE("A background map is added by its address, and asked nothing before somebody allows it", "[desk]") {
  DeskWindow desk;
  desk.open();
  QTest::mouseClick(&desk.part<QPushButton>("background_open"), Qt::LeftButton);
  auto& address = desk.part<QLineEdit>("background_address");
  QTest::keyClicks(&address, "maps.example.org/wms");
  QTest::keyClick(&address, Qt::Key_Return);
  CHECK_FALSE(desk.part<QLabel>("background_problem").text().isEmpty());
  address.selectAll();
  QTest::keyClicks(&address, "http://127.0.0.1:9/{z}/{x}/{y}.png");
  CHECK(desk.part<QLineEdit>("background_layer").isHidden());
  QTest::keyClick(&address, Qt::Key_Return);
  const plan::Source* added = desk.window->session().plan().find("127.0.0.1");
  REQUIRE(added != nullptr);
  CHECK(added->service.kind == "xyz");
  CHECK(added->role == plan::Role::overlay);
  CHECK(desk.part<QLabel>("background_problem").isHidden());
  CHECK_FALSE(desk.window->session().consent().network);
  CHECK(desk.part<desk::NoticeBar>().findChild<QPushButton*>() != nullptr);  // "Allow"
  REQUIRE(desk.answered());
}
