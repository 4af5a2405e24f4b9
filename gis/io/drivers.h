// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/io/gdal_errors.h"

namespace hectare::gis {

/// Makes the drivers of the allow-lists known to GDAL, and no others; no plugin is loaded. None of them can fetch
/// anything over HTTP from then on (a schema, a definition of a CRS). Once is enough.
void registerDrivers();

/// GDAL's short names of the drivers that read layers, and of those that read rasters; a null pointer ends each.
const char* const* layerDrivers();
const char* const* rasterDrivers();

/// Options that a driver is opened with; a null pointer ends them.
std::vector<const char*> openOptions(const std::string& driver);

/// Options that hold while anything is opened or read.
std::vector<GdalConfig::Option> readingOptions();

}  // namespace hectare::gis
