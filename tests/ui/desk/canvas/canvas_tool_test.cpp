// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/canvas/canvas_tool.h"

#include <QSignalSpy>
#include <QTest>
#include <vector>

#include "tests/support/catch.h"
#include "tests/ui/desk/start_desk.h"
#include "ui/desk/canvas/map_canvas.h"

using namespace hectare;

namespace {

/// Writes down what reaches it.
class Recorder : public desk::CanvasTool {
 public:
  explicit Recorder(std::vector<std::string>& heard) : m_heard(heard) {}
  void press(const desk::ToolPoint& at) override {
    m_heard.push_back("press");
    m_last = at;
    if (ends) end();
  }
  void move(const desk::ToolPoint& at) override { m_last = at; }
  void release(const desk::ToolPoint& at) override {
    m_heard.push_back("release");
    m_last = at;
  }
  void doubleClick(const desk::ToolPoint& /*at*/) override { m_heard.push_back("double"); }
  bool key(int key, Qt::KeyboardModifiers /*modifiers*/) override {
    if (key == Qt::Key_Return) m_heard.push_back("enter");
    return key == Qt::Key_Return;
  }
  [[nodiscard]] bool holding() const override { return holds; }
  void paint(QPainter& /*painter*/, const desk::ScreenView& /*view*/, const QPalette& /*palette*/) const override {}

  bool ends = false;
  bool holds = false;
  [[nodiscard]] const desk::ToolPoint& last() const { return m_last; }

 private:
  std::vector<std::string>& m_heard;
  desk::ToolPoint m_last;
};

/// A map of 400 x 300 units on which one is a metre.
struct Ground {
  std::vector<std::string> heard;
  std::unique_ptr<desk::MapCanvas> canvas;
  Recorder* tool = nullptr;

  Ground() {
    tests::startDesk();
    canvas = std::make_unique<desk::MapCanvas>();
    canvas->resize(400, 300);
    canvas->setVisible(true);
    auto recorder = std::make_unique<Recorder>(heard);
    tool = recorder.get();
    canvas->setTool(std::move(recorder));
  }
};

using Heard = std::vector<std::string>;

}  // namespace

TEST_CASE("A tool gets the left button, the middle one still moves the map", "[desk]") {
  Ground ground;
  const desk::ScreenView before = ground.canvas->view();
  const QSignalSpy clicks(ground.canvas.get(), &desk::MapCanvas::clicked);
  QTest::mouseClick(ground.canvas.get(), Qt::LeftButton, Qt::NoModifier, {100, 100});
  QTest::mouseDClick(ground.canvas.get(), Qt::LeftButton, Qt::NoModifier, {100, 100});
  CHECK(ground.heard == Heard{"press", "release", "double"});
  CHECK(clicks.isEmpty());
  CHECK(ground.canvas->view() == before);
  QTest::mousePress(ground.canvas.get(), Qt::MiddleButton, Qt::NoModifier, {100, 100});
  QTest::mouseMove(ground.canvas.get(), {140, 120});
  QTest::mouseRelease(ground.canvas.get(), Qt::MiddleButton, Qt::NoModifier, {140, 120});
  CHECK(ground.canvas->view().toLand({140, 120}) == before.toLand({100, 100}));
  CHECK(ground.heard.size() == 3);
}

TEST_CASE("Escape ends a tool, and so does the tool itself, in the middle of a press", "[desk]") {
  Ground ground;
  const QSignalSpy ended(ground.canvas.get(), &desk::MapCanvas::toolEnded);
  SECTION("Escape") { QTest::keyClick(ground.canvas.get(), Qt::Key_Escape); }
  SECTION("itself") {
    ground.tool->ends = true;
    QTest::mouseClick(ground.canvas.get(), Qt::LeftButton, Qt::NoModifier, {100, 100});
  }
  SECTION("by the keys") {
    ground.tool->ends = true;
    QTest::keyClick(ground.canvas.get(), Qt::Key_Right);
    QTest::keyClick(ground.canvas.get(), Qt::Key_Return);
  }
  SECTION("no other tool") { ground.canvas->setTool(nullptr); }
  CHECK(ground.canvas->tool() == nullptr);
  CHECK(ended.size() == 1);
  const QSignalSpy clicks(ground.canvas.get(), &desk::MapCanvas::clicked);
  QTest::mouseClick(ground.canvas.get(), Qt::LeftButton, Qt::NoModifier, {50, 50});
  CHECK(clicks.size() == 1);
}

TEST_CASE("Arrows move a cross at which Enter presses; Enter once more is the tool's", "[desk]") {
  Ground ground;
  const gis::Coord middle = ground.canvas->view().centre;
  const double dot = ground.canvas->view().metresPerDot * ground.canvas->devicePixelRatioF();
  for (int i = 0; i < 3; ++i) QTest::keyClick(ground.canvas.get(), Qt::Key_Right);
  QTest::keyClick(ground.canvas.get(), Qt::Key_Up, Qt::ShiftModifier);
  QTest::keyClick(ground.canvas.get(), Qt::Key_Return);
  CHECK(ground.heard == Heard{"press", "release"});
  CHECK(ground.tool->last().land.x == Catch::Detail::Approx(middle.x + 30 * dot));
  CHECK(ground.tool->last().land.y == Catch::Detail::Approx(middle.y + 1 * dot));
  QTest::keyClick(ground.canvas.get(), Qt::Key_Return);
  CHECK(ground.heard == Heard{"press", "release", "enter"});
  const desk::ScreenView before = ground.canvas->view();
  QTest::keyClick(ground.canvas.get(), Qt::Key_Right, Qt::ControlModifier);
  CHECK(ground.canvas->view().centre.x > before.centre.x);
  // What is picked up by Enter is laid down by the next one.
  ground.heard.clear();
  ground.tool->holds = true;
  QTest::keyClick(ground.canvas.get(), Qt::Key_Right);
  QTest::keyClick(ground.canvas.get(), Qt::Key_Return);
  QTest::keyClick(ground.canvas.get(), Qt::Key_Down);
  QTest::keyClick(ground.canvas.get(), Qt::Key_Return);
  CHECK(ground.heard == Heard{"press", "release"});
}

TEST_CASE("The cross of the keys never leaves the view", "[desk]") {
  Ground ground;
  for (int i = 0; i < 100; ++i) QTest::keyClick(ground.canvas.get(), Qt::Key_Left);
  const gis::Box land = ground.canvas->view().land();
  const gis::Coord at = ground.tool->last().land;
  CHECK(land.contains(gis::Box{at.x, at.y, at.x, at.y}));
}

TEST_CASE("Corners attract the points of a tool, but not while Ctrl is held", "[desk]") {
  Ground ground;
  const gis::Coord corner = ground.canvas->view().toLand({103.4, 98.7});
  gis::GeometryColumn shapes;
  shapes.beginFeature(gis::GeometryKind::point);
  shapes.beginPart();
  shapes.beginPath();
  shapes.add(corner);
  const auto kept = std::make_shared<const gis::GeometryColumn>(shapes);
  ground.canvas->setSnapLayers({{kept, std::make_shared<const gis::SpatialIndex>(shapes)}});
  QTest::mouseClick(ground.canvas.get(), Qt::LeftButton, Qt::NoModifier, {100, 100});
  CHECK(ground.tool->last().snapped == corner);
  CHECK(ground.tool->last().land == ground.canvas->view().toLand({100, 100}));
  QTest::mouseClick(ground.canvas.get(), Qt::LeftButton, Qt::ControlModifier, {100, 100});
  CHECK(ground.tool->last().snapped == ground.canvas->view().toLand({100, 100}));
}
