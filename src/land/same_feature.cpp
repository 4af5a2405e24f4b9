// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/same_feature.h"

#include <algorithm>
#include <bit>

namespace hectare::land {

namespace {

bool sameValue(const gis::Column& a, std::size_t rowA, const gis::Column& b, std::size_t rowB) {
  if (a.name() != b.name() || a.type() != b.type() || a.missing(rowA) != b.missing(rowB)) return false;
  if (a.missing(rowA)) return true;
  if (a.type() == gis::ColumnType::text) return a.text(rowA) == b.text(rowB);
  if (a.type() == gis::ColumnType::real) {
    return std::bit_cast<std::uint64_t>(a.real(rowA)) == std::bit_cast<std::uint64_t>(b.real(rowB));
  }
  return a.integer(rowA) == b.integer(rowB);
}

bool sameLand(const FeatureRef& a, const FeatureRef& b) {
  const gis::GeometryColumn& landA = a.geometry();
  const gis::GeometryColumn& landB = b.geometry();
  if (landA.kind(a.row) != landB.kind(b.row) || landA.partCount(a.row) != landB.partCount(b.row)) return false;
  for (std::size_t part = 0; part < landA.partCount(a.row); ++part) {
    if (landA.pathCount(a.row, part) != landB.pathCount(b.row, part)) return false;
    for (std::size_t path = 0; path < landA.pathCount(a.row, part); ++path) {
      if (!std::ranges::equal(landA.path(a.row, part, path), landB.path(b.row, part, path))) return false;
    }
  }
  return true;
}

}  // namespace

bool sameFeature(const FeatureRef& a, const FeatureRef& b) {
  if (a.layer == b.layer) return a.row == b.row;
  const world::Layer& layerA = *a.layer;
  const world::Layer& layerB = *b.layer;
  if (layerA.name != layerB.name || layerA.role != layerB.role || layerA.hard != layerB.hard ||
      layerA.priority != layerB.priority) {
    return false;
  }
  return std::ranges::equal(layerA.table.columns, layerB.table.columns,
                            [&](const gis::Column& columnA, const gis::Column& columnB) {
                              return sameValue(columnA, a.row, columnB, b.row);
                            }) &&
         sameLand(a, b);
}

}  // namespace hectare::land
