// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

class OGRLayer;

namespace hectare::gis {

/// Which of a layer's geometry fields is read: the first that is polygons, else the first; -1 when there is none. A
/// cadastre delivers a point for the label beside the parcel.
int geometryFieldOf(OGRLayer& layer);

/// The others, as GDAL wants them named when it is to leave them out.
std::vector<std::string> otherGeometryFields(OGRLayer& layer);

}  // namespace hectare::gis
