// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/page_frame.h"

#include <algorithm>

#include "ui/print/blocks.h"

namespace hectare::print {

namespace {

void place(Page& page, Element element, const QRectF& box) {
  if (element.heightMm > 0) page.blocks.push_back(placed(std::move(element), box));
}

/// Title at the left; logo and stamp at the right, under one another.
double addHeader(Page& page, const SheetInput& input, const QRectF& inner, const Look& look) {
  Element stamp = stampElement(input, look);
  Element logo = logoElement(input, look.title * mmPerPoint * 1.9);
  const bool aside = stamp.heightMm > 0 || logo.heightMm > 0;
  const double asideMm = aside ? look.column * 0.6 : 0;
  Element title = titleElement(titleOf(input), subtitleOf(input), look, inner.width() - asideMm);
  const double both = logo.heightMm + stamp.heightMm + (logo.heightMm > 0 && stamp.heightMm > 0 ? 1.5 : 0);
  const double head = std::max(title.heightMm, both);
  const double left = inner.right() - asideMm;
  const double logoMm = logo.heightMm;
  const double stampMm = stamp.heightMm;
  place(page, std::move(logo), {left, inner.top(), asideMm, logoMm});
  place(page, std::move(stamp), {left, inner.top() + both - stampMm, asideMm, stampMm});
  place(page, std::move(title), {inner.left(), inner.top(), inner.width() - asideMm - (aside ? look.gutter : 0), head});
  return head;
}

int columnsOfNotes(double widthMm, const Look& look) {
  constexpr double charactersPerColumn = 95;
  const double columnMm = charactersPerColumn * look.notes * mmPerPoint * 0.5;
  return std::clamp(static_cast<int>(widthMm / columnMm), 1, 4);
}

}  // namespace

gis::Result<PageFormat> formatFor(const plan::Sheet& sheet) {
  const bool facts = sheet.form == "fact-sheet";
  const std::string size = sheet.paper.empty() ? (facts ? "A4" : "A3") : sheet.paper;
  const std::string way = !sheet.orientation.empty() ? sheet.orientation : facts ? "portrait" : "landscape";
  return parsePageFormat(size + " " + way);
}

Look lookOf(const SheetInput& input, const PageFormat& format) {
  Look look = lookFor(format);
  const auto take = [](QColor& colour, const QColor& house) {
    if (house.isValid()) colour = house;
  };
  take(look.ink, input.house.ink);
  take(look.muted, input.house.muted);
  take(look.line, input.house.line);
  take(look.accent, input.house.accent);
  look.family = input.house.family;
  return look;
}

QRectF addPageFrame(Page& page, const SheetInput& input, const Look& look) {
  const QSizeF size = page.format.sizeMm();
  QRectF inner(look.margin, look.margin, size.width() - 2 * look.margin, size.height() - 2 * look.margin);
  inner.setTop(inner.top() + addHeader(page, input, inner, look) + look.gap * 0.6);
  Element warning = warningElement(input, look, inner.width());
  if (warning.heightMm > 0) {
    const double height = warning.heightMm;
    place(page, std::move(warning), {inner.left(), inner.top(), inner.width(), height});
    inner.setTop(inner.top() + height + look.gap * 0.7);
  }
  Element imprint = imprintElement(input, look, inner.width());
  const double imprintMm = imprint.heightMm;
  place(page, std::move(imprint), {inner.left(), inner.bottom() - imprintMm, inner.width(), imprintMm});
  inner.setBottom(inner.bottom() - imprintMm - look.gap * 0.4);
  constexpr double mostForNotes = 0.2;
  Element sources =
      sourcesElement(input, look, inner.width(), columnsOfNotes(inner.width(), look), inner.height() * mostForNotes);
  const double sourcesMm = sources.heightMm;
  place(page, std::move(sources), {inner.left(), inner.bottom() - sourcesMm, inner.width(), sourcesMm});
  inner.setBottom(inner.bottom() - sourcesMm - look.gap * 0.8);
  return inner;
}

}  // namespace hectare::print
