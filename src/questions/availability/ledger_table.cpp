// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/availability/ledger_table.h"

#include <algorithm>

namespace hectare::questions {

namespace {

using answer::Cell;
using answer::Column;
using gis::Unit;

/// The order in which a ledger is read: from gross down to free, then what is left over.
const std::vector<std::string>& readingOrder() {
  static const std::vector<std::string> order{"occupied", "occupied_other", "vacant_built", "unserviced", "constrained",
                                              "held",     "offered",        "free",         "remnant",    "unknown"};
  return order;
}

Column areaColumn(const std::string& id, Column::Show show = Column::Show::always) {
  return {id + "_m2", {"column." + id + "_m2"}, Unit::squareMetre, show};
}

bool absent(const plan::Scheme& scheme, const std::string& landClass) {
  return std::find(scheme.absent.begin(), scheme.absent.end(), landClass) != scheme.absent.end();
}

Cell cell(std::optional<double> value) { return value ? Cell(*value) : Cell(); }

Cell classCell(const land::Ledger& ledger, const plan::Scheme& scheme, const std::string& landClass) {
  return absent(scheme, landClass) ? Cell() : Cell(ledger.of(landClass));
}

Cell perHectare(double jobs, std::optional<double> areaM2) {
  if (!areaM2 || *areaM2 <= 0) return {};
  return jobs / (*areaM2 / gis::squareMetresPerHectare);
}

void appendJobs(std::vector<Cell>& row, const land::Ledger& ledger, const land::Partition& partition, bool densities) {
  if (!partition.jobs) {
    row.resize(row.size() + 3);
    return;
  }
  row.emplace_back(ledger.jobs);
  row.push_back(densities ? perHectare(ledger.jobs, ledger.grossM2) : Cell());
  // The density of land that is not public is asked under every scheme, also under one that defines net otherwise.
  row.push_back(densities ? perHectare(ledger.jobs, ledger.grossM2 - ledger.of("public")) : Cell());
}

}  // namespace

std::vector<Column> ledgerColumns() {
  std::vector<Column> columns{areaColumn("gross"), areaColumn("public"), areaColumn("net")};
  for (const std::string& c : readingOrder()) columns.push_back(areaColumn(c));
  columns.push_back(areaColumn("residual"));
  columns.push_back(areaColumn("issuable"));
  columns.push_back(areaColumn("offered_premises", Column::Show::ifPresent));
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
  row.push_back(classCell(ledger, scheme, "public"));
  row.push_back(cell(ledger.measure(scheme, "net")));
  for (const std::string& c : readingOrder()) row.push_back(classCell(ledger, scheme, c));
  row.emplace_back(ledger.residualM2());
  row.push_back(cell(ledger.measure(scheme, "issuable")));
  row.push_back(absent(scheme, "offered") ? Cell() : Cell(ledger.offeredPremisesM2));
  appendJobs(row, ledger, partition, densities);
}

}  // namespace hectare::questions
