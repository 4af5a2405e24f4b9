// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/raster/raster_source.h"
#include "gis/table/feature_table.h"
#include "src/demo/layers.h"

namespace hectare::demo {

/// What there is to draw around the two campuses of Limburg DC, beside the land itself; all made up.
struct CampusOverlays {
  gis::RasterWindow terrain;          ///< heights in metres above TAW, cells of 4 m
  gis::FeatureTable buildingHeights;  ///< the demo's buildings with a height in metres
  gis::FeatureTable trees;
  gis::FeatureTable paths;
  gis::FeatureTable sensors;  ///< fine dust in µg/m³; one sensor is silent
};

/// False for a province of so few quarters that the campuses are not in it.
bool hasCampusOverlays(const Layout& layout);

/// \pre hasCampusOverlays
CampusOverlays makeCampusOverlays(const Layout& layout, const Layers& layers);

}  // namespace hectare::demo
