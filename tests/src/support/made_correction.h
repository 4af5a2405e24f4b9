// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <stdexcept>
#include <string>

#include "gis/geometry/area.h"
#include "gis/geometry/inside_point.h"
#include "src/world/world.h"

namespace hectare::tests {

inline std::uint32_t rowOf(const world::Layer& layer, const std::string& id) {
  const gis::Column& ids = *layer.table.find("id");
  for (std::uint32_t row = 0; row < ids.size(); ++row) {
    if (ids.text(row) == id) return row;
  }
  throw std::invalid_argument("no plot " + id);
}

/// A correction of a plot as it lies in a layer, with what the layer says of it.
inline plan::Correction madeCorrection(const world::Layer& layer, const std::string& id,
                                       std::map<std::string, std::string> set) {
  const std::uint32_t row = rowOf(layer, id);
  plan::Correction made;
  made.layer = layer.name;
  made.id = id;
  made.place = {gis::insidePoint(layer.table.geometry, row), gis::area(layer.table.geometry, row),
                gis::toWkt(layer.table.geometry, row)};
  for (const auto& [fact, value] : set) {
    const gis::Column* column = layer.table.find(fact);
    const bool silent = column == nullptr || column->missing(row);
    made.was[fact] = silent ? std::string() : std::string(column->text(row));
  }
  made.set = std::move(set);
  made.reason = "the hall is empty";
  made.source = "visit";
  made.date = "2026-03-01";
  made.author = "planning office";
  return made;
}

}  // namespace hectare::tests
