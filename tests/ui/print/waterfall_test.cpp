// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/waterfall.h"

#include <QImage>
#include <QPainter>

#include "tests/support/catch.h"
#include "tests/ui/support/gui_session.h"

using namespace hectare;

namespace {

/// 100 ha gross, of which 25 public and 60 occupied: 75 net, 15 free.
std::vector<writers::WaterfallStep> steps() {
  const answer::Table plan{"plan",
                           {},
                           {{"gross_m2", {"said"}, gis::Unit::squareMetre},
                            {"public_m2", {"said"}, gis::Unit::squareMetre},
                            {"net_m2", {"said"}, gis::Unit::squareMetre},
                            {"held_m2", {"said"}, gis::Unit::squareMetre},
                            {"occupied_m2", {"said"}, gis::Unit::squareMetre},
                            {"free_m2", {"said"}, gis::Unit::squareMetre}},
                           {{1e6, 2.5e5, 7.5e5, {}, 6e5, 1.5e5}},
                           {}};
  const answer::Chart chart{"waterfall",
                            "plan",
                            {"gross_m2", "public_m2", "net_m2", "held_m2", "occupied_m2", "free_m2"},
                            {"net_m2", "free_m2"}};
  const auto language = text::Language::load("nl");
  REQUIRE(language);
  return writers::waterfallSteps(chart, plan, plan.rows.front(), *language);
}

constexpr int dotsPerMm = 10;

QImage painted(QSizeF mm, const print::WaterfallLook& look) {
  QImage image((mm * dotsPerMm).toSize(), QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.scale(dotsPerMm, dotsPerMm);
  print::paintWaterfall(painter, QRectF(QPointF(0, 0), mm), steps(), look);
  return image;
}

/// First and last dot of a colour in a picture, as columns; none: -1.
std::pair<int, int> extentOf(const QImage& image, QColor colour) {
  std::pair<int, int> extent{-1, -1};
  for (int x = 0; x < image.width(); ++x) {
    for (int y = 0; y < image.height(); ++y) {
      if (image.pixelColor(x, y) != colour) continue;
      extent = {extent.first < 0 ? x : extent.first, x};
    }
  }
  return extent;
}

}  // namespace

TEST_CASE("A waterfall goes down from the whole by what is taken away", "[print]") {
  const auto down = steps();
  REQUIRE(down.size() == 5);  // what nobody knows takes nothing away
  CHECK(down[0].figure == "100,00");
  CHECK(down[1].from == Approx(0.75));
  CHECK(down[1].to == Approx(1));
  CHECK(down[2].sum);
  CHECK(down[3].from == Approx(0.15));
  CHECK(down[3].share == "60,0");
  CHECK(down[4].to == Approx(0.15));
}

TEST_CASE("Bars of a waterfall are as long as their land, and stand where the land above ends", "[print]") {
  tests::startGui();
  print::WaterfallLook look;
  const QColor red(200, 0, 0);
  const QColor blue(0, 0, 200);
  look.colour = [&](const std::string& column) {
    return column == "occupied_m2" ? red : column == "free_m2" ? blue : QColor();
  };
  const QImage image = painted({160, 40}, look);
  const auto [wholeFrom, wholeTo] = extentOf(image, look.sum);
  const auto [redFrom, redTo] = extentOf(image, red);
  const auto [blueFrom, blueTo] = extentOf(image, blue);
  const double whole = wholeTo - wholeFrom + 1;
  CHECK((redTo - redFrom + 1) / whole == Approx(0.60).margin(0.005));
  CHECK((blueTo - blueFrom + 1) / whole == Approx(0.15).margin(0.005));
  CHECK(redFrom == Approx(blueTo + 1).margin(1));
  CHECK(blueFrom == wholeFrom);
}

TEST_CASE("A narrow waterfall gives up its shares before its bars", "[print]") {
  tests::startGui();
  const print::WaterfallLook look;
  const QImage image = painted({60, 40}, look);
  const auto [from, to] = extentOf(image, look.sum);
  CHECK(to - from > 60 * 0.15 * dotsPerMm);
}
