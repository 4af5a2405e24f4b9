// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <functional>
#include <string>
#include <vector>

#include "ui/print/page.h"

namespace hectare::print {

/// A block that has yet to get its place: so high, painted into the box that it is given.
struct Element {
  std::string id;
  double heightMm = 0;
  std::function<gis::Status(Canvas&, const QRectF&)> paint;
};

/// An element in its place.
Block placed(Element element, const QRectF& boxMm);

/// Puts elements under one another into a box, `gapMm` apart; elements without height are left out.
void stack(std::vector<Block>& blocks, std::vector<Element> elements, const QRectF& boxMm, double gapMm);

}  // namespace hectare::print
