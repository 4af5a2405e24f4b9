// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/io/read.h"

namespace hectare::gis {

/// The request with the columns that places are made of among the wanted ones.
ReadRequest withPlaceColumns(const ReadRequest& request);

/// Numbers of text columns in the notation that was asked for; then each row's geometry from its place columns, which
/// go again when they were not asked for. A row that says no place, says it wrongly, or says 0,0 among others that do
/// not, is left without geometry, with a finding. \pre `out` was read by withPlaceColumns(request).
void placeRows(const ReadRequest& request, ReadLayer& out);

}  // namespace hectare::gis
