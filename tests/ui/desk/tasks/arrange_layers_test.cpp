// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tasks/arrange_layers.h"

#include <QSlider>
#include <QToolButton>
#include <QTreeWidget>

#include "src/plan/verbs_names.h"
#include "tests/support/catch.h"
#include "tests/ui/desk/desk_window.h"
#include "ui/desk/canvas/map_canvas.h"
#include "ui/desk/panels/layers_panel.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

QTreeWidgetItem* layerNamed(QTreeWidget& tree, const QString& title) {
  for (int i = 0; i < tree.topLevelItemCount(); ++i) {
    if (tree.topLevelItem(i)->text(0) == title) return tree.topLevelItem(i);
  }
  return nullptr;
}

QColor colourAt(DeskWindow& desk, gis::Coord land) {
  auto& canvas = desk.part<desk::MapCanvas>();
  REQUIRE(desk.sharp());
  return canvas.grab().toImage().pixelColor((canvas.view().toScreen(land) / canvas.devicePixelRatioF()).toPoint());
}

}  // namespace

TEST_CASE("A layer that is switched off, or made fainter, is so on the map; its signs are those of its land",
          "[desk]") {
  DeskWindow desk;
  desk.open();
  REQUIRE(desk.sharp());
  auto& tree = *desk.part<desk::LayersPanel>().findChild<QTreeWidget*>();
  QTreeWidgetItem* land = layerNamed(tree, "Availability");
  REQUIRE(land != nullptr);
  CHECK(land->childCount() > 1);
  const gis::Box north{desk.middleOf("01").x, 0, 0, 0};
  const gis::Coord place{north.minX - 10, desk.middleOf("01").y + 10};
  const QColor before = colourAt(desk, place);
  CHECK(before != QColor(Qt::white));
  SECTION("off") {
    land->setCheckState(0, Qt::Unchecked);
    CHECK(colourAt(desk, place) != before);
  }
  SECTION("fainter") {
    tree.setCurrentItem(land);
    desk.part<desk::LayersPanel>().findChild<QSlider*>()->setValue(30);
    const QColor after = colourAt(desk, place);
    CHECK(after.lightness() > before.lightness());
    CHECK(after != QColor(Qt::white));
  }
}

TEST_CASE("Layers that are the same after an answer stay as they are", "[desk]") {
  DeskWindow desk;
  desk.open();
  auto& tree = *desk.part<desk::LayersPanel>().findChild<QTreeWidget*>();
  tree.setCurrentItem(layerNamed(tree, "Availability"));
  const QTreeWidgetItem* before = tree.currentItem();
  auto& session = desk.window->session();
  REQUIRE(session.edit(plan::setPlanName(session.plan(), "Renamed"), {"desk.edit_accept"}));
  REQUIRE(desk.answered());
  CHECK(tree.currentItem() == before);
}

TEST_CASE("A layer that goes down is drawn under its neighbour", "[desk]") {
  DeskWindow desk;
  desk.open();
  auto& panel = desk.part<desk::LayersPanel>();
  auto& tree = *panel.findChild<QTreeWidget*>();
  const QString first = tree.topLevelItem(0)->text(0);
  const QString second = tree.topLevelItem(1)->text(0);
  tree.setCurrentItem(tree.topLevelItem(0));
  panel.findChild<QToolButton*>("down")->click();
  CHECK(tree.topLevelItem(0)->text(0) == second);
  CHECK(tree.topLevelItem(1)->text(0) == first);
}
