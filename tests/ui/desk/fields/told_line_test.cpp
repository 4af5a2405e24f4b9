// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/fields/told_line.h"

#include <QLineEdit>
#include <QTest>

#include "tests/support/catch.h"
#include "tests/ui/desk/start_desk.h"

using namespace hectare;

namespace {

struct Typed {
  QWidget around;
  desk::ToldLine line;
  QLineEdit other;
  QStringList taken;

  Typed() : line(&around), other(&around) {
    other.move(0, 80);
    line.setTake([this](const QString& text) {
      if (text == "wrong") return QString("not that");
      taken << text;
      return QString();
    });
    line.setValue("as it was");
    around.show();
    around.activateWindow();
    line.line().setFocus();
    line.line().selectAll();
  }
};

struct Started {
  Started() { tests::startDesk(); }
};

}  // namespace

TEST_CASE("What is typed is taken by Return, or when one goes on, and once", "[desk]") {
  const Started started;
  Typed typed;
  SECTION("Return") {
    QTest::keyClicks(&typed.line.line(), "new");
    QTest::keyClick(&typed.line.line(), Qt::Key_Return);
    CHECK(typed.taken == QStringList{"new"});
    typed.other.setFocus();
    CHECK(typed.taken == QStringList{"new"});
  }
  SECTION("nothing was typed") {
    QTest::keyClick(&typed.line.line(), Qt::Key_Return);
    CHECK(typed.taken.isEmpty());
  }
  SECTION("Escape brings back what was there") {
    QTest::keyClicks(&typed.line.line(), "new");
    QTest::keyClick(&typed.line.line(), Qt::Key_Escape);
    QTest::keyClick(&typed.line.line(), Qt::Key_Return);
    CHECK(typed.taken.isEmpty());
    CHECK(typed.line.line().text() == "as it was");
  }
}

TEST_CASE("What cannot be taken stays as it was typed, with the reason under it", "[desk]") {
  const Started started;
  Typed typed;
  QTest::keyClicks(&typed.line.line(), "wrong");
  QTest::keyClick(&typed.line.line(), Qt::Key_Return);
  CHECK(typed.line.problem() == "not that");
  CHECK(typed.line.line().text() == "wrong");
  CHECK(typed.taken.isEmpty());
  SECTION("also when the same is shown again") {
    typed.line.setValue("as it was");
    CHECK(typed.line.line().text() == "wrong");
  }
  SECTION("until it is mended") {
    typed.line.line().selectAll();
    QTest::keyClicks(&typed.line.line(), "right");
    QTest::keyClick(&typed.line.line(), Qt::Key_Return);
    CHECK(typed.line.problem().isEmpty());
    CHECK(typed.taken == QStringList{"right"});
  }
}

TEST_CASE("What somebody is typing is not swept away by another value", "[desk]") {
  const Started started;
  Typed typed;
  REQUIRE(QTest::qWaitForWindowActive(&typed.around));
  typed.line.line().setFocus();
  QTest::keyClicks(&typed.line.line(), "half");
  typed.line.setValue("from elsewhere");
  CHECK(typed.line.line().text() == "half");
}
