// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/base/progress.h"
#include "gis/io/open_source.h"
#include "gis/io/read.h"

namespace hectare::gis {

/// Streams the wanted columns and the geometry of a layer into `out` (table and findings).
/// Errors: notFound (column), unreadable, cancelled.
Status streamLayer(const ReadRequest& request, OGRLayer& layer, GdalErrors& errors, ReadLayer& out, Progress& progress);

}  // namespace hectare::gis
