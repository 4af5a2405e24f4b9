// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/scale_bar.h"

#include <QImage>
#include <QPainter>

#include "tests/support/catch.h"
#include "tests/ui/support/gui_session.h"
#include "ui/print/gui.h"

using namespace hectare;
using print::ScaleBar;

namespace {

/// Columns between the first and the last dark dot below the labels.
int inkWidth(const QImage& image, int fromRow) {
  int first = image.width();
  int last = -1;
  for (int x = 0; x < image.width(); ++x) {
    for (int y = fromRow; y < image.height(); ++y) {
      if (qGray(image.pixel(x, y)) > 128) continue;
      first = std::min(first, x);
      last = std::max(last, x);
    }
  }
  return last - first + 1;
}

}  // namespace

TEST_CASE("A scale bar is 1, 2 or 5 times a power of ten long, and fits", "[print]") {
  for (const double denominator : {500.0, 2500.0, 4000.0, 10000.0, 25000.0, 75000.0, 100000.0, 400000.0}) {
    const ScaleBar bar = ScaleBar::fitting(denominator, 60);
    INFO("1:" << denominator << ": " << bar.lengthM << " m");
    double digits = bar.lengthM;
    while (digits >= 10) digits /= 10;
    CHECK((digits == Approx(1) || digits == Approx(2) || digits == Approx(5)));
    CHECK(bar.lengthMm <= 60 + 1e-9);
    CHECK(bar.lengthMm > 60 * 0.39);  // the next one would not fit
    CHECK(bar.lengthMm == Approx(bar.lengthM * 1000 / denominator));
  }
}

TEST_CASE("A bar of 1 km measures 1 km on paper within 0.2 mm", "[print]") {
  tests::startGui();
  REQUIRE(print::startGui());
  const auto language = text::Language::load("nl");
  REQUIRE(language);
  const ScaleBar bar = ScaleBar::fitting(25000, 45);
  REQUIRE(bar.lengthM == 1000);
  constexpr int dotsPerMm = 40;
  QImage image(70 * dotsPerMm, 8 * dotsPerMm, QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.scale(dotsPerMm, dotsPerMm);
  const print::Look look;
  print::paintScaleBar(painter, {5, 1}, bar, *language, look);
  painter.end();
  const int barTop = static_cast<int>((1 + print::scaleBarHeightMm(look) - 0.4) * dotsPerMm);
  const double measured = static_cast<double>(inkWidth(image, barTop)) / dotsPerMm;
  CHECK(measured == Approx(40).margin(0.2));  // 1 km at 1:25,000
}

TEST_CASE("Labels of a scale bar are written as the language writes numbers", "[print]") {
  const auto dutch = text::Language::load("nl");
  const auto english = text::Language::load("en");
  REQUIRE(dutch);
  REQUIRE(english);
  CHECK(print::scaleBarLabels({2000, 4, 40}, *dutch) == std::vector<std::string>{"0", "0,5", "1", "1,5", "2 km"});
  CHECK(print::scaleBarLabels({1000, 4, 40}, *english) == std::vector<std::string>{"0", "0.25", "0.5", "0.75", "1 km"});
  CHECK(print::scaleBarLabels({500, 5, 40}, *english) ==
        std::vector<std::string>{"0", "100", "200", "300", "400", "500 m"});
}
