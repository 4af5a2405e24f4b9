// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/fields/fill_list.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/catch.h"
#include "tests/ui/desk/start_desk.h"

using namespace hectare;
using desk::ListEntry;

namespace {

const std::vector<ListEntry> few{{"One", 1}, {{}, {}, true}, {"Two", 2}};
const std::vector<ListEntry> more{{"One", 1}, {{}, {}, true}, {"Two", 2}, {"Three", 3}};

void openList(QComboBox& list) {
  list.show();
  list.activateWindow();
  REQUIRE(QTest::qWaitForWindowActive(&list));
  list.showPopup();
  REQUIRE(QTest::qWaitFor([&] { return list.view()->isVisible(); }));
}

}  // namespace

TEST_CASE("A list that has its entries keeps them", "[desk]") {
  tests::startDesk();
  QComboBox list;
  desk::fillList(list, few, 2);
  CHECK(list.count() == 3);
  CHECK(list.currentText() == "Two");
  const QSignalSpy changed(&list, &QComboBox::currentIndexChanged);
  const QSignalSpy made(list.model(), &QAbstractItemModel::rowsInserted);
  desk::fillList(list, few, 2);
  CHECK(changed.isEmpty());
  CHECK(made.isEmpty());
  desk::fillList(list, more, 1);
  CHECK(list.count() == 4);
  CHECK(list.currentText() == "One");
  desk::fillList(list, more, 9);
  CHECK(list.currentIndex() == -1);
}

TEST_CASE("An open list stays open, and is filled when it is closed", "[desk]") {
  tests::startDesk();
  QComboBox list;
  desk::fillList(list, few, 1);
  openList(list);
  desk::fillList(list, more, 1);
  CHECK(list.view()->isVisible());
  CHECK(list.count() == 3);
  SECTION("what was chosen stays chosen") {
    const QSignalSpy activated(&list, &QComboBox::activated);
    QTest::keyClick(list.view(), Qt::Key_Down);
    QTest::keyClick(list.view(), Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return list.count() == 4; }));
    CHECK(activated.count() == 1);
    CHECK(list.currentText() == "Two");
  }
  SECTION("nothing was chosen") {
    QTest::keyClick(list.view(), Qt::Key_Escape);
    REQUIRE(QTest::qWaitFor([&] { return list.count() == 4; }));
    CHECK(list.currentText() == "One");
  }
  SECTION("what came last counts") {
    desk::fillList(list, {{"Four", 4}}, 4);
    list.hidePopup();
    REQUIRE(QTest::qWaitFor([&] { return list.count() == 1; }));
    CHECK(list.currentText() == "Four");
  }
}
