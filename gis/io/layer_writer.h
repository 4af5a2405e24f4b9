// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "gis/io/write_geopackage.h"

class GDALDataset;

namespace hectare::gis {

/// "geom", unless a column of the table is called so.
std::string geometryColumnName(const FeatureTable& table);

/// Writes one layer in one transaction. False when GDAL refused or the progress was cancelled; what went wrong is with
/// the GdalErrors of this thread.
bool writeLayer(GDALDataset& dataset, const GeoPackageLayer& layer, Progress& progress);

}  // namespace hectare::gis
