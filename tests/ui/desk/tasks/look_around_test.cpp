// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tasks/look_around.h"

#include <QLabel>

#include "tests/support/catch.h"
#include "tests/ui/desk/desk_window.h"
#include "ui/desk/canvas/map_canvas.h"

using namespace hectare;
using namespace hectare::tests;

TEST_CASE("Where the pointer is stands in the language of the window, also when that changes", "[desk]") {
  DeskWindow desk;
  desk.open();
  auto& canvas = desk.part<desk::MapCanvas>();
  const auto& place = desk.part<QLabel>("place");
  QTest::mouseMove(&canvas, canvas.rect().center());
  QTest::mouseMove(&canvas, canvas.rect().center() + QPoint(9, 9));
  REQUIRE(DeskWindow::until([&] { return !place.text().isEmpty(); }));
  const QString english = place.text();
  REQUIRE(desk.texts->change("nl"));
  INFO(english.toStdString() << " / " << place.text().toStdString());
  CHECK(english.contains("51.1"));
  CHECK(place.text().contains("51,1"));
}
