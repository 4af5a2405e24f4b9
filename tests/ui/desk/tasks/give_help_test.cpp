// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tasks/give_help.h"

#include <QToolButton>

#include "tests/support/catch.h"
#include "tests/ui/desk/desk_window.h"
#include "ui/desk/canvas/map_canvas.h"
#include "ui/desk/panels/help_panel.h"
#include "ui/desk/side_bar.h"

using namespace hectare;
using namespace hectare::tests;

TEST_CASE("F1 helps with what is in view", "[desk]") {
  DeskWindow desk;
  desk.open();
  auto& help = desk.part<desk::HelpPanel>();
  desk.window->activateWindow();
  desk.part<desk::MapCanvas>().setFocus();
  REQUIRE(DeskWindow::until([&] { return desk.part<desk::MapCanvas>().hasFocus(); }));
  QTest::keyClick(desk.window.get(), Qt::Key_F1);
  CHECK(help.topic() == "map");
  CHECK(desk.part<desk::SideBar>().shown() == &help);
}

TEST_CASE("F1 helps with the page that is in view", "[desk]") {
  DeskWindow desk;
  desk.open();
  const auto& help = desk.part<desk::HelpPanel>();
  for (const auto& [page, topic] :
       {std::pair("plan_page.title", "plan"), std::pair("export.page", "export"),
        std::pair("correct_page.title", "corrections"), std::pair("desk.findings", "findings"),
        std::pair("desk.explain", "explain"), std::pair("desk.overview", "figures"), std::pair("desk.layers", "map")}) {
    INFO(page);
    auto& button = desk.part<QToolButton>(page);
    button.click();
    button.setFocus();
    QTest::keyClick(desk.window.get(), Qt::Key_F1);
    CHECK(help.topic() == topic);
  }
}
