// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class OGRLayer;

namespace hectare::gis {

/// Which of a layer's geometry fields is read: the first that is polygons, else the first; -1 when there is none. A
/// cadastre delivers a point for the label beside the parcel.
int geometryFieldOf(OGRLayer& layer);

}  // namespace hectare::gis
