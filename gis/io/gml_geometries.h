// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "gis/base/result.h"

namespace hectare::gis {

/// Where geometries stand in a GML file: the elements around each, from the outermost to the property itself, without
/// prefixes ("DKK|perceelMember|Perceel|begrenzingPerceel"), and its kind as the OGC names it ("Polygon").
using GmlGeometries = std::map<std::string, std::string>;

/// Looks through the first 64 MiB, where every kind of feature shows itself. Errors: unreadable.
Result<GmlGeometries> gmlGeometries(const std::filesystem::path& file);

/// Whether some feature has several geometry properties.
bool severalPerFeature(const GmlGeometries& geometries);

/// GDAL's own description of a GML (a .gfs) with the geometry properties of each class told apart, where it would mix
/// them. Errors: unreadable, writeFailed.
Status tellGeometriesApart(const std::filesystem::path& gfs, const GmlGeometries& geometries);

}  // namespace hectare::gis
