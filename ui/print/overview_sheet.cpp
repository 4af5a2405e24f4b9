// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/overview_sheet.h"

#include <algorithm>

#include "ui/print/blocks.h"
#include "ui/print/class_colours.h"
#include "ui/print/key_figures.h"
#include "ui/print/map_grid.h"
#include "ui/print/page_frame.h"
#include "ui/print/park_symbols.h"
#include "ui/print/sheet_view.h"

namespace hectare::print {

namespace {

/// A colour for each class that some symbol has a slice of.
Element classLegend(const SheetInput& input, const std::vector<ParkSymbol>& symbols, const Look& look, double widthMm) {
  SheetInput shown = input;
  std::erase_if(shown.content.layers, [](const map::MapLayer& layer) { return layer.symbols.size() < 2; });
  if (symbols.empty() || shown.content.layers.empty()) return {"legend", 0, {}};
  // Every class of the whole plan, however small it is on the map.
  const gis::Box all = shown.content.layers.front().shapes->box();
  const map::MapView everything = map::MapView::showing(all, {1000, 1000}, 0.01);
  return legendElement(shown, everything, look, widthMm);
}

struct Sides {
  QRectF map;
  QRectF table;
};

Sides sidesOf(const PageFormat& format, const QRectF& inner, const Look& look) {
  constexpr double ofMap = 0.56;
  const double gutter = look.gutter * 1.3;
  if (format.orientation == Orientation::portrait) {
    const double height = inner.height() * ofMap;
    return {{inner.left(), inner.top(), inner.width(), height},
            {inner.left(), inner.top() + height + look.gap, inner.width(), inner.height() - height - look.gap}};
  }
  const double width = inner.width() * ofMap;
  return {{inner.left(), inner.top(), width, inner.height()},
          {inner.left() + width + gutter, inner.top(), inner.width() - width - gutter, inner.height()}};
}

void addTableSide(Page& page, const SheetInput& input, const map::MapView& view, const std::vector<ParkSymbol>& symbols,
                  const QRectF& box, const Look& look) {
  const text::Language& language = input.language;
  std::vector<Element> elements;
  Element legend =
      symbols.empty() ? legendElement(input, view, look, box.width()) : classLegend(input, symbols, look, box.width());
  elements.push_back(headed(language.render({"print.legend"}), look, std::move(legend)));
  elements.push_back(symbolLegend(input, symbols, look));
  elements.push_back(textElement(input.sheet.texts, look, box.width(), 10));
  Element scale = scaleElement(input, view, look, box.width());
  double used = scale.heightMm + 4 * look.gap;
  for (const Element& element : elements) used += element.heightMm;
  const double room = box.height() - used - headingMm(look);
  elements.push_back(headed(language.render({"print.figures"}), look,
                            tableElement(allFigures(input), look, box.width(), room, language)));
  const double scaleMm = scale.heightMm;
  stack(page.blocks, std::move(elements), box, look.gap);
  page.blocks.push_back(placed(std::move(scale), {box.left(), box.bottom() - scaleMm, box.width(), scaleMm}));
}

}  // namespace

gis::Result<Page> overviewSheet(const SheetInput& input) {
  Page page;
  HECTARE_ASSIGN(page.format, formatFor(input.sheet));
  const Look look = lookOf(input, page.format);
  const QRectF inner = addPageFrame(page, input, look);
  const Sides sides = sidesOf(page.format, inner, look);
  const double margin = gridMarginMm(input.sheet, look);
  const QRectF frame = sides.map.adjusted(margin, margin, -margin, -margin);
  HECTARE_ASSIGN(const map::MapView view, sheetView(input, page.format, frame.size()));
  const double largestMm = std::min(frame.width(), frame.height()) * 0.028;
  const std::vector<ParkSymbol> symbols = parkSymbols(input, view, largestMm);
  HECTARE_TRY(addMap(page, input, view, frame, look, symbols));
  addTableSide(page, input, view, symbols, sides.table, look);
  return page;
}

}  // namespace hectare::print
