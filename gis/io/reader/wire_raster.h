// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/io/raster_window.h"
#include "gis/io/reader/wire.h"

namespace hectare::gis {

void put(WireOut& out, const RasterLookQuestion& question);
void get(WireIn& in, RasterLookQuestion& question);
void put(WireOut& out, const RasterFile& file);  ///< without its path
void get(WireIn& in, RasterFile& file);
void put(WireOut& out, const RasterWindowQuestion& question);
void get(WireIn& in, RasterWindowQuestion& question);  ///< fails when the window is too large
void put(WireOut& out, const RasterWindow& window);
void get(WireIn& in, RasterWindow& window);  ///< fails unless all arrays have as many cells as the window

}  // namespace hectare::gis
