// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/look.h"

#include <algorithm>
#include <array>

namespace hectare::print {

namespace {

double factorOf(const std::string& size) {
  struct Step {
    const char* size;
    double factor;
  };
  // From A3 to A4 type may not shrink as much as paper does, else notes cannot be read.
  constexpr std::array steps{Step{"A0", 2.2}, Step{"A1", 1.65}, Step{"A2", 1.3}, Step{"A4", 0.8}, Step{"A5", 0.7}};
  const auto step = std::find_if(steps.begin(), steps.end(), [&](const Step& s) { return s.size == size; });
  return step == steps.end() ? 1 : step->factor;
}

}  // namespace

TextStyle Look::text(double points, TextStyle::Weight weight) const { return text(points, weight, ink); }

TextStyle Look::text(double points, TextStyle::Weight weight, const QColor& colour) const {
  TextStyle style;
  style.pt = points;
  style.weight = weight;
  style.colour = colour;
  style.family = family;
  return style;
}

Look lookFor(const PageFormat& format) {
  constexpr double leastNotes = 5.5;
  constexpr double leastBody = 6.5;
  Look look;
  const double f = factorOf(format.size);
  for (double* size :
       {&look.title, &look.subtitle, &look.heading, &look.margin, &look.gutter, &look.gap, &look.column}) {
    *size *= f;
  }
  look.body = std::max(look.body * f, leastBody);
  look.notes = std::max(look.notes * f, leastNotes);
  return look;
}

}  // namespace hectare::print
