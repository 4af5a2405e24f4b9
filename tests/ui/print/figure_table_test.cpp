// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/figure_table.h"

#include <QImage>
#include <QPainter>

#include "tests/support/catch.h"
#include "tests/ui/support/gui_session.h"
#include "ui/print/gui.h"

using namespace hectare;
using print::TableText;

namespace {

TableText ledger(std::size_t rows, const std::string& name) {
  TableText table;
  table.columns = {{"Business park", TableText::Kind::text}, {"Gross\nha", TableText::Kind::figure}};
  for (std::size_t i = 0; i < rows; ++i) table.rows.push_back({{name, "1,234.56"}});
  table.rows.push_back({{"Total", "9,999.99"}, true});
  return table;
}

/// Whether anything dark lies right of a place.
bool inkBeyond(const QImage& image, int column) {
  for (int x = column; x < image.width(); ++x) {
    for (int y = 0; y < image.height(); ++y) {
      if (qGray(image.pixel(x, y)) < 128) return true;
    }
  }
  return false;
}

}  // namespace

TEST_CASE("As many rows go into a height as it takes", "[print]") {
  tests::startGui();
  REQUIRE(print::startGui());
  const print::FigureTable table(ledger(7, "Noord"), print::Look{}, 80);
  CHECK(table.rowsIn(table.heightMm()) == 8);
  CHECK(table.rowsIn(table.heightMm() - table.rowMm()) == 7);
  CHECK(table.rowsIn(1) == 0);
}

TEST_CASE("However long its names, a table stays in its width", "[print]") {
  tests::startGui();
  REQUIRE(print::startGui());
  const std::string endless = "<script>alert(1)</script> " + std::string(300, 'x');
  const print::FigureTable table(ledger(3, endless), print::Look{}, 60);
  QImage image(800, 400, QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.scale(10, 10);
  table.paint(painter, {0, 0});
  painter.end();
  CHECK_FALSE(inkBeyond(image, 602));
}

TEST_CASE("A table with references stays in a narrow column", "[print]") {
  tests::startGui();
  REQUIRE(print::startGui());
  TableText lots = ledger(3, "Occupied (non-economic)");
  lots.columns.push_back({"Ref", TableText::Kind::reference});
  for (TableText::Row& row : lots.rows) row.cells.emplace_back("FKAC-930M-FVFW-PAMH");
  const print::FigureTable table(lots, print::Look{}, 40);
  QImage image(800, 400, QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.scale(10, 10);
  table.paint(painter, {0, 0});
  painter.end();
  CHECK_FALSE(inkBeyond(image, 402));
}
