// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tasks/copy_shown.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QTableView>

#include "tests/support/catch.h"
#include "tests/ui/desk/desk_window.h"
#include "ui/desk/canvas/map_canvas.h"
#include "ui/desk/tables/answer_view.h"

using namespace hectare;
using namespace hectare::tests;

TEST_CASE("Map and table go onto the clipboard", "[desk]") {
  DeskWindow desk;
  desk.open();
  REQUIRE(desk.sharp());
  desk.window->activateWindow();
  REQUIRE(QTest::qWaitForWindowActive(desk.window.get()));
  QTest::keyClick(desk.window.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
  const QImage map = QApplication::clipboard()->image();
  CHECK(map.size() == desk.part<desk::MapCanvas>().grab().toImage().size());
  desk.part<QAction>("export.copy_table").trigger();
  REQUIRE(DeskWindow::until([] { return QApplication::clipboard()->mimeData()->hasHtml(); }));
  const QMimeData& data = *QApplication::clipboard()->mimeData();
  CHECK(data.text().split('\n').size() == 5);  // head, two parks, total, and the last line's end
  CHECK(data.html().contains("<td>Noord</td>"));
}

TEST_CASE("Ctrl+C in the table copies the rows that are selected, and says how many", "[desk]") {
  DeskWindow desk;
  desk.open();
  auto& table = *desk.part<desk::AnswerView>().findChild<QTableView*>();
  QTest::mouseClick(table.viewport(), Qt::LeftButton, Qt::NoModifier,
                    table.visualRect(table.model()->index(1, 0)).center());
  REQUIRE(table.selectionModel()->selectedRows().size() == 1);
  table.setFocus();
  QApplication::clipboard()->setText("before");
  QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
  REQUIRE(DeskWindow::until([] { return QApplication::clipboard()->mimeData()->hasHtml(); }));
  const QStringList lines = QApplication::clipboard()->text().split('\n', Qt::SkipEmptyParts);
  REQUIRE(lines.size() == 2);  // the head, and the row
  CHECK(lines[1].startsWith(table.model()->index(1, 0).data().toString() + "\t"));
  CHECK(desk.window->said().endsWith(": 1"));
  SECTION("the total is a row too") {
    table.selectAll();
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    REQUIRE(DeskWindow::until([] { return QApplication::clipboard()->text().count('\n') == 4; }));
  }
}
