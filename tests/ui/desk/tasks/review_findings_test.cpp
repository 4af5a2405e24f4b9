// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tasks/review_findings.h"

#include <QLineEdit>
#include <QTreeView>

#include "gis/base/file.h"
#include "tests/support/catch.h"
#include "tests/ui/desk/desk_window.h"
#include "ui/desk/panels/findings_panel.h"

using namespace hectare;
using namespace hectare::tests;

TEST_CASE("Findings that were chosen together are accepted in one edit", "[desk]") {
  DeskWindow desk;
  desk.folder.write("water.csv",
                    "id,wkt\nv,\"POLYGON((200010 200010,200020 200020,200020 200010,200010 200020,200010 200010))\"\n"
                    "w,\"POLYGON((200050 200010,200060 200020,200060 200010,200050 200020,200050 200010))\"\n");
  desk.folder.write("two_parks.hectare",
                    *gis::readFile(desk.plan()) +
                        "\n[[source]]\nrole = \"constraint\"\npath = \"water.csv\"\n"
                        "crs = \"EPSG:31370\"\ncolumns = { id = \"id\" }\ngeometry = { wkt = \"wkt\" }\n");
  desk.open();
  const auto& session = desk.window->session();
  auto& panel = desk.part<desk::FindingsPanel>();
  auto& list = *panel.findChild<QTreeView*>();
  int rule = 0;
  while (list.model()->rowCount(list.model()->index(rule, 0)) < 2) REQUIRE(++rule < list.model()->rowCount());
  list.expand(list.model()->index(rule, 0));
  list.setCurrentIndex(list.model()->index(0, 0, list.model()->index(rule, 0)));
  QTest::keyClick(&list, Qt::Key_Down, Qt::ShiftModifier);
  panel.findChild<QLineEdit*>("author")->setText("planner");
  auto* reason = panel.findChild<QLineEdit*>("reason");
  QTest::keyClicks(reason, "seen on the spot");
  QTest::keyClick(reason, Qt::Key_Return);
  REQUIRE(DeskWindow::until([&] { return session.plan().accepted.size() == 2; }));
  CHECK(session.history().undoes().id == "desk.edit_accept_several");
  REQUIRE(desk.answered());
}
