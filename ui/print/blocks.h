// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/map_view.h"
#include "ui/print/element.h"
#include "ui/print/figure_table.h"
#include "ui/print/look.h"
#include "ui/print/sheet_input.h"

namespace hectare::print {

/// Title and subtitle, as wide as given.
Element titleElement(const SheetInput& input, const Look& look, double widthMm);
/// What must be said before anything is read: illustrative, not final, confidential. No height when there is nothing.
Element warningElement(const SheetInput& input, const Look& look, double widthMm);
/// The stamp of a draft, an advice or an adopted sheet.
Element stampElement(const SheetInput& input, const Look& look);
/// A heading above what `body` paints.
Element headed(const std::string& heading, const Look& look, Element body);
/// The classes that are visible in the view, and no others.
Element legendElement(const SheetInput& input, const map::MapView& view, const Look& look, double widthMm,
                      int columns = 1);
/// The scale in figures, a bar, and an arrow to the north of the grid, with what true north differs.
Element scaleElement(const SheetInput& input, const map::MapView& view, const Look& look, double widthMm);
/// Where the map's frame lies in the whole.
Element overviewElement(const SheetInput& input, const map::MapView& view, const Look& look, double widthMm,
                        double heightMm);
/// Sources, coordinate system, area method, inputs and version, in columns.
Element sourcesElement(const SheetInput& input, const Look& look, double widthMm, int columns, double mostMm);
/// A table; only as many rows as fit, its sum always.
Element tableElement(TableText table, const Look& look, double widthMm, double mostMm, const text::Language& language);
/// From gross down to free.
Element waterfallElement(const SheetInput& input, const Look& look);

/// The frame with the map in it; each layer a block.
void addMap(Page& page, const SheetInput& input, const map::MapView& view, const QRectF& frameMm, const Look& look);

}  // namespace hectare::print
