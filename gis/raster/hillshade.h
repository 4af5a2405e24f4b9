// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "gis/raster/raster_source.h"

namespace hectare::gis {

/// Where the light of a hillshade comes from.
struct Light {
  double azimuthDeg = 315;  ///< clockwise from north
  double altitudeDeg = 45;  ///< above the horizon
  double zFactor = 1;       ///< heights are taken so many times
};

/// How bright each cell of an elevation window is, from 0 (in its own shade, or turned away) to 1 (facing the light);
/// not a number where the height is not known. The slope is that of Horn (1981), "Hill shading and the reflectance
/// map", Proceedings of the IEEE 69(1), doi:10.1109/PROC.1981.11918: the third-order finite difference over the eight
/// neighbours. A neighbour that is not known, or lies beyond the window, continues the slope from the one opposite.
/// \pre the land of `heights` is in the unit of the heights (metres); \param band of `heights`.
std::vector<float> hillshade(const RasterWindow& heights, std::size_t band, const Light& light = {});

}  // namespace hectare::gis
