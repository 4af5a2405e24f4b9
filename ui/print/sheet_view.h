// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/map_view.h"
#include "ui/print/sheet_input.h"

namespace hectare::print {

/// What the sheet's map shows in a frame of this size. Errors: notFound (park), usage (the land does not fit at the
/// scale that was asked for: at which it would, and on which paper).
gis::Result<map::MapView> sheetView(const SheetInput& input, const PageFormat& format, QSizeF frameMm);

}  // namespace hectare::print
