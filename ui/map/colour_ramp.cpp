// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/colour_ramp.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hectare::map {

namespace {

QColor mixed(const QColor& one, const QColor& other, double share) {
  const auto part = [share](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
  return {part(one.red(), other.red()), part(one.green(), other.green()), part(one.blue(), other.blue())};
}

}  // namespace

QColor ColourRamp::at(double value) const {
  if (colours.size() == 1 || !(to > from)) return colours.front();
  const double steps = static_cast<double>(colours.size() - 1);
  const double place = std::clamp((value - from) / (to - from), 0.0, 1.0) * steps;
  const auto low = std::min(static_cast<std::size_t>(place), colours.size() - 2);
  return mixed(colours[low], colours[low + 1], place - static_cast<double>(low));
}

const std::vector<QColor>& evenColours() {
  static const std::vector<QColor> colours = {QColor(0x44, 0x01, 0x54), QColor(0x3b, 0x52, 0x8b),
                                              QColor(0x21, 0x91, 0x8c), QColor(0x5e, 0xc9, 0x62),
                                              QColor(0xfd, 0xe7, 0x25)};
  return colours;
}

std::vector<QColor> tintsOf(const QColor& colour, std::size_t steps) {
  std::vector<QColor> tints;
  constexpr double lightest = 0.18;  // so that the lowest class is not taken for paper
  for (std::size_t i = 0; i < steps; ++i) {
    const double share = lightest + (1 - lightest) * static_cast<double>(i) / static_cast<double>(steps - 1);
    tints.push_back(mixed(Qt::white, colour, share));
  }
  return tints;
}

std::vector<double> roundBreaks(double least, double greatest, std::size_t most) {
  const double range = greatest > least ? greatest - least : std::max(std::abs(least), 1.0);
  const double power = std::pow(10, std::floor(std::log10(range / static_cast<double>(most))));
  constexpr std::array steps{1.0, 2.0, 2.5, 5.0, 10.0, 20.0, 25.0, 50.0};
  std::vector<double> breaks;
  for (const double factor : steps) {
    const double step = factor * power;
    const double first = std::floor(least / step + 1e-9);
    const double last = std::max(std::ceil(greatest / step - 1e-9), first + 1);
    if (last - first > static_cast<double>(most)) continue;
    for (double i = first; i <= last; ++i) breaks.push_back(i * step);
    break;
  }
  // 0.30000000000000004 would stand in the legend.
  const double digits = std::pow(10, std::max(0.0, 2 - std::floor(std::log10(power))));
  for (double& value : breaks) value = std::round(value * digits) / digits;
  return breaks;
}

}  // namespace hectare::map
