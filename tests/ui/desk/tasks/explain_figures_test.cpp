// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tasks/explain_figures.h"

#include <QTableView>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextLayout>

#include "gis/geometry/area.h"
#include "src/answer/cells.h"
#include "tests/support/catch.h"
#include "tests/ui/desk/desk_window.h"
#include "ui/desk/canvas/map_canvas.h"
#include "ui/desk/panels/explain_panel.h"
#include "ui/desk/side_bar.h"
#include "ui/desk/tables/answer_view.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

/// A click on a figure of the table, by its column.
void clickFigure(DeskWindow& desk, int row, const std::string& column) {
  auto& tables = desk.part<desk::AnswerView>();
  auto& view = *tables.findChild<QTableView*>();
  const auto& model = tables.model();
  for (int c = 0; c < model.columnCount(); ++c) {
    if (model.table()->columns[model.columnAt(c)].id != column) continue;
    view.scrollTo(model.index(row, c));
    const QPoint at = view.visualRect(model.index(row, c)).center();
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::NoModifier, at);
    return;
  }
  FAIL("no column " << column);
}

}  // namespace

TEST_CASE("A figure that is clicked says its pieces, rules and sources, and lights its land up", "[desk]") {
  DeskWindow desk;
  desk.open();
  clickFigure(desk, 0, "free_m2");
  auto& panel = desk.part<desk::ExplainPanel>();
  const bool explained = DeskWindow::until([&] { return panel.words().contains("plots.geojson"); });
  INFO(panel.words().toStdString());
  REQUIRE(explained);
  CHECK(panel.words().startsWith("01 · Noord"));
  CHECK(panel.words().contains("Free"));
  CHECK(desk.part<desk::SideBar>().shown() == &panel);
  // What is lit up is the land of that figure alone, to the square metre.
  const answer::Table& parks = *desk.part<desk::AnswerView>().model().table();
  const double freeM2 = std::get<double>(parks.rows[0][answer::columnAt(parks, "free_m2")]);
  const gis::GeometryColumn& lit = desk.part<desk::MapCanvas>().lit();
  double litM2 = 0;
  for (std::size_t i = 0; i < lit.size(); ++i) litM2 += gis::area(lit, i);
  CHECK(litM2 == Catch::Detail::Approx(freeM2).margin(1));
}

TEST_CASE("The total explains the land of all parks", "[desk]") {
  DeskWindow desk;
  desk.open();
  clickFigure(desk, 2, "free_m2");
  auto& panel = desk.part<desk::ExplainPanel>();
  REQUIRE(DeskWindow::until([&] { return panel.words().contains("plots.geojson"); }));
  CHECK(panel.words().startsWith("Total · Free"));
}

TEST_CASE("A place that is clicked says what lies there, by source", "[desk]") {
  DeskWindow desk;
  desk.open();
  desk.clickAt(desk.middleOf("02"));
  const QString words = desk.part<desk::ExplainPanel>().words();
  INFO(words.toStdString());
  CHECK(words.contains("Zuid"));
  CHECK(words.contains("parks"));
  CHECK(words.contains("plots"));
  desk.clickAt({desk.middleOf("02").x, desk.middleOf("02").y - 100000});
}

TEST_CASE("Every column that a place can tell has a name in both languages", "[desk]") {
  for (const char* code : {"en", "nl"}) {
    const auto language = text::Language::load(code);
    REQUIRE(language);
    for (const std::string& role : plan::roleNames()) {
      if (plan::isTable(*plan::roleFromName(role))) continue;
      for (const std::string& column : plan::columnsOf(*plan::roleFromName(role))) {
        INFO(code << " " << role << " " << column);
        CHECK((column == "owner" || language->has("attribute." + column)));
      }
    }
  }
}

TEST_CASE("Names of files and dates are not broken in a narrow page", "[desk]") {
  DeskWindow desk;
  desk.open();
  clickFigure(desk, 0, "free_m2");
  auto& panel = desk.part<desk::ExplainPanel>();
  REQUIRE(DeskWindow::until([&] { return panel.words().contains("plots.geojson"); }));
  auto& text = *panel.findChild<QTextBrowser*>();
  constexpr int narrow = 140;
  text.document()->setTextWidth(narrow);
  int looked = 0;
  for (QTextBlock block = text.document()->begin(); block.isValid(); block = block.next()) {
    if (block.text().contains(' ') || !block.text().contains(".geojson")) continue;
    INFO(block.text().toStdString());
    CHECK(block.layout()->lineCount() == 1);
    ++looked;
  }
  CHECK(looked > 0);
}
