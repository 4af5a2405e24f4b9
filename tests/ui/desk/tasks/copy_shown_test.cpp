// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tasks/copy_shown.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QMimeData>

#include "tests/support/catch.h"
#include "tests/ui/desk/desk_window.h"
#include "ui/desk/canvas/map_canvas.h"

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
  const QMimeData& data = *QApplication::clipboard()->mimeData();
  CHECK(data.text().split('\n').size() == 5);  // head, two parks, total, and the last line's end
  CHECK(data.html().contains("<td>Noord</td>"));
}
