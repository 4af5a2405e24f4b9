// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/sheet_input.h"

namespace hectare::print {

/// The template "fact-sheet": one park with its map, its figures large, the way from gross to free, its jobs and its
/// lots by size. Errors: usage (no park is named), and as composeSheet.
gis::Result<Page> factSheet(const SheetInput& input);

}  // namespace hectare::print
