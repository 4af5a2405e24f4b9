// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/colour.h"

#include <array>

#include "tests/support/catch.h"

using namespace hectare;
using map::ColourVision;
using map::Lab;

namespace {

struct Pair {
  Lab one;
  Lab other;
  double difference;
};

/// Sharma, Wu and Dalal 2005, table 1: the pairs at which implementations differ.
constexpr std::array published{Pair{{50, 2.6772, -79.7751}, {50, 0, -82.7485}, 2.0425},
                               Pair{{50, 3.1571, -77.2803}, {50, 0, -82.7485}, 2.8615},
                               Pair{{50, 2.8361, -74.0200}, {50, 0, -82.7485}, 3.4412},
                               Pair{{50, -1.3802, -84.2814}, {50, 0, -82.7485}, 1.0000},
                               Pair{{50, -1.1848, -84.8006}, {50, 0, -82.7485}, 1.0000},
                               Pair{{50, -0.9009, -85.5211}, {50, 0, -82.7485}, 1.0000},
                               Pair{{50, 0, 0}, {50, -1, 2}, 2.3669},
                               Pair{{50, -1, 2}, {50, 0, 0}, 2.3669},
                               Pair{{50, 2.4900, -0.0010}, {50, -2.4900, 0.0009}, 7.1792},
                               Pair{{50, 2.4900, -0.0010}, {50, -2.4900, 0.0010}, 7.1792},
                               Pair{{50, 2.4900, -0.0010}, {50, -2.4900, 0.0011}, 7.2195},
                               Pair{{50, 2.4900, -0.0010}, {50, -2.4900, 0.0012}, 7.2195},
                               Pair{{50, -0.0010, 2.4900}, {50, 0.0009, -2.4900}, 4.8045},
                               Pair{{50, -0.0010, 2.4900}, {50, 0.0010, -2.4900}, 4.8045},
                               Pair{{50, -0.0010, 2.4900}, {50, 0.0011, -2.4900}, 4.7461},
                               Pair{{50, 2.5, 0}, {50, 0, -2.5}, 4.3065},
                               Pair{{50, 2.5, 0}, {73, 25, -18}, 27.1492},
                               Pair{{50, 2.5, 0}, {61, -5, 29}, 22.8977},
                               Pair{{50, 2.5, 0}, {56, -27, -3}, 31.9030},
                               Pair{{50, 2.5, 0}, {58, 24, 15}, 19.4535},
                               Pair{{50, 2.5, 0}, {50, 3.1736, 0.5854}, 1.0000},
                               Pair{{50, 2.5, 0}, {50, 3.2972, 0}, 1.0000},
                               Pair{{50, 2.5, 0}, {50, 1.8634, 0.5757}, 1.0000},
                               Pair{{50, 2.5, 0}, {50, 3.2592, 0.3350}, 1.0000},
                               Pair{{60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}, 1.2644},
                               Pair{{63.0109, -31.0961, -5.8663}, {62.8187, -29.7946, -4.0864}, 1.2630},
                               Pair{{61.2901, 3.7196, -5.3901}, {61.4292, 2.2480, -4.9620}, 1.8731},
                               Pair{{35.0831, -44.1164, 3.7933}, {35.0232, -40.0716, 1.5901}, 1.8645},
                               Pair{{22.7233, 20.0904, -46.6940}, {23.0331, 14.9730, -42.5619}, 2.0373},
                               Pair{{36.4612, 47.8580, 18.3852}, {36.2715, 50.5065, 21.2231}, 1.4146},
                               Pair{{90.8027, -2.0831, 1.4410}, {91.1528, -1.6435, 0.0447}, 1.4441},
                               Pair{{90.9257, -0.5406, -0.9208}, {88.6381, -0.8985, -0.7239}, 1.5381},
                               Pair{{6.7747, -0.2908, -2.4247}, {5.8714, -0.0985, -2.2286}, 0.6377},
                               Pair{{2.0776, 0.0795, -1.1350}, {0.9033, -0.0636, -0.5514}, 0.9082}};

}  // namespace

TEST_CASE("Differences of colour are those that Sharma, Wu and Dalal published", "[map][colour]") {
  for (const Pair& pair : published) {
    INFO(pair.one.a << " " << pair.one.b << " and " << pair.other.a << " " << pair.other.b);
    CHECK(map::ciede2000(pair.one, pair.other) == Approx(pair.difference).margin(0.00005));
    CHECK(map::ciede2000(pair.other, pair.one) == Approx(pair.difference).margin(0.00005));
  }
}

TEST_CASE("The primaries of sRGB lie in CIELAB where the standard puts them", "[map][colour]") {
  // Lindbloom's companding calculator, D65, without adaptation.
  const Lab red = map::labOf(Qt::red);
  CHECK(red.lightness == Approx(53.2408).margin(0.001));
  CHECK(red.a == Approx(80.0925).margin(0.001));
  CHECK(red.b == Approx(67.2032).margin(0.001));
  const Lab white = map::labOf(Qt::white);
  CHECK(white.lightness == Approx(100).margin(0.001));
  CHECK(white.a == Approx(0).margin(0.01));
  CHECK(white.b == Approx(0).margin(0.01));
  CHECK(map::labOf(Qt::black).lightness == 0);
}

TEST_CASE("Who lacks a kind of cones sees greys as they are, and red and green as much alike", "[map][colour]") {
  const QColor grey(120, 120, 120);
  const QColor red(200, 60, 40);
  const QColor green(90, 130, 30);
  REQUIRE(map::ciede2000(red, green) > 50);
  for (const ColourVision vision : {ColourVision::deuteranope, ColourVision::protanope}) {
    CHECK(map::ciede2000(map::asSeenBy(vision, grey), grey) < 0.5);
    CHECK(map::ciede2000(map::asSeenBy(vision, red), map::asSeenBy(vision, green)) < 20);
  }
  CHECK(map::asSeenBy(ColourVision::full, red) == red);
  // By hand: the third column of each matrix, cut at 0, encoded.
  const QColor blue = map::asSeenBy(ColourVision::deuteranope, Qt::blue);
  CHECK(blue.redF() == 0);
  CHECK(blue.greenF() == Approx(0.2412).margin(0.0001));  // 1.055 * 0.047413^(1/2.4) - 0.055
  CHECK(blue.blueF() == Approx(0.9862).margin(0.0001));   // 1.055 * 0.968881^(1/2.4) - 0.055
  CHECK(map::asSeenBy(ColourVision::protanope, QColor(10, 20, 30, 40)).alpha() == 40);
}
