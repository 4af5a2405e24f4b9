// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "gis/base/result.h"
#include "gis/crs/crs.h"

namespace hectare::gis {

/// The geographic system that a projected one is built on, by which its datum stays: EPSG:4313 for EPSG:31370. Of a
/// geographic system itself. Errors: invalid (unknown, or built on none).
Result<Crs> geographicBase(const Crs& crs);

/// The system as well-known text of the kind that Esri's programs and readers of GeoPDF take; empty: it has none.
std::string esriWkt(const Crs& crs);

}  // namespace hectare::gis
