// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/keep_rows.h"

namespace hectare::world {
namespace {

gis::Column kept(const gis::Column& from, const std::vector<std::uint32_t>& rows) {
  gis::Column to(from.name(), from.type());
  for (const std::uint32_t row : rows) {
    if (from.missing(row)) {
      to.addMissing();
    } else if (from.type() == gis::ColumnType::text) {
      to.addText(from.text(row));
    } else {
      to.addReal(*from.asNumber(row));
    }
  }
  return to;
}

}  // namespace

void keepRows(gis::FeatureTable& table, const std::vector<std::uint32_t>& rows) {
  for (gis::Column& column : table.columns) column = kept(column, rows);
  gis::GeometryColumn geometry;
  for (const std::uint32_t row : rows) geometry.append(table.geometry, row);
  table.geometry = std::move(geometry);
}

std::string idOf(const Layer& layer, std::size_t row) { return std::string(layer.table.find("id")->text(row)); }

}  // namespace hectare::world
