// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/writers/source_table.h"

namespace hectare::writers {
namespace {

using answer::Cell;
using answer::Column;
using Show = answer::Column::Show;

Column sourceColumn(const std::string& id, gis::Unit unit = gis::Unit::none, Show show = Show::always) {
  return {id, {"column." + id}, unit, show};
}

std::vector<Cell> sourceRow(const gis::Provenance& p) {
  const Cell date = p.date.empty() ? Cell(gis::Message("writer.date_unknown")) : Cell(p.date);
  const Cell operation = p.crsOperation.empty() ? Cell(gis::Message("writer.no_operation")) : Cell(p.crsOperation);
  const Cell position = p.positionM ? Cell(*p.positionM) : Cell();
  const Cell accuracy = p.accuracyM ? Cell(*p.accuracyM) : Cell();
  return {p.source,
          p.layer,
          date,
          static_cast<std::int64_t>(p.features),
          p.crs,
          operation,
          accuracy,
          position,
          p.positionFrom.empty() ? Cell() : Cell(p.positionFrom),
          p.sha256};
}

}  // namespace

answer::Table sourceTable(const std::vector<gis::Provenance>& provenance) {
  answer::Table table{"sources", {"table.sources"}, {}, {}, {}};
  table.columns = {sourceColumn("source"),
                   sourceColumn("layer", gis::Unit::none, Show::ifPresent),
                   sourceColumn("date"),
                   sourceColumn("features", gis::Unit::count),
                   sourceColumn("crs", gis::Unit::none, Show::ifPresent),
                   sourceColumn("crs_operation"),
                   sourceColumn("accuracy_m", gis::Unit::metre, Show::ifPresent),
                   sourceColumn("position_m", gis::Unit::metre, Show::ifPresent),
                   sourceColumn("position_from", gis::Unit::none, Show::ifPresent),
                   sourceColumn("sha256", gis::Unit::none, Show::machineOnly)};
  for (const gis::Provenance& p : provenance) table.rows.push_back(sourceRow(p));
  return table;
}

}  // namespace hectare::writers
