// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tasks/remember_window.h"

#include <QAction>
#include <QApplication>
#include <QLabel>

#include "tests/support/catch.h"
#include "tests/ui/desk/desk_window.h"
#include "ui/desk/dress.h"
#include "ui/desk/fields/small_parts.h"

using namespace hectare;
using namespace hectare::tests;

TEST_CASE("The dark look is chosen in the menu, seen at once, and kept", "[desk]") {
  DeskWindow desk;
  desk::dress(*qApp, false);
  QLabel* wrong = desk::wrongLabel(desk.window.get());
  auto& dark = desk.part<QAction>("desk.dark");
  REQUIRE_FALSE(dark.isChecked());
  const QColor light = wrong->palette().color(QPalette::WindowText);
  dark.trigger();
  CHECK(desk::isDark());
  CHECK(DeskWindow::until([&] { return desk.window->palette().color(QPalette::Window).lightness() < 60; }));
  // What is wrong is written in a red that can be read on either.
  CHECK(wrong->palette().color(QPalette::WindowText).lightness() > light.lightness() + 60);
  CHECK(desk::SessionRestore().dark() == true);
  dark.trigger();
  CHECK_FALSE(desk::isDark());
  CHECK(DeskWindow::until([&] { return wrong->palette().color(QPalette::WindowText) == light; }));
  CHECK(desk::SessionRestore().dark() == false);
}
