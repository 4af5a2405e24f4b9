// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/bind_columns.h"

#include "src/world/bind_numbers.h"
#include "src/world/bind_values.h"
#include "src/world/yes_no.h"

namespace hectare::world {
namespace {

bool wantsNumber(const std::string& ours, const plan::ColumnBinding& binding) {
  return isNumber(ours) || binding.fold == "max" || binding.fold == "sum";
}

gis::Column bindColumn(const std::string& ours, const plan::ColumnBinding& binding, const Parts& parts, Layer& layer) {
  if (wantsNumber(ours, binding)) return bindNumbers(ours, binding, parts, layer);
  if (binding.above) return bindThreshold(ours, binding, parts, layer);
  return bindValues(ours, binding, parts, layer);
}

}  // namespace

void bindColumns(const plan::Source& source, const Parts& parts, Layer& layer) {
  for (const auto& [ours, binding] : source.columns) {
    layer.table.columns.push_back(bindColumn(ours, binding, parts, layer));
  }
}

gis::Column textColumn(const std::string& name, const std::string& sourceColumn, const Parts& parts) {
  gis::Column column(name, gis::ColumnType::text);
  forEachValue(parts, sourceColumn, [&](const gis::Column& values, std::size_t row) {
    const auto text = values.asText(row);
    if (text && !text->empty()) {
      column.addText(*text);
    } else {
      column.addMissing();
    }
  });
  return column;
}

}  // namespace hectare::world
