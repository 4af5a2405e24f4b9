// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/accent.h"

#include <algorithm>
#include <cmath>

namespace hectare::desk {

namespace {

/// Of WCAG 2: how bright a colour is, from 0 to 1.
double luminance(const QColor& colour) {
  const auto linear = [](double part) {
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
  };
  return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
  const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
  return (lighter + 0.05) / (darker + 0.05);
}

}  // namespace

QColor accentOn(const QPalette& palette, QPalette::ColorRole ground) {
  constexpr double readable = 4.5;
  constexpr int steps = 12;
  QColor accent = palette.color(QPalette::Highlight);
  for (int i = 0; i < steps && contrast(accent, palette.color(ground)) < readable; ++i) accent = accent.lighter(115);
  return accent;
}

}  // namespace hectare::desk
