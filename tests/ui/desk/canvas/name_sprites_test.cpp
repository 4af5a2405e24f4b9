// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/canvas/name_sprites.h"

#include <QPainter>

#include "tests/support/catch.h"
#include "tests/ui/desk/start_desk.h"
#include "ui/map/paint_labels.h"

using namespace hectare;

namespace {

constexpr double screenDotMm = 0.25;

const desk::ScreenView screen{{1000, 2000}, 2.0, {400, 300}};

map::PlacedLabel label(const QString& text, QPointF at) {
  map::PlacedLabel placed;
  placed.look.pt = 9;
  placed.halo = Qt::white;
  placed.haloMm = 0.4;
  const double width = map::textWidthMm(text, placed.look);
  placed.box = QRectF(at, QSizeF(width, 3));
  placed.lines = {{text, at + QPointF(0, 2.4)}};
  return placed;
}

QRect inkOf(const QImage& image) {
  QRect ink;
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) {
      if (qGray(image.pixel(x, y)) < 128) ink |= QRect(x, y, 1, 1);
    }
  }
  return ink;
}

QImage grey() {
  QImage image(screen.dots, QImage::Format_RGB32);
  image.fill(Qt::lightGray);
  return image;
}

}  // namespace

TEST_CASE("A name as a picture lies where the painter puts it", "[desk]") {
  tests::startDesk();
  const std::vector placed{label("Bilzen", {30, 20})};
  QImage painted = grey();
  {
    QPainter painter(&painted);
    painter.scale(1 / screenDotMm, 1 / screenDotMm);
    map::paintLabels(painter, placed);
  }
  QImage stamped = grey();
  desk::NameSprites sprites;
  {
    QPainter painter(&stamped);
    desk::paintSprites(painter, sprites.of(placed, screen, screenDotMm), screen);
  }
  const QRect expected = inkOf(painted);
  REQUIRE(expected.width() > 20);
  CHECK((inkOf(stamped).center() - expected.center()).manhattanLength() <= 2);
  CHECK(std::abs(inkOf(stamped).width() - expected.width()) <= 1);
}

TEST_CASE("The halo of a name is as wide on the screen as it is painted", "[desk]") {
  tests::startDesk();
  for (const double dotMm : {0.25, 0.125}) {
    const std::vector placed{label("Bedrijvenpark Noord 12", {2, 2})};
    const desk::ScreenView view{{0, 0}, 1, {static_cast<int>(60 / dotMm), static_cast<int>(8 / dotMm)}};
    // Of ink as grey as the ground only the halo is left to be seen.
    const auto halos = [&](auto&& paint) {
      QImage image(view.dots, QImage::Format_RGB32);
      image.fill(Qt::black);
      QPainter painter(&image);
      paint(painter);
      double bright = 0;
      for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) bright += qGray(image.pixel(x, y)) / 255.0;
      }
      return bright;
    };
    const double painted = halos([&](QPainter& painter) {
      painter.scale(1 / dotMm, 1 / dotMm);
      map::paintLabels(painter, placed);
    });
    desk::NameSprites sprites;
    const double stamped =
        halos([&](QPainter& painter) { desk::paintSprites(painter, sprites.of(placed, view, dotMm), view); });
    REQUIRE(painted > 500);
    CHECK(stamped == Approx(painted).epsilon(0.04));
  }
}

TEST_CASE("Zooming moves a name with its land and keeps its size", "[desk]") {
  tests::startDesk();
  desk::NameSprites sprites;
  const auto names = sprites.of({label("Genk", {40, 30})}, screen, screenDotMm);
  const auto inkAt = [&](const desk::ScreenView& at) {
    QImage image = grey();
    QPainter painter(&image);
    desk::paintSprites(painter, names, at);
    painter.end();
    return inkOf(image);
  };
  const QRect before = inkAt(screen);
  const QRect after = inkAt(screen.zoomed(0.5, {200, 150}));
  CHECK(after.size() == before.size());
  // Half as far from the middle of the zoom.
  CHECK(after.center().x() - 200 == Approx((before.center().x() - 200) / 2.0).margin(1.5));
  CHECK(after.center().y() - 150 == Approx((before.center().y() - 150) / 2.0).margin(1.5));
  CHECK(inkAt(screen.panned({1000, 0})).isEmpty());
}

TEST_CASE("The same name is drawn once, however often it is placed", "[desk]") {
  tests::startDesk();
  desk::NameSprites sprites;
  const auto once = sprites.of({label("Genk", {40, 30})}, screen, screenDotMm);
  const auto again = sprites.of({label("Genk", {11.3, 7.7})}, screen, screenDotMm);
  CHECK(once[0].picture.cacheKey() == again[0].picture.cacheKey());
  CHECK(sprites.of({label("As", {40, 30})}, screen, screenDotMm)[0].picture.cacheKey() != once[0].picture.cacheKey());
}
