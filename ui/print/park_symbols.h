// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPointF>
#include <QRectF>
#include <string>
#include <vector>

#include "ui/map/label_layer.h"
#include "ui/map/map_view.h"
#include "ui/print/element.h"
#include "ui/print/look.h"
#include "ui/print/sheet_input.h"

namespace hectare::print {

/// A park as a disc: its area in proportion to gross land and divided by class, or in proportion to jobs and in the
/// colour of their density.
struct ParkSymbol {
  struct Slice {
    QColor colour;
    double share = 0;
  };
  std::string park;  ///< id
  std::string name;
  QPointF centreMm;  ///< on the map
  double radiusMm = 0;
  double size = 0;  ///< m², or jobs
  std::vector<Slice> slices;
};

/// The symbols of an answer about availability or density in a view, the largest first; small ones are drawn over large
/// ones. None for other questions.
std::vector<ParkSymbol> parkSymbols(const SheetInput& input, const map::MapView& view, double largestMm);

/// The symbols as a block of the map.
Block symbolsBlock(std::vector<ParkSymbol> symbols, const QRectF& frameMm, const Look& look,
                   const text::Language& language);

/// The names of the parks, to be placed beside their discs.
map::LabelLayer symbolNames(const std::vector<ParkSymbol>& symbols, const map::MapView& view,
                            const answer::LabelStyle& style);

/// How large land is by its disc.
Element symbolLegend(const SheetInput& input, const std::vector<ParkSymbol>& symbols, const Look& look);

}  // namespace hectare::print
