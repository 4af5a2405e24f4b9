// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "src/demo/families.h"

namespace hectare::demo {
namespace {

/// The same column with one value replaced.
gis::Column replaced(const gis::Column& column, std::size_t at, std::string_view value) {
  gis::Column result(column.name(), column.type());
  for (std::size_t i = 0; i < column.size(); ++i) {
    if (i == at) {
      result.addText(value);
    } else if (column.missing(i)) {
      result.addMissing();
    } else {
      result.addText(column.text(i));
    }
  }
  return result;
}

void addTwin(gis::FeatureTable& table, std::size_t row) {
  for (gis::Column& column : table.columns) column.addText(std::string(column.text(row)));
  gis::GeometryColumn one;
  one.append(table.geometry, row);
  table.geometry.append(one, 0);
}

/// The first rectangle from `row` on gets its second and third corner exchanged.
void makeBowTie(gis::GeometryColumn& geometry, std::size_t row) {
  while (row < geometry.size() && geometry.coords(row).size() != 5) ++row;
  if (row == geometry.size()) return;
  const std::span<const gis::Coord> ring = geometry.coords(row);
  const auto start = static_cast<std::size_t>(ring.data() - geometry.coords().data());
  std::swap(geometry.coords()[start + 1], geometry.coords()[start + 2]);
}

}  // namespace

void addDirt(Layers& layers) {
  if (layers.parcels.size() > 0) addTwin(layers.parcels, layers.parcels.size() / 2);
  makeBowTie(layers.buildings.geometry, layers.buildings.size() / 3);
  // Plot "0137" is there where there are so many; the last one is called "137".
  gis::Column& plotIds = layers.plots.columns.front();
  if (plotIds.size() > 137) plotIds = replaced(plotIds, plotIds.size() - 1, "137");
  gis::Column& jobs = layers.establishments.columns.back();
  if (jobs.size() > 0) jobs = replaced(jobs, jobs.size() / 2, "n.v.t.");
}

}  // namespace hectare::demo
