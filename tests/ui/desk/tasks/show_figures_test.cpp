// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tasks/show_figures.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>

#include "src/answer/cells.h"
#include "src/plan/verbs_names.h"
#include "src/plan/verbs_plan.h"
#include "tests/support/catch.h"
#include "tests/ui/desk/desk_window.h"
#include "ui/desk/canvas/map_canvas.h"
#include "ui/desk/status_line.h"
#include "ui/desk/tables/answer_view.h"

using namespace hectare;
using namespace hectare::tests;

TEST_CASE("Another question shows its own table, with the references that the command prints", "[desk]") {
  DeskWindow desk;
  desk.open();
  auto& choice = desk.part<QComboBox>("question");
  choice.setCurrentIndex(choice.findText("Plots"));
  Q_EMIT choice.activated(choice.currentIndex());
  const auto& model = desk.part<desk::AnswerView>().model();
  REQUIRE(DeskWindow::until([&] { return model.table() != nullptr && model.table()->id == "parcels"; }));
  CHECK(model.table()->columns.back().id == "ref");
  // Only plots that are free or offered; then from 6,000 m² on.
  const std::size_t free = answer::columnAt(*model.table(), "free_m2");
  const std::size_t offered = answer::columnAt(*model.table(), "offered_m2");
  for (const auto& row : model.table()->rows) {
    CHECK(std::get<double>(row[free]) + std::get<double>(row[offered]) > 0);
  }
  const std::size_t before = model.table()->rows.size();
  desk.part<QDoubleSpinBox>("question_area").setValue(1e6);
  REQUIRE(DeskWindow::until([&] { return model.table()->rows.empty(); }));
  CHECK(before > 0);
}

TEST_CASE("An edit tells what it changed, in hectares", "[desk]") {
  DeskWindow desk;
  desk.open();
  auto& change = desk.part<QLabel>("change");
  CHECK(change.isHidden());
  auto& session = desk.window->session();
  plan::Drawn pond;
  pond.id = "pond";
  pond.name = "Pond";
  const gis::Coord at = desk.middleOf("01");
  const auto x = static_cast<long>(at.x);
  const auto y = static_cast<long>(at.y);
  pond.wkt = "POLYGON ((" + std::to_string(x) + " " + std::to_string(y) + "," + std::to_string(x + 40) + " " +
             std::to_string(y) + "," + std::to_string(x + 40) + " " + std::to_string(y + 50) + "," + std::to_string(x) +
             " " + std::to_string(y + 50) + "," + std::to_string(x) + " " + std::to_string(y) + "))";
  REQUIRE(session.edit(plan::draw(session.plan(), pond), {"desk.edit_accept"}));
  REQUIRE(desk.answered());
  INFO(change.text().toStdString());
  CHECK_FALSE(change.isHidden());
  CHECK(change.text().contains("Constrained: +0.20 ha"));  // 40 m by 50 m
  session.undo();
  REQUIRE(desk.answered());
  CHECK(change.text().contains("Constrained: -0.20 ha"));
}

TEST_CASE("A scale that is typed is the map's", "[desk]") {
  DeskWindow desk;
  desk.open();
  auto& scale = desk.part<QLineEdit>("scale");
  scale.setText("1:2,500");
  QTest::keyClick(&scale, Qt::Key_Return);
  CHECK(desk.part<desk::MapCanvas>().denominator() == Catch::Detail::Approx(2500));
  scale.setText("none");
  QTest::keyClick(&scale, Qt::Key_Return);
  CHECK(desk.part<desk::MapCanvas>().denominator() == Catch::Detail::Approx(2500));
}

TEST_CASE("A scale that is none is refused where it was typed, and the map stays as it is", "[desk]") {
  DeskWindow desk;
  desk.open();
  auto& scale = desk.part<QLineEdit>("scale");
  const double before = desk.part<desk::MapCanvas>().denominator();
  scale.setFocus();
  REQUIRE(DeskWindow::until([&] { return scale.hasFocus(); }));
  scale.selectAll();
  QTest::keyClicks(&scale, "25.000,5");
  QTest::keyClick(&scale, Qt::Key_Return);
  CHECK(desk.part<desk::MapCanvas>().denominator() == before);
  CHECK(scale.text() == "25.000,5");
  CHECK(desk.window->said() == (*desk.texts)("desk.scale_refused"));
  QTest::keyClicks(&scale, "1/25000");
  QTest::keyClick(&scale, Qt::Key_Return);
  CHECK(desk.part<desk::MapCanvas>().denominator() == Catch::Detail::Approx(25000));
  CHECK(desk.window->said().isEmpty());
}

TEST_CASE("A list of questions that is open stays open when figures arrive", "[desk]") {
  DeskWindow desk;
  desk.open();
  auto& choice = desk.part<QComboBox>("question");
  choice.showPopup();
  REQUIRE(DeskWindow::until([&] { return choice.view()->isVisible(); }));
  QTest::keyClick(choice.view(), Qt::Key_Down);
  auto& session = desk.window->session();
  REQUIRE(session.edit(plan::setPlanName(session.plan(), "Renamed"), {"desk.edit_accept"}));
  REQUIRE(desk.answered());
  CHECK(choice.view()->isVisible());
  QTest::keyClick(choice.view(), Qt::Key_Return);
  const auto& model = desk.part<desk::AnswerView>().model();
  CHECK(DeskWindow::until([&] { return model.table() != nullptr && model.table()->id == "parcels"; }));
}
