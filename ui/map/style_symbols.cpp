// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/style_symbols.h"

namespace hectare::map {

namespace {

Marker::Shape shapeOf(const std::string& name) {
  if (name == "circle") return Marker::Shape::circle;
  if (name == "square") return Marker::Shape::square;
  if (name == "triangle") return Marker::Shape::triangle;
  if (name == "diamond") return Marker::Shape::diamond;
  if (name == "cross") return Marker::Shape::cross;
  return Marker::Shape::none;
}

}  // namespace

QColor colourOf(const answer::Rgb& colour) { return {colour.red, colour.green, colour.blue}; }

Symbol symbolOf(const answer::StyleClass& look) {
  Symbol symbol;
  symbol.id = look.id;
  symbol.title = look.title;
  if (look.fill) {
    symbol.fill = colourOf(*look.fill);
    symbol.fill.setAlphaF(static_cast<float>(look.opacity));
  }
  if (look.stroke) symbol.stroke = colourOf(*look.stroke);
  symbol.strokeMm = look.strokeMm;
  symbol.dashMm = look.dashMm;
  if (look.hatch) {
    for (const double angle : look.hatch->anglesDeg) {
      symbol.hatches.push_back({angle, look.hatch->spacingMm, look.hatch->widthMm, colourOf(look.hatch->colour)});
    }
  }
  symbol.marker = {shapeOf(look.marker), look.markerMm};
  return symbol;
}

Symbol casingOf(const answer::StyleClass& look) {
  Symbol symbol;
  symbol.id = look.id;
  if (look.casing) symbol.stroke = colourOf(*look.casing);
  symbol.strokeMm = look.casingMm;
  return symbol;
}

Symbol noStyleSymbol() {
  const QColor magenta(0xd0, 0x00, 0xd0);
  Symbol symbol;
  symbol.id = "no_style";
  symbol.title = {"legend.no_style"};
  symbol.fill = Qt::white;
  symbol.stroke = magenta;
  symbol.hatches = {{45, 1.2, 0.25, magenta}, {135, 1.2, 0.25, magenta}};
  return symbol;
}

}  // namespace hectare::map
