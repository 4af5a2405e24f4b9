// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/colour.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace hectare::map {

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

/// Linear sRGB to XYZ under D65 (IEC 61966-2-1).
constexpr Matrix toXyz{{{0.4124564, 0.3575761, 0.1804375},  //
                        {0.2126729, 0.7151522, 0.0721750},
                        {0.0193339, 0.1191920, 0.9503041}}};
constexpr Triple white{0.95047, 1.0, 1.08883};

// Machado, Oliveira and Fernandes 2009, severity 1.0.
constexpr Matrix deuteranopia{{{0.367322, 0.860646, -0.227968},  //
                               {0.280085, 0.672501, 0.047413},
                               {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix protanopia{{{0.152286, 1.052583, -0.204868},  //
                             {0.114503, 0.786281, 0.099216},
                             {-0.003882, -0.048116, 1.051998}}};

Triple times(const Matrix& matrix, const Triple& v) {
  Triple product{};
  for (std::size_t i = 0; i < 3; ++i) product[i] = matrix[i][0] * v[0] + matrix[i][1] * v[1] + matrix[i][2] * v[2];
  return product;
}

double linear(double channel) {
  return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double encoded(double light) {
  const double inGamut = std::clamp(light, 0.0, 1.0);
  return inGamut <= 0.0031308 ? inGamut * 12.92 : 1.055 * std::pow(inGamut, 1 / 2.4) - 0.055;
}

Triple linearOf(const QColor& colour) {
  const QColor rgb = colour.toRgb();
  return {linear(rgb.redF()), linear(rgb.greenF()), linear(rgb.blueF())};
}

double squared(double x) { return x * x; }
double radians(double degrees) { return degrees * std::numbers::pi / 180; }

/// In degrees, 0 to 360; grey has none: 0.
double hueOf(double a, double b) {
  if (a == 0 && b == 0) return 0;
  const double hue = std::atan2(b, a) * 180 / std::numbers::pi;
  return hue < 0 ? hue + 360 : hue;
}

/// sqrt(c⁷ / (c⁷ + 25⁷)): how far a colour is from grey, in the sense of CIEDE2000.
double vividness(double chroma) {
  const double power = std::pow(chroma, 7);
  constexpr double power25 = 6103515625;
  return std::sqrt(power / (power + power25));
}

struct Hues {
  double mean = 0;
  double difference = 0;  ///< the short way round, in degrees
};

Hues compareHues(double from, double to, bool grey) {
  if (grey) return {from + to, 0};
  // Opposite hues are compared as the test data of Sharma et al. ask, not as the last bit of an arctangent falls.
  constexpr double half = 180 + 1e-9;
  const double difference = to - from;
  if (std::abs(difference) <= half) return {(from + to) / 2, difference};
  const double sum = from + to;
  return {sum < 360 ? sum / 2 + 180 : sum / 2 - 180, difference > 0 ? difference - 360 : difference + 360};
}

/// Weight of a difference in hue at that hue.
double hueWeight(double hue) {
  return 1 - 0.17 * std::cos(radians(hue - 30)) + 0.24 * std::cos(radians(2 * hue)) +
         0.32 * std::cos(radians(3 * hue + 6)) - 0.20 * std::cos(radians(4 * hue - 63));
}

}  // namespace

Lab labOf(const QColor& colour) {
  const Triple xyz = times(toXyz, linearOf(colour));
  Triple f{};
  for (std::size_t i = 0; i < 3; ++i) {
    constexpr double edge = 216.0 / 24389;
    const double t = xyz[i] / white[i];
    f[i] = t > edge ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  }
  return {116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])};
}

double ciede2000(const Lab& one, const Lab& other) {
  const double stretch = 1.5 - 0.5 * vividness((std::hypot(one.a, one.b) + std::hypot(other.a, other.b)) / 2);
  const double c1 = std::hypot(stretch * one.a, one.b);
  const double c2 = std::hypot(stretch * other.a, other.b);
  const double c = (c1 + c2) / 2;
  const Hues hues = compareHues(hueOf(stretch * one.a, one.b), hueOf(stretch * other.a, other.b), c1 * c2 == 0);

  const double middle = squared((one.lightness + other.lightness) / 2 - 50);
  const double lightness = (other.lightness - one.lightness) / (1 + 0.015 * middle / std::sqrt(20 + middle));
  const double chroma = (c2 - c1) / (1 + 0.045 * c);
  const double hue =
      2 * std::sqrt(c1 * c2) * std::sin(radians(hues.difference / 2)) / (1 + 0.015 * c * hueWeight(hues.mean));

  const double turn = 60 * std::exp(-squared((hues.mean - 275) / 25));  // blues lie askew
  const double askew = -std::sin(radians(turn)) * 2 * vividness(c);
  return std::sqrt(squared(lightness) + squared(chroma) + squared(hue) + askew * chroma * hue);
}

double ciede2000(const QColor& one, const QColor& other) { return ciede2000(labOf(one), labOf(other)); }

QColor asSeenBy(ColourVision vision, const QColor& colour) {
  if (vision == ColourVision::full) return colour;
  const Triple seen = times(vision == ColourVision::deuteranope ? deuteranopia : protanopia, linearOf(colour));
  const auto channel = [&](std::size_t i) { return static_cast<float>(encoded(seen[i])); };
  return QColor::fromRgbF(channel(0), channel(1), channel(2), colour.alphaF());
}

}  // namespace hectare::map
