// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/sheet_input.h"

namespace hectare::print {

/// The template "overview": all of the plan's land at once, as coloured areas (density, occupancy, zoning) or with a
/// round symbol per park divided by class (availability), beside a table of all rows. Errors: as composeSheet.
gis::Result<Page> overviewSheet(const SheetInput& input);

}  // namespace hectare::print
