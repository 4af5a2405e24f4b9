// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tasks/measure_land.h"

#include <QTableView>

#include "src/answer/cells.h"
#include "tests/support/catch.h"
#include "tests/ui/desk/desk_window.h"
#include "ui/desk/canvas/map_canvas.h"
#include "ui/desk/canvas/measure_tool.h"
#include "ui/desk/state/park_places.h"
#include "ui/desk/tables/answer_view.h"

using namespace hectare;
using namespace hectare::tests;

TEST_CASE("A rectangle on the map marks the rows whose land it touches", "[desk]") {
  DeskWindow desk;
  desk.open();
  auto& canvas = desk.part<desk::MapCanvas>();
  QTest::keyClick(desk.window.get(), Qt::Key_L, Qt::ControlModifier);
  const auto drag = [&](const std::string& park) {
    const gis::Coord middle = desk.middleOf(park);
    const auto dot = [&](double by) {
      return (canvas.view().toScreen({middle.x + by, middle.y + by}) / canvas.devicePixelRatioF()).toPoint();
    };
    QTest::mousePress(&canvas, Qt::LeftButton, Qt::NoModifier, dot(-20));
    QTest::mouseMove(&canvas, dot(0));
    QTest::mouseMove(&canvas, dot(20));
    QTest::mouseRelease(&canvas, Qt::LeftButton, Qt::NoModifier, dot(20));
  };
  drag("02");
  const auto* selection = desk.part<desk::AnswerView>().findChild<QTableView*>()->selectionModel();
  REQUIRE(selection->selectedRows().size() == 1);
  const auto row = desk.part<desk::AnswerView>().model().rowAt(selection->selectedRows().first().row());
  REQUIRE(row);
  CHECK(desk::parkInRow(*desk.snapshot(), *row) == "02");
  CHECK(canvas.lit().box().contains(desk::shapesOfPark(*desk.snapshot(), "02").box()));
  // Its line alone is copied.
  CHECK(desk.part<desk::AnswerView>().chosenRows().rows == std::vector{static_cast<std::uint32_t>(*row)});
}

TEST_CASE("A measure says metres and hectares, and Escape ends it", "[desk]") {
  DeskWindow desk;
  desk.open();
  auto& canvas = desk.part<desk::MapCanvas>();
  QTest::keyClick(desk.window.get(), Qt::Key_M, Qt::ControlModifier);
  const auto* tool = dynamic_cast<desk::MeasureTool*>(canvas.tool());
  REQUIRE(tool != nullptr);
  canvas.setSnapLayers({});
  const gis::Coord at = desk.middleOf("01");
  desk.clickAt(at);
  desk.clickAt({at.x + 100, at.y});
  INFO(tool->words().toStdString());
  CHECK((tool->words().contains("100") || tool->words().contains("99") || tool->words().contains("101")));
  QTest::keyClick(&canvas, Qt::Key_Escape);
  QTest::keyClick(&canvas, Qt::Key_Escape);
  CHECK(canvas.tool() == nullptr);
}
