// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/plan/plan_page.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>
#include <QWindow>

#include "tests/support/catch.h"
#include "tests/ui/desk/start_desk.h"
#include "ui/desk/panels/plan/constraints_section.h"
#include "ui/desk/panels/plan/targets_section.h"

using namespace hectare;

namespace {

plan::Source constraint(const std::string& name, int priority) {
  plan::Source made;
  made.name = name;
  made.role = plan::Role::constraint;
  made.paths = {name + ".gpkg"};
  made.priority = priority;
  return made;
}

/// A page whose edits are taken at once, as the window takes them.
struct Page {
  std::unique_ptr<desk::Texts> texts;
  plan::Plan plan;
  std::vector<std::string> edits;
  std::unique_ptr<desk::PlanPage> page;

  Page() {
    tests::startDesk();
    texts = std::move(*desk::Texts::load("en"));
    plan.name = "Plan";
    plan.crs = "EPSG:31370";
    plan.sources = {constraint("flood", 1), constraint("noise", 2), constraint("pipe", 3)};
    desk::PlanDoes does;
    does.take = [this](gis::Result<plan::Plan> next, const gis::Message& what) {
      if (!next) return texts->of(next.error().what);
      plan = *next;
      edits.push_back(what.id);
      show();
      return QString();
    };
    does.showLand = [](const gis::Box&) {};
    page = std::make_unique<desk::PlanPage>(*texts, does);
    page->resize(370, 800);
    page->QWidget::show();
    show();
    for (desk::PlanSection* section : page->sections()) section->setOpen(true);
  }
  void show() {
    desk::PlanShown shown{std::make_shared<const plan::Plan>(plan), nullptr, nullptr};
    shown.scheme = std::make_shared<const plan::Scheme>(*plan::findScheme(plan.scheme, {}));
    page->show(shown);
  }
  template <class Part = QLineEdit>
  Part& part(const char* name) {
    Part* found = page->findChild<Part*>(name);
    REQUIRE(found != nullptr);
    return *found;
  }
  void type(const char* name, const QString& words) {
    auto& line = part(name);
    line.setFocus();
    line.selectAll();
    QTest::keyClicks(&line, words);
    QTest::keyClick(&line, Qt::Key_Return);
  }
  QString problemAt(const char* name) { return static_cast<desk::ToldLine*>(part(name).parentWidget())->problem(); }
  QTreeWidget& constraints() { return *page->findChild<QTreeWidget*>(); }
};

/// As a hand does it, with the events of a mouse. What is dragged is dragged in a loop of its own, so that its way on
/// has to be there before.
void drag(QWindow& window, QPoint from, QPoint to) {
  const auto later = [&window](int ms, auto act) { QTimer::singleShot(ms, &window, act); };
  later(100, [&window, from, to] { QTest::mouseMove(&window, (from + to) / 2); });
  later(200, [&window, to] { QTest::mouseMove(&window, to + QPoint(1, 1)); });
  later(300, [&window, to] { QTest::mouseMove(&window, to); });
  later(400, [&window, to] { QTest::mouseRelease(&window, Qt::LeftButton, {}, to); });
  QTest::mousePress(&window, Qt::LeftButton, {}, from);
  QTest::mouseMove(&window, from - QPoint(0, QApplication::startDragDistance() + 2));
  QTest::qWait(500);
}

}  // namespace

TEST_CASE("The plan gets another name; none is told where it was typed, and not taken", "[desk]") {
  Page page;
  page.type("plan_name", "Another");
  CHECK(page.plan.name == "Another");
  CHECK(page.edits == std::vector<std::string>{"plan_page.edit_name"});
  auto& line = page.part("plan_name");
  line.selectAll();
  QTest::keyClick(&line, Qt::Key_Delete);
  QTest::keyClick(&line, Qt::Key_Return);
  CHECK(page.plan.name == "Another");
  CHECK_FALSE(page.problemAt("plan_name").isEmpty());
}

TEST_CASE("The system that areas are measured in is typed, refused where it will not do, and kept by what lies in it",
          "[desk]") {
  Page page;
  auto& crs = page.part<QComboBox>("plan_crs");
  const auto typed = [&](const QString& words) {
    auto* line = crs.lineEdit();
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, words);
    QTest::keyClick(line, Qt::Key_Return);
    return crs.parentWidget()->findChild<QLabel*>("problem")->text();
  };
  CHECK(crs.currentText() == "EPSG:31370");
  CHECK(typed("EPSG:3812").isEmpty());
  CHECK(page.plan.crs == "EPSG:3812");
  CHECK(typed("EPSG:31370 · BD72 / Belgian Lambert 72").isEmpty());
  CHECK(page.plan.crs == "EPSG:31370");
  CHECK(page.edits == std::vector<std::string>{"plan_page.edit_crs", "plan_page.edit_crs"});
  CHECK_FALSE(typed("EPSG:4326").isEmpty());  // degrees
  CHECK_FALSE(typed("EPSG:3857").isEmpty());  // web Mercator
  CHECK_FALSE(typed("somewhere").isEmpty());
  CHECK(crs.currentText() == "somewhere");
  CHECK(page.plan.crs == "EPSG:31370");
  page.plan.drawn.push_back({"pond", plan::Role::constraint, "POLYGON ((0 0, 9 0, 9 9, 0 0))", "", "", true, 1});
  page.show();
  CHECK(typed("EPSG:3812").startsWith("pond is drawn in EPSG:31370"));
}

TEST_CASE("Areas are measured on the map or on the ellipsoid", "[desk]") {
  Page page;
  auto& how = page.part<QComboBox>("plan_area");
  CHECK(how.currentIndex() == 0);
  how.setFocus();
  QTest::keyClick(&how, Qt::Key_Down);
  CHECK(page.plan.geodesicArea);
  CHECK(page.edits == std::vector<std::string>{"plan_page.edit_geodesic"});
  QTest::keyClick(&how, Qt::Key_Up);
  CHECK_FALSE(page.plan.geodesicArea);
}

TEST_CASE("Land is counted by the rules that are chosen", "[desk]") {
  Page page;
  CHECK(page.part<QRadioButton>("scheme_vlaio").isChecked());
  QTest::mouseClick(&page.part<QRadioButton>("scheme_ibis"), Qt::LeftButton, {}, {8, 8});
  CHECK(page.plan.scheme == "ibis");
  CHECK(page.part<QRadioButton>("scheme_ibis").isChecked());
}

TEST_CASE("A number of the rules is overridden, refused when it is no share, and given back", "[desk]") {
  Page page;
  const char* name = "parameter_built_min_share";
  CHECK(page.part(name).placeholderText().startsWith("0.05"));
  page.type(name, "0.1");
  CHECK(page.plan.parameters.at("built_min_share") == 0.1);
  page.type(name, "7");
  CHECK(page.plan.parameters.at("built_min_share") == 0.1);
  CHECK_FALSE(page.problemAt(name).isEmpty());
  page.type(name, "much");
  CHECK(page.problemAt(name) == "This is not a number");
  auto* row = page.part(name).parentWidget()->parentWidget();
  QTest::mouseClick(row->findChild<QToolButton*>("undo"), Qt::LeftButton);
  CHECK(page.plan.parameters.empty());
}

TEST_CASE("A number that no scheme states is asked for all the same", "[desk]") {
  Page page;
  page.type("parameter_storey_height_m", "3.2");
  CHECK(page.plan.parameters.at("storey_height_m") == 3.2);
}

TEST_CASE("A target is added, said more of, renamed and removed", "[desk]") {
  Page page;
  QTest::mouseClick(&page.part<QPushButton>("target_add"), Qt::LeftButton);
  REQUIRE(page.plan.targets.size() == 1);
  CHECK(page.plan.targets.front().name == "Target 1");
  page.type("target_name", "Region");
  page.type("target_area", "12.5");
  CHECK(page.plan.targets.front().name == "Region");
  CHECK(page.plan.targets.front().areaM2 == 125000);
  auto& measure = page.part<QComboBox>("target_measure");
  measure.setFocus();
  QTest::keyClick(&measure, Qt::Key_Down);
  CHECK(page.plan.targets.front().measure == "net");
  SECTION("a date that is none") {
    page.type("target_baseline", "2025-13-40");
    CHECK(page.plan.targets.front().baseline.empty());
    CHECK_FALSE(page.problemAt("target_baseline").isEmpty());
  }
  SECTION("removed") {
    auto* card = page.page->findChild<desk::TargetCard*>();
    QTest::mouseClick(card->findChild<QToolButton*>("delete"), Qt::LeftButton);
    CHECK(page.plan.targets.empty());
  }
}

TEST_CASE("Constraints stand in their order and are moved, made soft, and given a buffer", "[desk]") {
  Page page;
  QTreeWidget& rows = page.constraints();
  REQUIRE(rows.topLevelItemCount() == 3);
  rows.setCurrentItem(rows.topLevelItem(2));
  SECTION("by the keys") {
    page.page->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(page.page.get()));
    rows.setFocus();
    QTest::keyClick(&rows, Qt::Key_Up, Qt::AltModifier);
    CHECK(rows.topLevelItem(1)->text(0) == "pipe");
    CHECK(page.plan.find("pipe")->priority == 2);
    CHECK(page.plan.find("noise")->priority == 3);
    CHECK(page.edits == std::vector<std::string>{"plan_page.edit_order"});
    CHECK(rows.currentItem()->text(0) == "pipe");
  }
  // Without a screen nothing can be dragged.
  if (QGuiApplication::platformName() != "offscreen") {
    SECTION("by dragging") {
      page.page->move(1480, 100);  // beside the windows of other tests, which may be on the same screen
      page.page->raise();
      REQUIRE(QTest::qWaitForWindowExposed(page.page.get()));
      QWidget* view = rows.viewport();
      const auto at = [&](int row, double share) {
        const QRect box = rows.visualItemRect(rows.topLevelItem(row));
        return view->mapTo(page.page.get(), QPoint(40, box.top() + static_cast<int>(share * box.height())));
      };
      drag(*page.page->windowHandle(), at(2, 0.5), at(0, 0.05));
      REQUIRE(QTest::qWaitFor([&] { return !page.edits.empty(); }));
      CHECK(page.edits == std::vector<std::string>{"plan_page.edit_order"});
      CHECK(page.plan.find("pipe")->priority == 1);
      CHECK(page.plan.find("flood")->priority == 2);
    }
  }
  SECTION("soft") {
    rows.topLevelItem(0)->setCheckState(1, Qt::Unchecked);
    REQUIRE(QTest::qWaitFor([&] { return !page.plan.find("flood")->hard; }));
    CHECK(page.edits == std::vector<std::string>{"plan_page.edit_soft"});
  }
  SECTION("a buffer") {
    rows.topLevelItem(1)->setText(2, "25");
    REQUIRE(QTest::qWaitFor([&] { return page.plan.find("noise")->bufferM == 25; }));
    rows.topLevelItem(1)->setText(2, "wide");
    REQUIRE(QTest::qWaitFor([&] { return rows.topLevelItem(1)->text(2) == "25"; }));
  }
}

TEST_CASE("What a remnant is, and the boundaries of sizes", "[desk]") {
  Page page;
  page.type("remnant_area", "1500");
  CHECK(page.plan.remnant.minAreaM2 == 1500);
  page.type("sizes", "1000 5000");
  CHECK(page.plan.sizes.boundariesM2 == std::vector<double>{1000, 5000});
  page.type("sizes", "5000 1000");
  CHECK(page.plan.sizes.boundariesM2 == std::vector<double>{1000, 5000});
  CHECK_FALSE(page.problemAt("sizes").isEmpty());
}
