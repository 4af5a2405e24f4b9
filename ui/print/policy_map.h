// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/print/sheet_input.h"

namespace hectare::print {

/// The template "policy-map": a large map with legend, key figures and the way from gross to free beside it (landscape)
/// or under it (portrait). Errors: as composeSheet.
gis::Result<Page> policyMap(const SheetInput& input);

}  // namespace hectare::print
