// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/fields/calm_wheel.h"

#include <QApplication>
#include <QComboBox>
#include <QToolButton>
#include <QWheelEvent>

#include "tests/support/catch.h"
#include "tests/ui/desk/desk_window.h"
#include "ui/desk/panels/source_card.h"
#include "ui/desk/panels/sources_panel.h"

using namespace hectare;
using namespace hectare::tests;

TEST_CASE("The wheel over a list chooses nothing and goes on to the page", "[desk]") {
  DeskWindow desk;
  desk.open();
  auto& card = *desk.part<desk::SourcesPanel>().findChild<desk::SourceCard*>();
  desk.part<QToolButton>("desk.sources").click();
  auto& role = *card.findChild<QComboBox*>("source_role");
  const int chosen = role.currentIndex();
  role.setFocus();
  QWheelEvent wheel(QPointF(5, 5), role.mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                    Qt::NoScrollPhase, false);
  QApplication::sendEvent(&role, &wheel);
  CHECK(role.currentIndex() == chosen);
  CHECK_FALSE(wheel.isAccepted());  // it goes on to the page
  CHECK_FALSE(desk.window->session().history().canUndo());
}
