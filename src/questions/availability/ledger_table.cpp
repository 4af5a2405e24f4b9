// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/availability/ledger_table.h"

#include <algorithm>

#include "src/jobs/job_cells.h"

namespace hectare::questions {

namespace {

using answer::Cell;
using answer::Column;
using gis::Unit;

Column areaColumn(const std::string& id, gis::Message title, Column::Show show = Column::Show::always) {
  return {id + "_m2", std::move(title), Unit::squareMetre, show};
}

Cell cell(std::optional<double> value) { return value ? Cell(*value) : Cell(); }

Cell figureCell(const land::Ledger& ledger, const plan::Scheme& scheme, const std::string& id) {
  return cell(scheme.classNumber(id) ? ledger.of(scheme, id) : ledger.measure(scheme, id));
}

void appendJobs(std::vector<Cell>& row, const land::Ledger& ledger, const land::Partition& partition, bool densities) {
  if (!partition.jobs) {
    row.resize(row.size() + 3);
    return;
  }
  const jobs::Figure figure = land::jobsOf(ledger, partition);
  row.push_back(jobs::jobsCell(figure));
  row.push_back(densities ? jobs::densityCell(figure, ledger.grossM2) : Cell());
  // The density of land that is not public is asked under every scheme, also under one that defines net otherwise.
  const double notPublicM2 = ledger.grossM2 - ledger.publicM2(partition.scheme);
  row.push_back(densities ? jobs::densityCell(figure, notPublicM2) : Cell());
}

}  // namespace

gis::Message ledgerTitle(const plan::Scheme& scheme, const std::string& id) {
  const auto number = scheme.classNumber(id);
  const plan::Measure* measure = scheme.measure(id);
  const std::string title = number ? scheme.classes[*number].title : measure != nullptr ? measure->title : "";
  gis::Message message{"column." + id + "_m2"};
  if (!title.empty()) message.args.emplace_back("otherwise", title);
  return message;
}

std::vector<Column> ledgerColumns(const plan::Scheme& scheme) {
  std::vector<Column> columns{areaColumn("gross", {"column.gross_m2"})};
  for (const std::string& id : scheme.columns) columns.push_back(areaColumn(id, ledgerTitle(scheme, id)));
  columns.push_back(areaColumn("residual", {"column.residual_m2"}));
  for (const std::string& id : scheme.measuresBeside()) columns.push_back(areaColumn(id, ledgerTitle(scheme, id)));
  columns.push_back(areaColumn("offered_premises", {"column.offered_premises_m2"}, Column::Show::ifPresent));
  columns.push_back({"jobs", {"column.jobs"}, Unit::jobs, Column::Show::ifPresent});
  columns.push_back({"jobs_per_gross_ha", {"column.jobs_per_gross_ha"}, Unit::jobsPerHectare, Column::Show::ifPresent});
  columns.push_back(
      {"jobs_per_not_public_ha", {"column.jobs_per_not_public_ha"}, Unit::jobsPerHectare, Column::Show::ifPresent});
  return columns;
}

void appendLedgerCells(std::vector<Cell>& row, const land::Ledger& ledger, const land::Partition& partition,
                       bool densities) {
  const plan::Scheme& scheme = partition.scheme;
  row.emplace_back(ledger.grossM2);
  for (const std::string& id : scheme.columns) row.push_back(figureCell(ledger, scheme, id));
  row.emplace_back(ledger.residualM2());
  for (const std::string& id : scheme.measuresBeside()) row.push_back(figureCell(ledger, scheme, id));
  row.push_back(scheme.isAbsent("offered") ? Cell() : Cell(ledger.offeredPremisesM2));
  appendJobs(row, ledger, partition, densities);
}

}  // namespace hectare::questions
