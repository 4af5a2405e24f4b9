// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/io/read.h"
#include "gis/io/reader/wire.h"
#include "gis/table/feature_table.h"

namespace hectare::gis {

void put(WireOut& out, const ReadRequest& request);
void get(WireIn& in, ReadRequest& request);

/// The definition travels; the other side parses it again.
void put(WireOut& out, const Crs& crs);
void get(WireIn& in, Crs& crs);

// Tables are given away: each array's memory is freed as soon as it has been sent, so that a layer is in memory once
// and not twice.
void put(WireOut& out, Column&& column);
void get(WireIn& in, Column& column);
void put(WireOut& out, GeometryColumn&& geometry);
void get(WireIn& in, GeometryColumn& geometry);
void put(WireOut& out, FeatureTable&& table);
void get(WireIn& in, FeatureTable& table);  ///< fails unless all columns are as long as the geometry
void put(WireOut& out, ReadLayer&& layer);
void get(WireIn& in, ReadLayer& layer);

}  // namespace hectare::gis
