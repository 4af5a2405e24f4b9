// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/policy_map.h"

#include <algorithm>

#include "ui/print/blocks.h"
#include "ui/print/key_figures.h"
#include "ui/print/map_grid.h"
#include "ui/print/page_frame.h"
#include "ui/print/sheet_view.h"

namespace hectare::print {

namespace {

double heightOf(const std::vector<Element>& elements, double gapMm) {
  double height = 0;
  for (const Element& element : elements) {
    if (element.heightMm > 0) height += element.heightMm + (height > 0 ? gapMm : 0);
  }
  return height;
}

/// Everything beside the map, each with its heading.
struct Parts {
  Element legend, figures, waterfall, overview, scale, texts;
};

constexpr double usualOverview = 0.5;  ///< of the width
constexpr double smallOverview = 0.32;

Parts partsFor(const SheetInput& input, const map::MapView& view, const Look& look, double widthMm) {
  const text::Language& language = input.language;
  Parts parts;
  parts.legend = headed(language.render({"print.legend"}), look, legendElement(input, view, look, widthMm));
  parts.waterfall = headed(waterfallTitle(input), look, waterfallElement(input, look, 1e9));
  parts.overview = overviewElement(input, view, look, widthMm * usualOverview, widthMm * usualOverview);
  parts.scale = scaleElement(input, view, look, widthMm);
  parts.texts = textElement(input.sheet.texts, look, widthMm, 12);
  return parts;
}

Element figuresIn(const SheetInput& input, const map::MapView& view, const Look& look, double widthMm, double mostMm) {
  return headed(input.language.render({"print.key_figures"}), look,
                tableElement(keyFigures(input, view), look, widthMm, mostMm - headingMm(look), input.language));
}

/// Leaves out what does not go into a column, first the way from gross to free, then the overview; gives the table of
/// figures what is left, and rather than none a smaller overview.
Element fitColumn(Parts& parts, const SheetInput& input, const map::MapView& view, const QSizeF& box,
                  const Look& look) {
  double room = box.height() - parts.legend.heightMm - parts.scale.heightMm - look.gap;
  const auto take = [&](Element& element) {
    if (element.heightMm <= 0) return;
    const double needed = element.heightMm + look.gap;
    if (needed > room) {
      element.heightMm = 0;
    } else {
      room -= needed;
    }
  };
  take(parts.texts);
  take(parts.waterfall);
  take(parts.overview);
  Element figures = figuresIn(input, view, look, box.width(), room - look.gap);
  if (figures.heightMm > 0 || parts.overview.heightMm <= 0) return figures;
  Element small = overviewElement(input, view, look, box.width() * smallOverview, box.width() * smallOverview);
  room += parts.overview.heightMm - small.heightMm;
  figures = figuresIn(input, view, look, box.width(), room - look.gap);
  if (figures.heightMm > 0) parts.overview = std::move(small);
  return figures;
}

/// Legend at the top, scale at the foot, in between as many figures as go.
void addColumn(Page& page, const SheetInput& input, const map::MapView& view, const QRectF& box, const Look& look) {
  Parts parts = partsFor(input, view, look, box.width());
  Element figures = fitColumn(parts, input, view, box.size(), look);
  const double scaleMm = parts.scale.heightMm;
  page.blocks.push_back(placed(std::move(parts.scale), {box.left(), box.bottom() - scaleMm, box.width(), scaleMm}));
  const double overviewMm = parts.overview.heightMm;
  if (overviewMm > 0) {
    const double top = box.bottom() - scaleMm - look.gap - overviewMm;
    page.blocks.push_back(placed(std::move(parts.overview), {box.left(), top, box.width(), overviewMm}));
  }
  std::vector<Element> elements;
  elements.push_back(std::move(parts.legend));
  elements.push_back(std::move(parts.texts));
  elements.push_back(std::move(figures));
  elements.push_back(std::move(parts.waterfall));
  stack(page.blocks, std::move(elements), box, look.gap);
}

/// Under the map of an upright page: the legend with the scale, the figures, the waterfall.
struct Foot {
  std::vector<std::vector<Element>> columns;
  double heightMm = 0;
};

Foot footFor(const SheetInput& input, const map::MapView& view, const Look& look, double widthMm, double mostMm) {
  constexpr double wideEnough = 250;
  Foot foot;
  const bool steps = waterfallElement(input, look, 1e9).heightMm > 0;
  foot.columns.resize(widthMm > wideEnough && steps ? 3 : 2);
  const auto count = static_cast<double>(foot.columns.size());
  const double columnMm = (widthMm - look.gutter * 1.5 * (count - 1)) / count;
  Parts parts = partsFor(input, view, look, columnMm);
  auto& first = foot.columns.front();
  auto& last = foot.columns.back();
  auto& middle = foot.columns[foot.columns.size() - 2];
  first.push_back(std::move(parts.legend));
  first.push_back(std::move(parts.scale));
  last.push_back(std::move(parts.waterfall));
  middle.push_back(std::move(parts.texts));
  const bool three = foot.columns.size() == 3;
  const double legendMm = heightOf(first, look.gap);
  const double waterfallMm = heightOf(last, look.gap);
  const double goal = std::clamp(std::max(legendMm, waterfallMm) * (three ? 1.0 : 1.25), mostMm * 0.55, mostMm);
  std::vector<Element>& tableColumn = three ? middle : last;
  const double left = goal - heightOf(tableColumn, look.gap) - look.gap;
  Element figures = figuresIn(input, view, look, columnMm, left);
  if (figures.heightMm > 0) tableColumn.insert(tableColumn.begin(), std::move(figures));
  if (goal - heightOf(first, look.gap) - look.gap > parts.overview.heightMm) {
    first.insert(first.end() - 1, std::move(parts.overview));
  }
  for (const auto& column : foot.columns) foot.heightMm = std::max(foot.heightMm, heightOf(column, look.gap));
  return foot;
}

void addFoot(Page& page, Foot foot, const QRectF& box, const Look& look) {
  const auto count = static_cast<double>(foot.columns.size());
  const double gutter = look.gutter * 1.5;
  const double columnMm = (box.width() - gutter * (count - 1)) / count;
  double x = box.left();
  for (auto& column : foot.columns) {
    stack(page.blocks, std::move(column), {x, box.top(), columnMm, box.height()}, look.gap);
    x += columnMm + gutter;
  }
}

QRectF within(const QRectF& box, double margin) { return box.adjusted(margin, margin, -margin, -margin); }

gis::Status addLandscape(Page& page, const SheetInput& input, const QRectF& inner, const Look& look) {
  const QRectF column(inner.right() - look.column, inner.top(), look.column, inner.height());
  const QRectF room(inner.left(), inner.top(), inner.width() - look.column - look.gutter, inner.height());
  const QRectF frame = within(room, gridMarginMm(input.sheet, look));
  HECTARE_ASSIGN(const map::MapView view, sheetView(input, page.format, frame.size()));
  HECTARE_TRY(addMap(page, input, view, frame, look));
  addColumn(page, input, view, column, look);
  return {};
}

gis::Status addPortrait(Page& page, const SheetInput& input, const QRectF& inner, const Look& look) {
  constexpr double mostForFoot = 0.42;
  const double margin = gridMarginMm(input.sheet, look);
  constexpr double mostWithLegend = 0.7;  // which is never cut
  double footMm = inner.height() * mostForFoot;
  // The foot depends on what the map shows, and the map's frame on the foot.
  for (int pass = 0;; ++pass) {
    const QRectF frame = within(inner.adjusted(0, 0, 0, -footMm - look.gap), margin);
    HECTARE_ASSIGN(const map::MapView view, sheetView(input, page.format, frame.size()));
    Foot foot = footFor(input, view, look, inner.width(), inner.height() * mostForFoot);
    const double needed = std::min(foot.heightMm, inner.height() * mostWithLegend);
    constexpr int passes = 3;
    if (pass == 0 || (pass + 1 < passes && needed > footMm)) {
      footMm = needed;
      continue;
    }
    HECTARE_TRY(addMap(page, input, view, frame, look));
    addFoot(page, std::move(foot), {inner.left(), inner.bottom() - footMm, inner.width(), footMm}, look);
    return {};
  }
}

}  // namespace

gis::Result<Page> policyMap(const SheetInput& input) {
  Page page;
  HECTARE_ASSIGN(page.format, formatFor(input.sheet));
  const Look look = lookOf(input, page.format);
  const QRectF inner = addPageFrame(page, input, look);
  const bool upright = page.format.orientation == Orientation::portrait;
  HECTARE_TRY(upright ? addPortrait(page, input, inner, look) : addLandscape(page, input, inner, look));
  return page;
}

}  // namespace hectare::print
