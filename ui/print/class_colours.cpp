// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/class_colours.h"

namespace hectare::print {

namespace {

QColor colourOf(const map::Symbol& symbol) {
  constexpr double pale = 0.9;
  const bool hatched = !symbol.hatches.empty() && (!symbol.fill.isValid() || symbol.fill.lightnessF() > pale);
  return hatched ? symbol.hatches.front().colour : symbol.fill;
}

}  // namespace

std::map<std::string, QColor> classColours(const map::MapContent& content) {
  std::map<std::string, QColor> colours;
  // Layers of the answer have several symbols; a layer of one is land around it.
  for (const map::MapLayer& layer : content.layers) {
    if (layer.symbols.size() < 2) continue;
    for (const map::Symbol& symbol : layer.symbols) colours.emplace(symbol.id, colourOf(symbol));
  }
  return colours;
}

}  // namespace hectare::print
