// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/availability/ledger_table.h"

#include <algorithm>

#include "src/answer/cells.h"
#include "src/jobs/job_columns.h"
#include "src/questions/availability/held_figures.h"

namespace hectare::questions {

namespace {

using answer::Cell;
using answer::cell;
using answer::Column;
using gis::Unit;
using land::Ledger;

Column ledgerColumn(const std::string& id, gis::Message title, Column::Show show = Column::Show::always) {
  return {id + "_m2", std::move(title), Unit::squareMetre, show};
}

Cell figureCell(const Ledger& ledger, const plan::Scheme& scheme, const std::string& id) {
  return cell(scheme.classNumber(id) ? ledger.of(scheme, id) : ledger.measure(scheme, id));
}

/// Which premises are on offer hangs on two facts.
bool knowsPremises(const land::Partition& partition) {
  return !partition.scheme.isAbsent("offered") && isStated(partition, "availability") && isStated(partition, "built");
}

/// Land that is not public is asked for under every scheme, also under one that defines net otherwise.
const jobs::JobColumns& jobColumns() {
  static const jobs::JobColumns columns{{"gross", "not_public"}, Column::Show::machineOnly, Column::Show::ifPresent};
  return columns;
}

/// Without densities areas are left out: ratios do not add up.
void appendJobs(std::vector<Cell>& row, const Ledger& ledger, const land::Partition& partition, bool densities) {
  std::optional<jobs::Figure> figure;
  if (partition.jobs) figure = land::jobsOf(ledger, partition);
  std::vector<std::optional<double>> areasM2(2);
  if (densities) areasM2 = {ledger.grossM2, ledger.grossM2 - ledger.publicM2(partition.scheme)};
  jobColumns().addCells(figure ? &*figure : nullptr, partition.jobs ? partition.jobs->terms : jobs::JobTerms{}, areasM2,
                        row);
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

std::vector<Column> ledgerColumns(const land::Partition& partition, const Ledger& sum) {
  const plan::Scheme& scheme = partition.scheme;
  std::vector<Column> columns{ledgerColumn("gross", {"column.gross_m2"})};
  for (const std::string& id : scheme.columns) columns.push_back(ledgerColumn(id, ledgerTitle(scheme, id)));
  columns.push_back(ledgerColumn("residual", {"column.residual_m2"}));
  for (const std::string& id : scheme.measuresBeside()) columns.push_back(ledgerColumn(id, ledgerTitle(scheme, id)));
  for (Column& held : HeldFigures(partition).columns(sum, Column::Show::always)) columns.push_back(std::move(held));
  columns.push_back(ledgerColumn("offered_premises", {"column.offered_premises_m2"}, Column::Show::ifPresent));
  jobColumns().addTo(columns);
  return columns;
}

void appendLedgerCells(std::vector<Cell>& row, const Ledger& ledger, const land::Partition& partition, bool densities) {
  const plan::Scheme& scheme = partition.scheme;
  row.emplace_back(ledger.grossM2);
  for (const std::string& id : scheme.columns) row.push_back(figureCell(ledger, scheme, id));
  row.emplace_back(ledger.residualM2());
  for (const std::string& id : scheme.measuresBeside()) row.push_back(figureCell(ledger, scheme, id));
  HeldFigures(partition).append(row, ledger);
  row.push_back(knowsPremises(partition) ? Cell(ledger.offeredPremisesM2) : Cell());
  appendJobs(row, ledger, partition, densities);
}

}  // namespace hectare::questions
