// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "ui/map/map_view.h"
#include "ui/print/element.h"
#include "ui/print/figure_table.h"
#include "ui/print/look.h"
#include "ui/print/park_symbols.h"
#include "ui/print/sheet_input.h"

namespace hectare::print {

/// What the sheet says above all, or the question in words.
std::string titleOf(const SheetInput& input);
/// What stands under it, or the park and the plan.
std::string subtitleOf(const SheetInput& input);
/// The name of the sheet's park; its id when it has none; empty: the sheet is not of one park.
std::string parkName(const SheetInput& input);

Element titleElement(const std::string& title, const std::string& subtitle, const Look& look, double widthMm);
/// What must be said before anything is read: illustrative, not final, confidential. No height when there is nothing.
Element warningElement(const SheetInput& input, const Look& look, double widthMm);
/// The logo of the house, at the right of its box.
Element logoElement(const SheetInput& input, double heightMm);
/// The stamp of a draft, an advice or an adopted sheet, at the right of its box.
Element stampElement(const SheetInput& input, const Look& look);

/// A heading above what `body` paints.
Element headed(const std::string& heading, const Look& look, Element body);
double headingMm(const Look& look);
/// Paragraphs of body text.
Element textElement(const std::vector<std::string>& paragraphs, const Look& look, double widthMm, int mostLines);

/// The classes that are visible in the view, and no others.
Element legendElement(const SheetInput& input, const map::MapView& view, const Look& look, double widthMm);
/// The scale in figures, a bar, and an arrow to the north of the grid, with what true north differs.
Element scaleElement(const SheetInput& input, const map::MapView& view, const Look& look, double widthMm);
/// Where the map's frame lies in the whole; no height where the map shows most of it.
Element overviewElement(const SheetInput& input, const map::MapView& view, const Look& look, double widthMm,
                        double heightMm);
/// Sources, coordinate system, area method and remarks, in columns.
Element sourcesElement(const SheetInput& input, const Look& look, double widthMm, int columns, double mostMm);
/// The last line: who made it, of which plan and inputs, with which version; the page.
Element imprintElement(const SheetInput& input, const Look& look, double widthMm);
/// A table; only as many rows as fit, those of most weight, its sum always.
Element tableElement(TableText table, const Look& look, double widthMm, double mostMm, const text::Language& language);
/// From gross down to free. \param mostMm lines stand closer to keep to it.
Element waterfallElement(const SheetInput& input, const Look& look, double mostMm);

/// The reference of the figures that the way from gross to free draws; empty: they have none.
std::string waterfallReference(const SheetInput& input);
/// What the way from gross to free is of: a park, or all of the plan.
std::string waterfallTitle(const SheetInput& input);

/// The frame with the map in it: each layer a block, then the grid that is asked for, symbols, names and the frame.
/// Errors: those of placing names.
gis::Status addMap(Page& page, const SheetInput& input, const map::MapView& view, const QRectF& frameMm,
                   const Look& look, const std::vector<ParkSymbol>& symbols = {});

}  // namespace hectare::print
