// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/density/density_tables.h"

#include "src/answer/cells.h"
#include "src/questions/density/municipal_jobs.h"

namespace hectare::questions {

namespace {

using answer::Cell;
using answer::Column;
using answer::textCell;
using answer::textColumn;
using gis::Unit;

std::vector<Cell> totalOf(std::size_t labels, const land::Ledger& sum, const DensityView& view) {
  std::vector<Cell> row(labels);
  addDensityCells(row, sum, view);
  return row;
}

land::Ledger sumOf(const DensityView& view, ParkKind kind) {
  land::Ledger sum;
  for (const std::uint32_t p : view.of(kind)) sum += land::ledgerOf(view.partition, p);
  return sum;
}

}  // namespace

answer::Table densityParkTable(const DensityView& view, ParkKind kind) {
  const std::string id = kindId(kind);
  answer::Table table{id, {"table." + id}, {}, {}, {}};
  table.columns = {textColumn("park_id"), textColumn("park"), textColumn("park_level", Column::Show::machineOnly)};
  addDensityColumns(table.columns);
  table.columns.push_back({"jobs_bound", {"column.jobs_bound"}, Unit::jobs, Column::Show::ifPresent});
  for (const std::uint32_t p : view.of(kind)) {
    const land::FeatureRef& park = view.partition.sources.parks[p];
    std::vector<Cell> row{std::string(park.id()), textCell(park.text("name")), textCell(park.text("level"))};
    addDensityCells(row, land::ledgerOf(view.partition, p), view);
    const auto bound = view.hasJobs() ? std::nullopt : municipalBound(p, view.partition);
    row.push_back(bound ? Cell(*bound) : Cell());
    table.rows.push_back(std::move(row));
  }
  table.total = totalOf(3, sumOf(view, kind), view);
  table.total.emplace_back();
  return table;
}

answer::Layer densityLayer(const DensityView& view) {
  answer::Layer layer{densityParkTable(view, ParkKind::all), {}, "density"};
  layer.table.id = "park_density";
  layer.table.title = {"table.park_density"};
  layer.table.total.clear();
  for (const std::uint32_t p : view.of(ParkKind::all)) {
    const land::FeatureRef& park = view.partition.sources.parks[p];
    layer.shapes.append(park.geometry(), park.row);
  }
  return layer;
}

answer::Table densityMunicipalityTable(const DensityView& view) {
  answer::Table table{"municipalities", {"table.municipalities"}, {}, {}, {}};
  table.columns = {textColumn("municipality_id"), textColumn("municipality")};
  addDensityColumns(table.columns);
  for (const auto& [m, ledger] : land::ledgersByMunicipality(view.partition, view.parks)) {
    std::vector<Cell> row{gis::Message{"availability.no_municipality"}, gis::Message{"availability.no_municipality"}};
    if (m != land::noFeature) {
      const land::FeatureRef& municipality = view.partition.sources.municipalities[m];
      row = {std::string(municipality.id()), textCell(municipality.text("name"))};
    }
    addDensityCells(row, ledger, view);
    table.rows.push_back(std::move(row));
  }
  table.total = totalOf(2, sumOf(view, ParkKind::all), view);
  return table;
}

answer::Table parkKindTable(const DensityView& view) {
  answer::Table table{"park_kinds", {"table.park_kinds"}, {}, {}, {}};
  table.columns = {textColumn("park_kind")};
  addDensityColumns(table.columns);
  table.columns.push_back({"knowledge_jobs", {"column.knowledge_jobs"}, Unit::jobs, Column::Show::ifPresent});
  table.columns.push_back({"knowledge_share", {"column.knowledge_share"}, Unit::percent, Column::Show::ifPresent});
  for (const ParkKind kind : view.kinds()) {
    std::vector<Cell> row{kindId(kind)};
    addDensityCells(row, sumOf(view, kind), view);
    if (view.hasJobs()) {
      const jobs::Figure all = view.figure(kind, [](const auto&) { return true; });
      const jobs::Figure knowledge =
          view.figure(kind, [](const auto& key) { return (key.sectors & ~jobs::knowledgeIntensive()).none(); });
      row.push_back(jobsCell(knowledge));
      row.push_back(shareCell(knowledge, all));
    }
    row.resize(table.columns.size());
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace hectare::questions
