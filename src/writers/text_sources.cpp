// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/writers/text_sources.h"

#include "src/writers/text_table.h"

namespace hectare::writers {
namespace {

using answer::Cell;
using answer::Column;

Column column(const std::string& id, gis::Unit unit = gis::Unit::none, Column::Show show = Column::Show::always) {
  return {id, {"column." + id}, unit, show};
}

std::vector<Cell> row(const gis::Provenance& p, const text::Language& language) {
  const Cell date = p.date.empty() ? Cell(gis::Message("writer.date_unknown")) : Cell(language.date(p.date));
  const Cell operation = p.crsOperation.empty() ? Cell(gis::Message("writer.no_operation")) : Cell(p.crsOperation);
  const Cell accuracy = p.accuracyM ? Cell(*p.accuracyM) : Cell();
  return {p.source, p.layer, date, static_cast<std::int64_t>(p.features), p.crs, operation, accuracy};
}

}  // namespace

std::string sourcesText(const std::vector<gis::Provenance>& provenance, const text::Language& language,
                        const TextOptions& options) {
  answer::Table table{"sources", {}, {}, {}, {}};
  table.columns = {column("source"),
                   column("layer", gis::Unit::none, Column::Show::ifPresent),
                   column("date"),
                   column("features", gis::Unit::count),
                   column("crs", gis::Unit::none, Column::Show::ifPresent),
                   column("crs_operation"),
                   column("accuracy_m", gis::Unit::metre, Column::Show::ifPresent)};
  for (const gis::Provenance& p : provenance) table.rows.push_back(row(p, language));
  return tableText(table, language, options);
}

}  // namespace hectare::writers
