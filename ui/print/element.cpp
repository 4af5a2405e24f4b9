// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/element.h"

#include <utility>

namespace hectare::print {

Block placed(Element element, const QRectF& boxMm) {
  return {std::move(element.id), boxMm,
          [paint = std::move(element.paint), boxMm](Canvas& canvas) { return paint(canvas, boxMm); }};
}

void stack(std::vector<Block>& blocks, std::vector<Element> elements, const QRectF& boxMm, double gapMm) {
  double y = boxMm.top();
  for (Element& element : elements) {
    if (element.heightMm <= 0) continue;
    const double height = element.heightMm;
    blocks.push_back(placed(std::move(element), {boxMm.left(), y, boxMm.width(), height}));
    y += height + gapMm;
  }
}

}  // namespace hectare::print
