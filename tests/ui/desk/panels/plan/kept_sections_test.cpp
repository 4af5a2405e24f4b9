// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the plan keeps of people's work, in the window: renamed, shown and taken out by mouse and keys.
#include "ui/desk/panels/plan/kept_sections.h"

#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

#include "tests/support/catch.h"
#include "tests/ui/desk/desk_window.h"
#include "ui/desk/canvas/map_canvas.h"
#include "ui/desk/fields/kept_row.h"
#include "ui/desk/panels/plan/plan_page.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

/// The plan of two parks with a pond drawn in it, and a sheet of the first park.
struct KeptWindow : DeskWindow {
  KeptWindow() {
    open();
    plan::Plan next = window->session().plan();
    next.drawn.push_back({"pond", plan::Role::constraint,
                          "POLYGON ((200010 200010, 200090 200010, 200090 200090, 200010 200010))", "Pond", "", true,
                          9});
    plan::Sheet sheet;
    sheet.name = "First";
    sheet.park = "01";
    next.sheets.push_back(sheet);
    window->work().edit(std::move(next), {"plan_page.edit_name", {{"name", "kept"}}});
    REQUIRE(answered());
  }
  template <class Section>
  Section& section() {
    for (auto* kept : window->findChildren<desk::KeptSection*>()) {
      auto* found = dynamic_cast<Section*>(kept);
      if (found == nullptr) continue;
      found->setOpen(true);
      return *found;
    }
    FAIL("no such section");
    std::abort();
  }
  template <class Section>
  desk::KeptRow& row() {
    auto rows = section<Section>().template findChildren<desk::KeptRow*>();
    REQUIRE(rows.size() == 1);
    return *rows.front();
  }
  [[nodiscard]] const plan::Plan& edited() const { return window->session().plan(); }
};

/// The button of a row with that name.
QToolButton& button(const desk::KeptRow& row, const QString& name) {
  for (auto* found : row.findChildren<QToolButton*>()) {
    if (found->accessibleName().startsWith(name)) return *found;
  }
  FAIL("no button " << name.toStdString());
  std::abort();
}

}  // namespace

TEST_CASE("A polygon that was drawn is renamed, looked at and taken out, and comes back", "[desk]") {
  KeptWindow desk;
  auto& row = desk.row<desk::DrawnSection>();
  auto* name = row.findChild<QLineEdit*>();
  REQUIRE(name != nullptr);
  CHECK(name->text() == "Pond");
  name->setFocus();
  name->selectAll();
  QTest::keyClicks(name, "Buffer pond");
  QTest::keyClick(name, Qt::Key_Return);
  REQUIRE(desk.edited().drawn.size() == 1);
  CHECK(desk.edited().drawn[0].name == "Buffer pond");
  REQUIRE(desk.answered());

  auto& canvas = desk.part<desk::MapCanvas>();
  canvas.showLand({0, 0, 1000, 1000});
  QTest::mouseClick(&button(desk.row<desk::DrawnSection>(), "Show on the map"), Qt::LeftButton);
  const gis::Coord middle = canvas.view().centre;
  CHECK(middle.x == Approx(200050));
  CHECK(middle.y == Approx(200050));

  QTest::mouseClick(&button(desk.row<desk::DrawnSection>(), "Remove"), Qt::LeftButton);
  CHECK(desk.edited().drawn.empty());
  CHECK_FALSE(desk.section<desk::DrawnSection>().isVisible());
  REQUIRE(desk.answered());
  QTest::keyClick(desk.window.get(), Qt::Key_Z, Qt::ControlModifier);
  REQUIRE(desk.edited().drawn.size() == 1);
  CHECK(desk.edited().drawn[0].name == "Buffer pond");
  REQUIRE(desk.answered());
}

TEST_CASE("A sheet gets another name, is refused none, and is taken out", "[desk]") {
  KeptWindow desk;
  auto* name = desk.row<desk::SheetsSection>().findChild<QLineEdit*>();
  REQUIRE(name != nullptr);
  name->setFocus();
  name->selectAll();
  QTest::keyClicks(name, "Council");
  QTest::keyClick(name, Qt::Key_Return);
  CHECK(desk.edited().sheets[0].name == "Council");
  CHECK(desk.window->session().history().undoes().id == "plan_page.edit_sheet_name");
  REQUIRE(desk.answered());
  QTest::mouseClick(&button(desk.row<desk::SheetsSection>(), "Remove"), Qt::LeftButton);
  CHECK(desk.edited().sheets.empty());
  REQUIRE(desk.answered());
}
