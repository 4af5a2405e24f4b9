// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>
#include <cmath>

#include "gis/geometry/area.h"
#include "tests/support/catch.h"
#include "tests/ui/desk/start_desk.h"
#include "ui/desk/canvas/draw_tool.h"
#include "ui/desk/canvas/map_canvas.h"
#include "ui/desk/canvas/measure_tool.h"
#include "ui/desk/canvas/reshape_tool.h"
#include "ui/desk/canvas/select_tool.h"
#include "ui/desk/canvas/sketch_words.h"

using namespace hectare;
using Catch::Detail::Approx;

namespace {

using Points = std::vector<gis::Coord>;

/// A map of 400 x 300 units on which a unit is a metre; the lower left corner is (0, 0).
struct Field {
  std::unique_ptr<desk::MapCanvas> canvas;
  std::unique_ptr<desk::Texts> texts;

  Field() {
    tests::startDesk();
    texts = std::move(*desk::Texts::load("en"));
    canvas = std::make_unique<desk::MapCanvas>();
    canvas->resize(400, 300);
    canvas->setVisible(true);
    canvas->showLand({0, 0, 400, 300});
    canvas->setDenominator(canvas->denominator() / canvas->view().metresPerDot / canvas->devicePixelRatioF());
    REQUIRE(canvas->view().metresPerDot * canvas->devicePixelRatioF() == Approx(1));
  }
  [[nodiscard]] QPoint at(double x, double y) const {
    return (canvas->view().toScreen({x, y}) / canvas->devicePixelRatioF()).toPoint();
  }
  void click(double x, double y, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const {
    QTest::mouseMove(canvas.get(), at(x, y));
    QTest::mouseClick(canvas.get(), Qt::LeftButton, modifiers, at(x, y));
  }
  void drag(double x, double y, double toX, double toY) const {
    QTest::mouseMove(canvas.get(), at(x, y));
    QTest::mousePress(canvas.get(), Qt::LeftButton, Qt::NoModifier, at(x, y));
    QTest::mouseMove(canvas.get(), at((x + toX) / 2, (y + toY) / 2));
    QTest::mouseMove(canvas.get(), at(toX, toY));
    QTest::mouseRelease(canvas.get(), Qt::LeftButton, Qt::NoModifier, at(toX, toY));
  }
  void key(int key) const { QTest::keyClick(canvas.get(), static_cast<Qt::Key>(key)); }
  [[nodiscard]] desk::SketchWords words() const { return desk::sketchWords(*texts, desk::planarAreaM2); }
};

/// The corners, to a metre.
Points rounded(Points points) {
  for (gis::Coord& c : points) c = {std::round(c.x) + 0.0, std::round(c.y) + 0.0};
  return points;
}

gis::GeometryColumn square() {
  gis::GeometryColumn shape;
  REQUIRE(gis::appendWkt(shape, "POLYGON((100 100,200 100,200 200,100 200,100 100))"));
  return shape;
}

}  // namespace

TEST_CASE("A polygon is drawn by clicks, mended by Backspace and finished in four ways", "[desk]") {
  const Field field;
  Points drawn;
  const auto take = [&](const Points& points) {
    drawn = points;
    return true;
  };
  field.canvas->setTool(std::make_unique<desk::DrawTool>(desk::DrawTool::Shape::polygon, field.words(), take));
  field.click(100, 100);
  field.key(Qt::Key_Return);  // a point is no polygon
  field.click(200, 100);
  field.click(260, 270);
  field.key(Qt::Key_Backspace);
  field.click(200, 200);
  SECTION("Enter") { field.key(Qt::Key_Return); }
  SECTION("a double click") { QTest::mouseDClick(field.canvas.get(), Qt::LeftButton, {}, field.at(200, 200)); }
  SECTION("its first point") { field.click(103, 98); }
  CHECK(rounded(drawn) == Points{{100, 100}, {200, 100}, {200, 200}});
  CHECK(field.canvas->tool() == nullptr);
}

TEST_CASE("A sketch that crosses itself has no area", "[desk]") {
  const Field field;
  const auto words = field.words();
  CHECK(words({{0, 0}, {100, 0}, {100, 100}, {0, 100}}, true) == "1.00 ha · 400.00 m around");
  CHECK(words({{0, 0}, {100, 100}, {100, 0}, {0, 100}}, true) == "crosses itself · 482.84 m around");
}

TEST_CASE("A sketch that is refused stays, to be mended", "[desk]") {
  const Field field;
  int asked = 0;
  field.canvas->setTool(std::make_unique<desk::SplitTool>([&](const Points& /*line*/) { return ++asked == 2; }));
  CHECK(field.canvas->tool()->hint().id == "tool.split_hint");
  field.click(50, 50);
  field.click(60, 150);
  field.key(Qt::Key_Return);
  CHECK(asked == 1);
  REQUIRE(field.canvas->tool() != nullptr);
  field.key(Qt::Key_Backspace);
  field.click(250, 150);
  field.key(Qt::Key_Return);
  CHECK(asked == 2);
  CHECK(field.canvas->tool() == nullptr);
}

TEST_CASE("Escape leaves a sketch, and nothing was drawn", "[desk]") {
  const Field field;
  bool drawn = false;
  field.canvas->setTool(std::make_unique<desk::DrawTool>(desk::DrawTool::Shape::line, field.words(),
                                                         [&](const Points& /*points*/) { return drawn = true; }));
  field.click(50, 50);
  field.click(60, 150);
  field.key(Qt::Key_Escape);
  CHECK(field.canvas->tool() == nullptr);
  CHECK_FALSE(drawn);
}

TEST_CASE("A polygon is drawn without a mouse", "[desk]") {
  const Field field;
  Points drawn;
  field.canvas->setTool(
      std::make_unique<desk::DrawTool>(desk::DrawTool::Shape::polygon, field.words(), [&](const Points& points) {
        drawn = points;
        return true;
      }));
  const gis::Coord middle = field.canvas->view().centre;
  for (const int direction : {Qt::Key_Right, Qt::Key_Up, Qt::Key_Left}) {
    for (int i = 0; i < 4; ++i) field.key(direction);
    field.key(Qt::Key_Return);
  }
  field.key(Qt::Key_Return);
  REQUIRE(drawn.size() == 3);
  CHECK(drawn[0].x == Approx(middle.x + 40));
  CHECK(drawn[1].y == Approx(middle.y + 40));
  CHECK(drawn[2].x == Approx(middle.x));
}

TEST_CASE("A measure says a length, closed it says an area, and stays until Escape", "[desk]") {
  const Field field;
  auto tool = std::make_unique<desk::MeasureTool>(field.words());
  desk::MeasureTool* measure = tool.get();
  field.canvas->setTool(std::move(tool));
  field.click(100, 100);
  field.click(200, 100);
  CHECK(measure->words() == "100.00 m");
  field.click(200, 200);
  field.click(100, 200);
  CHECK(measure->words() == "300.00 m");
  field.click(100, 100);
  CHECK(measure->words() == "1.00 ha · 400.00 m around");
  field.canvas->grab();
  field.click(50, 50);  // anew
  CHECK(measure->words().isEmpty());
  field.key(Qt::Key_Escape);
  CHECK(field.canvas->tool() == nullptr);
}

TEST_CASE("Land is chosen by a rectangle, a polygon or a click, time and again", "[desk]") {
  const Field field;
  std::vector<desk::SelectTool::Chosen> all;
  field.canvas->setTool(std::make_unique<desk::SelectTool>([&](const auto& chosen) { all.push_back(chosen); }));
  field.drag(100, 200, 150, 100);
  REQUIRE(all.size() == 1);
  CHECK(rounded(all[0].ring) == Points{{100, 200}, {150, 200}, {150, 100}, {100, 100}});
  CHECK(all[0].box.maxY == Approx(200));
  field.click(50, 60, Qt::ControlModifier);
  REQUIRE(all.size() == 2);
  CHECK(rounded(all[1].ring) == Points{{50, 60}});
  CHECK(all[1].more);
  field.click(10, 10, Qt::ShiftModifier);
  field.click(90, 10, Qt::ShiftModifier);
  field.click(90, 90, Qt::ShiftModifier);
  field.key(Qt::Key_Return);
  REQUIRE(all.size() == 3);
  CHECK(rounded(all[2].ring) == Points{{10, 10}, {90, 10}, {90, 90}});
  CHECK_FALSE(all[2].more);
  field.click(10, 10, Qt::ShiftModifier);
  field.key(Qt::Key_Escape);  // leaves the polygon
  CHECK(field.canvas->tool() != nullptr);
  field.key(Qt::Key_Escape);
  CHECK(field.canvas->tool() == nullptr);
}

TEST_CASE("A corner is dragged, made from the middle of an edge, and taken out", "[desk]") {
  const Field field;
  gis::GeometryColumn shape;
  int edits = 0;
  bool takes = true;
  desk::ReshapeTool::Owner owner;
  owner.reshaped = [&](const gis::GeometryColumn& now) {
    shape = now;
    ++edits;
    return takes;
  };
  auto made = std::make_unique<desk::ReshapeTool>(square(), 0, owner);
  const desk::ReshapeTool* tool = made.get();
  field.canvas->setTool(std::move(made));
  field.drag(200, 200, 250, 200);
  REQUIRE(edits == 1);
  CHECK(gis::area(shape, 0) == Approx(12500).margin(60));  // a triangle of 50 by 100 more
  field.drag(100, 150, 50, 150);
  REQUIRE(edits == 2);
  CHECK(gis::area(shape, 0) == Approx(15000).margin(120));
  CHECK(shape.path(0, 0, 0).size() == 6);
  QTest::mouseMove(field.canvas.get(), field.at(50, 150));
  field.key(Qt::Key_Delete);
  REQUIRE(edits == 3);
  CHECK(gis::area(shape, 0) == Approx(12500).margin(60));
  field.click(100, 100);  // no drag, no edit
  CHECK(edits == 3);
  takes = false;
  const desk::EditedRings before = tool->rings();
  field.drag(100, 100, 20, 20);
  CHECK(edits == 4);
  CHECK(tool->rings() == before);
  field.canvas->grab();
}

TEST_CASE("A polygon is moved as a whole, shown as it goes, and Escape takes a drag back", "[desk]") {
  const Field field;
  gis::Coord offset;
  int previews = 0;
  desk::ReshapeTool::Owner owner;
  owner.moved = [&](double eastM, double northM) {
    offset = {eastM, northM};
    return true;
  };
  owner.previewed = [&](const gis::GeometryColumn& now) { previews += gis::area(now, 0) > 9999 ? 1 : 0; };
  auto made = std::make_unique<desk::ReshapeTool>(square(), 0, owner);
  const desk::ReshapeTool* tool = made.get();
  field.canvas->setTool(std::move(made));
  field.drag(130, 170, 160, 130);
  CHECK(offset.x == Approx(30).margin(0.6));
  CHECK(offset.y == Approx(-40).margin(0.6));
  CHECK(previews == 2);
  const desk::EditedRings before = tool->rings();
  QTest::mousePress(field.canvas.get(), Qt::LeftButton, {}, field.at(160, 130));
  QTest::mouseMove(field.canvas.get(), field.at(60, 30));
  CHECK_FALSE(tool->rings() == before);
  field.key(Qt::Key_Escape);
  CHECK(tool->rings() == before);
  REQUIRE(field.canvas->tool() != nullptr);
  QTest::mouseRelease(field.canvas.get(), Qt::LeftButton, {}, field.at(60, 30));
  CHECK(tool->rings() == before);
}

TEST_CASE("A triangle keeps its corners, a hole of three goes with the first", "[desk]") {
  gis::GeometryColumn shape;
  REQUIRE(gis::appendWkt(shape, "POLYGON((0 0,90 0,0 90,0 0),(10 10,20 10,10 20,10 10))"));
  desk::EditedRings rings(shape, 0);
  CHECK(rings.shape().coords().size() == 8);
  CHECK_FALSE(rings.remove({0, 1}));
  CHECK(rings.contains({30, 30}));
  CHECK_FALSE(rings.contains({12, 12}));
  CHECK(rings.remove({1, 0}));
  CHECK(rings.rings().size() == 1);
  CHECK(rings.contains({12, 12}));
}
