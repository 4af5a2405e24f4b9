// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/policy_map.h"

#include <QPainter>
#include <algorithm>

#include "ui/print/blocks.h"
#include "ui/print/key_figures.h"
#include "ui/print/sheet_view.h"

namespace hectare::print {

namespace {

/// Header and footer of the page; what is left between them.
QRectF frameOfPage(Page& page, const SheetInput& input, const Look& look) {
  const QSizeF size = page.format.sizeMm();
  QRectF inner(look.margin, look.margin, size.width() - 2 * look.margin, size.height() - 2 * look.margin);
  Element stamp = stampElement(input, look);
  const double stampMm = stamp.heightMm > 0 ? look.column * 0.7 : 0;
  Element title = titleElement(input, look, inner.width() - stampMm);
  const double head = std::max(title.heightMm, stamp.heightMm);
  if (stamp.heightMm > 0) {
    const double height = stamp.heightMm;
    page.blocks.push_back(placed(std::move(stamp), {inner.right() - stampMm, inner.top() + 0.5, stampMm, height}));
  }
  page.blocks.push_back(placed(std::move(title), {inner.left(), inner.top(), inner.width() - stampMm, head}));
  inner.setTop(inner.top() + head + look.gap * 0.6);
  Element warning = warningElement(input, look, inner.width());
  if (warning.heightMm > 0) {
    const double height = warning.heightMm;
    page.blocks.push_back(placed(std::move(warning), {inner.left(), inner.top(), inner.width(), height}));
    inner.setTop(inner.top() + height + look.gap * 0.6);
  }
  const int columns = inner.width() > 350 ? 4 : inner.width() > 250 ? 3 : 2;
  Element sources = sourcesElement(input, look, inner.width(), columns, inner.height() * 0.2);
  const double height = sources.heightMm;
  page.blocks.push_back(placed(std::move(sources), {inner.left(), inner.bottom() - height, inner.width(), height}));
  inner.setBottom(inner.bottom() - height - look.gap);
  return inner;
}

void addColumn(Page& page, const SheetInput& input, const map::MapView& view, const QRectF& box, const Look& look) {
  const text::Language& language = input.language;
  std::vector<Element> elements;
  elements.push_back(headed(language.render({"print.legend"}), look, legendElement(input, view, look, box.width())));
  Element scale = scaleElement(input, view, look, box.width());
  Element waterfall = headed(language.render({"print.waterfall"}), look, waterfallElement(input, look));
  Element overview = overviewElement(input, view, look, box.width(), box.height() * 0.18);
  const double used = elements.front().heightMm + scale.heightMm + waterfall.heightMm + overview.heightMm;
  const double room = box.height() - used - 5 * look.gap;
  Element figures = headed(language.render({"print.key_figures"}), look,
                           tableElement(keyFigures(input, view), look, box.width(), room - look.gap, language));
  elements.push_back(std::move(figures));
  elements.push_back(std::move(waterfall));
  elements.push_back(std::move(overview));
  const double scaleMm = scale.heightMm;
  stack(page.blocks, std::move(elements), box, look.gap);
  page.blocks.push_back(placed(std::move(scale), {box.left(), box.bottom() - scaleMm, box.width(), scaleMm}));
}

}  // namespace

gis::Result<Page> policyMap(const SheetInput& input) {
  Page page;
  HECTARE_ASSIGN(page.format, parsePageFormat(input.sheet.paper + " " + input.sheet.orientation));
  const Look look = lookFor(page.format);
  const QRectF inner = frameOfPage(page, input, look);
  const QRectF column(inner.right() - look.column, inner.top(), look.column, inner.height());
  const QRectF frame(inner.left(), inner.top(), inner.width() - look.column - look.gutter, inner.height());
  HECTARE_ASSIGN(const map::MapView view, sheetView(input, frame.size()));
  addMap(page, input, view, frame, look);
  addColumn(page, input, view, column, look);
  return page;
}

}  // namespace hectare::print
