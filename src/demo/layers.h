// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <map>
#include <string_view>
#include <variant>
#include <vector>

#include "gis/table/feature_table.h"
#include "src/demo/shape.h"

namespace hectare::demo {

/// Every layer of the demo. A source of the plan has the name of its table.
struct Layers {
  gis::FeatureTable municipalities;
  gis::FeatureTable parks;
  gis::FeatureTable parcels;
  gis::FeatureTable plots;
  gis::FeatureTable zones;
  gis::FeatureTable buildings;
  gis::FeatureTable zoning;
  gis::FeatureTable flood;
  gis::FeatureTable nature;
  gis::FeatureTable pipelines;
  gis::FeatureTable roads;
  gis::FeatureTable water;
  gis::FeatureTable rights;
  gis::FeatureTable establishments;
};

/// Empty layers with their columns, in EPSG:31370.
gis::Result<Layers> newLayers(const Layout& layout);

/// A value of a row; monostate and the empty text are missing.
using Cell = std::variant<std::monostate, std::string_view, std::int64_t, double>;

/// One row. Rings are given counter-clockwise; holes are written clockwise. \pre as many values as columns, of their
/// types
void addPolygon(gis::FeatureTable& table, std::initializer_list<Cell> values, const Ring& ring,
                const std::vector<Ring>& holes = {});
void addPoint(gis::FeatureTable& table, std::initializer_list<Cell> values, gis::Coord point);

/// A quarter with everything one needs to draw it.
struct Drawing {
  const Layout& layout;
  std::size_t index;  ///< of the quarter
  const Quarter& quarter;
  const Frame& frame;
  QuarterShape shape;
  std::vector<Ring> parkRings;  ///< of quarter.parks, in their order
};

Drawing draw(const Layout& layout, std::size_t quarter);

/// The outline of a park: its blocks and the streets between them (`park_ring.cpp`).
Ring parkRing(const Park& park, const Quarter& quarter, const QuarterShape& shape);

}  // namespace hectare::demo
