// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/look.h"
#include "ui/print/sheet_input.h"

namespace hectare::print {

/// The paper of a sheet: what it says, else what suits its template. Errors: usage.
gis::Result<PageFormat> formatFor(const plan::Sheet& sheet);

/// The look of a sheet: that of its paper, in the colours and the typeface of the house.
Look lookOf(const SheetInput& input, const PageFormat& format);

/// What every template has: title, logo, stamp and warnings above, sources and imprint below. \returns what is left.
QRectF addPageFrame(Page& page, const SheetInput& input, const Look& look);

}  // namespace hectare::print
