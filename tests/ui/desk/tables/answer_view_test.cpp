// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tables/answer_view.h"

#include <QComboBox>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTest>
#include <QToolTip>

#include "tests/support/catch.h"
#include "tests/ui/desk/start_desk.h"

using namespace hectare;

namespace {

const std::string longName =
    "Regional business park of the many municipalities between the canal, the motorway, the "
    "railway and the former mine, second phase";

struct Shown {
  std::unique_ptr<desk::Texts> texts;
  std::unique_ptr<desk::AnswerView> view;

  explicit Shown(int width = 900) {
    tests::startDesk();
    texts = std::move(*desk::Texts::load("en"));
    view = std::make_unique<desk::AnswerView>(*texts);
    view->resize(width, 300);
    view->setVisible(true);
    auto answer = std::make_shared<answer::Answer>();
    answer->tables.push_back({"parks",
                              {"said"},
                              {{"park", {"said"}}, {"gross_m2", {"said"}, gis::Unit::squareMetre}},
                              {{longName, 139500.0}, {std::string("Zuid"), 20000.0}},
                              {}});
    view->show(std::move(answer));
  }
  [[nodiscard]] QLineEdit& filter() const { return *view->findChild<QLineEdit*>(); }
  [[nodiscard]] QTableView& table() const { return *view->findChild<QTableView*>(); }
  [[nodiscard]] QLabel& noRows() const { return *view->findChild<QLabel*>("no_rows"); }
};

}  // namespace

TEST_CASE("A filter that no row passes says so", "[desk]") {
  const Shown shown;
  CHECK(shown.noRows().isHidden());
  QTest::keyClicks(&shown.filter(), "13.96");
  REQUIRE(QTest::qWaitFor([&] { return !shown.noRows().isHidden(); }));
  CHECK(shown.noRows().text() == "No row matches “13.96”");
  QTest::keyClick(&shown.filter(), Qt::Key_Backspace);
  REQUIRE(QTest::qWaitFor([&] { return shown.noRows().isHidden(); }));
  CHECK(shown.view->model().rowCount() == 1);
}

TEST_CASE("A long name leaves room for the other columns, and is told in full", "[desk]") {
  const Shown shown;
  auto& table = shown.table();
  CHECK(table.columnWidth(0) <= table.viewport()->width() / 3);
  const QPoint at = table.visualRect(table.model()->index(0, 0)).center();
  QHelpEvent help(QEvent::ToolTip, at, table.viewport()->mapToGlobal(at));
  QApplication::sendEvent(table.viewport(), &help);
  CHECK(QToolTip::text().toStdString() == longName);
  const QPoint below = table.visualRect(table.model()->index(1, 0)).center();
  QHelpEvent none(QEvent::ToolTip, below, table.viewport()->mapToGlobal(below));
  QApplication::sendEvent(table.viewport(), &none);
  CHECK(QTest::qWaitFor([] { return !QToolTip::isVisible(); }));
}

TEST_CASE("The filter keeps its room in a narrow window", "[desk]") {
  const Shown shown(420);
  CHECK(shown.filter().width() >= 120);
}
