// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/demo/random.h"

#include <cmath>

namespace hectare::demo {
namespace {

double corner(std::uint64_t seed, std::int64_t x, std::int64_t y) {
  return 2 * unitOf(stir(stir(seed, static_cast<std::uint64_t>(x)), static_cast<std::uint64_t>(y))) - 1;
}

double ease(double t) { return t * t * (3 - 2 * t); }

double blend(double a, double b, double t) { return a + (b - a) * t; }

}  // namespace

double noise(std::uint64_t seed, double x, double y) {
  const double left = std::floor(x);
  const double bottom = std::floor(y);
  const auto i = static_cast<std::int64_t>(left);
  const auto j = static_cast<std::int64_t>(bottom);
  const double s = ease(x - left);
  const double t = ease(y - bottom);
  return blend(blend(corner(seed, i, j), corner(seed, i + 1, j), s),
               blend(corner(seed, i, j + 1), corner(seed, i + 1, j + 1), s), t);
}

}  // namespace hectare::demo
