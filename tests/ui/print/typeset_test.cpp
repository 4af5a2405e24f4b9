// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/typeset.h"

#include <QImage>
#include <QPainter>

#include "tests/support/catch.h"
#include "tests/ui/support/gui_session.h"
#include "ui/print/gui.h"

using namespace hectare;
using print::TextBlock;
using print::TextFlow;
using print::TextStyle;

TEST_CASE("A text is wrapped into the width that it gets", "[print]") {
  tests::startGui();
  REQUIRE(print::startGui());
  const std::string text = "From gross down to free: every square metre is counted once, and measured.";
  const TextBlock wide(text, TextStyle{}, 200);
  const TextBlock narrow(text, TextStyle{}, 40);
  CHECK(wide.lineCount() == 1);
  CHECK(narrow.lineCount() > 2);
  CHECK(narrow.usedWidthMm() <= 40);
  CHECK(narrow.heightMm() == Approx(narrow.lineCount() * wide.heightMm()));
  CHECK_FALSE(narrow.shortened());
}

TEST_CASE("What does not fit is set smaller first, and then ends in an ellipsis inside the width", "[print]") {
  tests::startGui();
  REQUIRE(print::startGui());
  const std::string text = "Bedrijventerrein Tessenderlo-Ham Oost, deelgebied Schoonhees-Noord";
  TextStyle style;
  style.pt = 12;
  const double whole = print::textWidthMm(text, style);
  const TextBlock smaller(text, style, whole * 0.9, {1, 8});
  CHECK_FALSE(smaller.shortened());
  CHECK(smaller.points() < 12);
  CHECK(smaller.points() >= 8);
  const TextBlock cut(text, style, whole * 0.4, {1, 8});
  CHECK(cut.shortened());
  CHECK(cut.lineCount() == 1);
  CHECK(cut.points() == 8);
  CHECK(cut.usedWidthMm() <= whole * 0.4);
}

TEST_CASE("A word that is wider than its line is broken, never overflowing", "[print]") {
  tests::startGui();
  REQUIRE(print::startGui());
  const TextBlock block(std::string(400, 'W'), TextStyle{}, 50, {6, 0});
  CHECK(block.usedWidthMm() <= 50);
  CHECK(block.lineCount() == 6);
  CHECK(block.shortened());
}

TEST_CASE("Marks, controls and marks of direction are no more than text", "[print]") {
  tests::startGui();
  REQUIRE(print::startGui());
  const TextStyle style;
  const double plain = print::textWidthMm("<b>Noord</b> & Zuid", style);
  CHECK(plain > print::textWidthMm("Noord & Zuid", style));  // the marks are read, not obeyed
  CHECK(print::textWidthMm("Noord\u202E & Zuid", style) == Approx(print::textWidthMm("Noord & Zuid", style)));
  CHECK(print::textWidthMm("Noord\t& Zuid", style) == Approx(print::textWidthMm("Noord & Zuid", style)));
}

TEST_CASE("An alignment says what of a line lies at its anchor", "[print]") {
  tests::startGui();
  REQUIRE(print::startGui());
  QImage image(600, 100, QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.scale(10, 10);
  print::paintLine(painter, "100,00", TextStyle{}, {30, 2}, Qt::AlignRight);
  painter.end();
  int last = -1;
  for (int x = 0; x < image.width(); ++x) {
    for (int y = 0; y < image.height(); ++y) {
      if (qGray(image.pixel(x, y)) < 128) last = x;
    }
  }
  CHECK(last == Approx(300).margin(6));
}
