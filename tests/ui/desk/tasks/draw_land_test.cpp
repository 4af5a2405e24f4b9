// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tasks/draw_land.h"

#include <QLabel>
#include <array>

#include "gis/geometry/area.h"
#include "src/answer/cells.h"
#include "tests/support/catch.h"
#include "tests/ui/desk/desk_window.h"
#include "ui/desk/canvas/map_canvas.h"
#include "ui/desk/canvas/reshape_tool.h"
#include "ui/desk/state/ledger_change.h"
#include "ui/desk/state/park_places.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

/// Draws a constraint of 40 m by 50 m in the free land of the northern park by clicks, Enter at the end.
void drawPond(DeskWindow& desk, gis::Coord at) {
  auto& canvas = desk.part<desk::MapCanvas>();
  canvas.setSnapLayers({});
  QTest::keyClick(desk.window.get(), Qt::Key_D, Qt::ControlModifier);
  REQUIRE(canvas.tool() != nullptr);
  canvas.setSnapLayers({});  // nothing attracts: the corners are where they are clicked
  for (const auto& [x, y] : std::array{std::pair(0, 0), std::pair(40, 0), std::pair(40, 50), std::pair(0, 50)}) {
    desk.clickAt({at.x + x, at.y + y});
  }
  QTest::keyClick(&canvas, Qt::Key_Return);
}

double classM2(const answer::Answer& ledger, const char* column) {
  const answer::Table& parks = *answer::tableNamed(ledger, "parks");
  return std::get<double>(parks.total[answer::columnAt(parks, column)]);
}

}  // namespace

TEST_CASE("A constraint that is drawn on the map takes its land out, undo gives it back", "[desk]") {
  DeskWindow desk;
  desk.open();
  auto& session = desk.window->session();
  const double beforeM2 = classM2(*desk.snapshot()->answer, "constrained_m2");
  drawPond(desk, desk.middleOf("01"));
  REQUIRE(session.plan().drawn.size() == 1);
  CHECK(desk.part<desk::MapCanvas>().tool() == nullptr);
  REQUIRE(desk.answered());
  const double drawnM2 = classM2(*desk.snapshot()->answer, "constrained_m2") - beforeM2;
  // Clicks fall on dots: a dot more or less on each side.
  const double dotM = desk.part<desk::MapCanvas>().view().metresPerDot;
  CHECK(drawnM2 == Catch::Detail::Approx(2000).margin(2 * dotM * 90));
  session.undo();
  REQUIRE(desk.answered());
  CHECK(classM2(*desk.snapshot()->answer, "constrained_m2") == Catch::Detail::Approx(beforeM2));
}

TEST_CASE("A polygon that crosses itself is refused while it is drawn, and can be mended", "[desk]") {
  DeskWindow desk;
  desk.open();
  auto& canvas = desk.part<desk::MapCanvas>();
  const gis::Coord at = desk.middleOf("01");
  QTest::keyClick(desk.window.get(), Qt::Key_D, Qt::ControlModifier);
  REQUIRE(canvas.tool() != nullptr);
  canvas.setSnapLayers({});
  for (const auto& [x, y] : std::array{std::pair(0, 0), std::pair(60, 60), std::pair(60, 0), std::pair(0, 60)}) {
    desk.clickAt({at.x + x, at.y + y});
  }
  QTest::keyClick(&canvas, Qt::Key_Return);
  CHECK(desk.window->session().plan().drawn.empty());
  REQUIRE(canvas.tool() != nullptr);  // what was drawn is still there
  INFO(desk.window->said().toStdString());
  CHECK(desk.window->said().contains("crosses itself"));
  SECTION("when it is given up nothing is said of it any more") {
    QTest::keyClick(&canvas, Qt::Key_Escape);
    CHECK(canvas.tool() == nullptr);
    CHECK(desk.window->said().isEmpty());
  }
  SECTION("Backspace mends it, and what was wrong is not said any more") {
    QTest::keyClick(&canvas, Qt::Key_Backspace);
    QTest::keyClick(&canvas, Qt::Key_Return);
    CHECK(desk.window->session().plan().drawn.size() == 1);
    CHECK_FALSE(desk.window->said().contains("crosses itself"));
    REQUIRE(desk.answered());
  }
}

TEST_CASE("The outline on the map is that of the polygon as it is, or there is none", "[desk]") {
  DeskWindow desk;
  desk.open();
  auto& session = desk.window->session();
  auto& canvas = desk.part<desk::MapCanvas>();
  const gis::Coord at = desk.middleOf("01");
  drawPond(desk, at);
  REQUIRE(canvas.lit().size() == 1);
  SECTION("after undo") {
    session.undo();
    CHECK(canvas.lit().size() == 0);
  }
  SECTION("after a split") {
    const double wholeM2 = gis::area(canvas.lit(), 0);
    QTest::keyClick(desk.window.get(), Qt::Key_T, Qt::ControlModifier);
    REQUIRE(canvas.tool() != nullptr);
    canvas.setSnapLayers({});
    desk.clickAt({at.x + 20, at.y - 20});
    desk.clickAt({at.x + 20, at.y + 70});
    QTest::keyClick(&canvas, Qt::Key_Return);
    REQUIRE(session.plan().drawn.size() == 2);
    REQUIRE(canvas.lit().size() == 1);
    CHECK(gis::area(canvas.lit(), 0) < 0.75 * wholeM2);
  }
  SECTION("after it was deleted") {
    QTest::keyClick(desk.window.get(), Qt::Key_Delete, Qt::ControlModifier);
    CHECK(canvas.lit().size() == 0);
  }
  REQUIRE(desk.answered());
}

TEST_CASE("What others lit on the map stays when what was drawn goes", "[desk]") {
  DeskWindow desk;
  desk.open();
  auto& canvas = desk.part<desk::MapCanvas>();
  drawPond(desk, desk.middleOf("01"));
  canvas.light(desk::shapesOfPark(*desk.snapshot(), "02"));
  const std::size_t lit = canvas.lit().size();
  desk.window->session().undo();
  CHECK(lit > 0);
  CHECK(canvas.lit().size() == lit);
  REQUIRE(desk.answered());
}

TEST_CASE("What was drawn is chosen by a click, moved by a drag, and deleted", "[desk]") {
  DeskWindow desk;
  desk.open();
  auto& session = desk.window->session();
  auto& canvas = desk.part<desk::MapCanvas>();
  const gis::Coord at = desk.middleOf("01");
  drawPond(desk, at);
  REQUIRE(desk.answered());
  desk.clickAt(desk.middleOf("02"));  // chooses nothing
  desk.clickAt({at.x + 20, at.y + 25});
  QTest::keyClick(desk.window.get(), Qt::Key_R, Qt::ControlModifier);
  REQUIRE(dynamic_cast<desk::ReshapeTool*>(canvas.tool()) != nullptr);
  canvas.setSnapLayers({});
  const std::string before = session.plan().drawn[0].wkt;
  const auto dot = [&](double x, double y) {
    return (canvas.view().toScreen({at.x + x, at.y + y}) / canvas.devicePixelRatioF()).toPoint();
  };
  QTest::mousePress(&canvas, Qt::LeftButton, Qt::NoModifier, dot(20, 25));
  QTest::mouseMove(&canvas, dot(30, 25));
  QTest::mouseMove(&canvas, dot(60, 25));
  auto& change = desk.part<QLabel>("change");
  // While it is dragged the overview says what would change.
  const bool told = DeskWindow::until([&] { return change.text().startsWith("It would change"); });
  INFO(change.text().toStdString() << "; " << desk.window->said().toStdString());
  CHECK(told);
  QTest::mouseRelease(&canvas, Qt::LeftButton, Qt::NoModifier, dot(60, 25));
  CHECK(session.plan().drawn[0].wkt != before);
  CHECK(session.history().undoes().id == "desk.edit_moved");
  REQUIRE(desk.answered());
  session.undo();
  CHECK(session.plan().drawn[0].wkt == before);
  REQUIRE(desk.answered());
  QTest::keyClick(desk.window.get(), Qt::Key_Delete, Qt::ControlModifier);
  CHECK(session.plan().drawn.empty());
  CHECK(canvas.tool() == nullptr);
  REQUIRE(desk.answered());
}
