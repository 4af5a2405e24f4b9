// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tasks/correct_plots.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include "src/plan/verbs_corrections.h"
#include "src/world/correct_plot.h"
#include "tests/support/catch.h"
#include "tests/ui/desk/desk_window.h"
#include "ui/desk/action_book.h"
#include "ui/desk/panels/correct_panel.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

/// The first choice of a combo box whose data is this, by the keys that a person would press.
void chooseByKeys(QComboBox& list, const QString& code) {
  list.setFocus();
  for (int i = 0; i < list.count() && list.currentData().toString() != code; ++i) QTest::keyClick(&list, Qt::Key_Down);
  REQUIRE(list.currentData().toString() == code);
}

}  // namespace

TEST_CASE("A plot that is clicked is corrected with reason, source and name, as the command does; undo names it",
          "[desk]") {
  DeskWindow desk;
  desk.open();
  REQUIRE(desk.sharp());
  auto& panel = desk.part<desk::CorrectPanel>();
  const auto all = desk::plotNamed(*desk.snapshot(), "B");
  REQUIRE(all);
  const gis::Box box = all->shape.box();
  desk.clickAt({(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2});
  REQUIRE(panel.plot());
  CHECK(panel.plot()->id == "B");
  auto* apply = panel.findChild<QPushButton*>("correct_apply");
  CHECK_FALSE(apply->isEnabled());
  const double before = desk.freeM2();

  QTest::keyClick(desk.window.get(), Qt::Key_K, Qt::ControlModifier);
  auto* use = panel.findChild<QWidget*>("correct_in_use")->findChild<QComboBox*>();
  chooseByKeys(*use, "inGebruik");
  CHECK_FALSE(apply->isEnabled());
  QTest::keyClicks(panel.findChild<QLineEdit*>("correct_reason"), "a shed stands there");
  QTest::keyClicks(panel.findChild<QLineEdit*>("correct_source"), "visit");
  auto* author = panel.findChild<QLineEdit*>("correct_author");
  author->clear();
  QTest::keyClicks(author, "planner");
  CHECK(apply->isEnabled());
  QTest::mouseClick(apply, Qt::LeftButton);
  REQUIRE(desk.until([&] { return !desk.window->session().plan().corrections.empty(); }));
  REQUIRE(desk.answered());
  const auto& kept = desk.window->session().plan().corrections.front();
  CHECK(kept.id == "B");
  CHECK(kept.layer.empty());
  CHECK(kept.set == std::map<std::string, std::string>{{"in_use", "inGebruik"}});
  CHECK(kept.was.at("in_use") == "nietInGebruik");
  CHECK(kept.author == "planner");
  CHECK(kept.place.areaM2 == Approx(10000));
  CHECK(desk.freeM2() == Approx(before - 10000));

  SECTION("it stands on the page, and is taken back there") {
    REQUIRE(desk.until([&] { return panel.plot() && panel.plot()->corrections.size() == 1; }));
    CHECK(panel.plot()->facts.front().sourceSays == "nietInGebruik");
    CHECK(panel.plot()->facts.front().counted == "inGebruik");
    QTest::mouseClick(panel.findChildren<QToolButton*>("delete").back(), Qt::LeftButton);
    CHECK(desk.window->session().plan().corrections.empty());
  }
  SECTION("undo") {
    const gis::Message& what = desk.window->session().history().undoes();
    CHECK(what.id == "correct_page.edit");
    desk.window->session().undo();
    CHECK(desk.window->session().plan().corrections.empty());
  }
  SECTION("the name is remembered") {
    desk::CorrectPanel another(*desk.texts);
    CHECK(another.findChild<QLineEdit*>("correct_author")->text() == "planner");
  }
}

TEST_CASE("What is typed of a plot stays while another is looked at; what is chosen does not", "[desk]") {
  DeskWindow desk;
  desk.open();
  REQUIRE(desk.sharp());
  auto& panel = desk.part<desk::CorrectPanel>();
  const auto click = [&](const char* plot) {
    const auto all = desk::plotNamed(*desk.snapshot(), plot);
    REQUIRE(all);
    const gis::Box box = all->shape.box();
    desk.clickAt({(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2});
    REQUIRE(panel.plot());
    REQUIRE(panel.plot()->id == plot);
  };
  click("B");
  QTest::keyClick(desk.window.get(), Qt::Key_K, Qt::ControlModifier);
  chooseByKeys(*panel.findChild<QWidget*>("correct_in_use")->findChild<QComboBox*>(), "inGebruik");
  auto* reason = panel.findChild<QLineEdit*>("correct_reason");
  auto* source = panel.findChild<QLineEdit*>("correct_source");
  QTest::keyClicks(reason, "a shed");
  QTest::keyClicks(source, "visit");
  click("A");
  CHECK(reason->text() == "a shed");
  CHECK(source->text() == "visit");
  CHECK_FALSE(panel.findChild<QPushButton*>("correct_apply")->isEnabled());
}

TEST_CASE("Several values of a fact can be chosen, but none goes with no other", "[desk]") {
  DeskWindow desk;
  desk.open();
  auto& panel = desk.part<desk::CorrectPanel>();
  panel.show(desk.window->session().plan(), desk::plotNamed(*desk.snapshot(), "A"));
  auto* restriction = panel.findChild<QWidget*>("correct_restriction");
  const auto actions = restriction->findChild<QMenu*>()->actions();
  const auto chosen = [&] { return restriction->findChild<QToolButton*>()->toolTip(); };
  REQUIRE(actions.size() > 3);
  CHECK(chosen() == "As it is");
  actions.at(1)->trigger();
  actions.at(3)->trigger();
  CHECK(chosen() == "To be decontaminated, Water");
  actions.at(0)->trigger();
  CHECK(chosen() == "None on record");
}
