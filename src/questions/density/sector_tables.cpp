// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "src/answer/cells.h"
#include "src/questions/density/density_tables.h"

namespace hectare::questions {

namespace {

using answer::Cell;
using answer::Column;
using answer::column;
using answer::textColumn;
using gis::Unit;
using jobs::End;
using jobs::Sectors;

/// Fewer classes first, then in their order.
struct InOrder {
  bool operator()(const Sectors& a, const Sectors& b) const {
    return std::pair(a.count(), a.to_ulong()) < std::pair(b.count(), b.to_ulong());
  }
};

Cell nameOf(const Sectors& sectors) {
  std::string names;
  for (std::size_t s = 0; s < jobs::sectorCount; ++s) {
    if (!sectors.test(s)) continue;
    names += (names.empty() ? "" : " | ") + std::string(jobs::sectorId(static_cast<jobs::Sector>(s)));
  }
  if (sectors.count() == 1) return names;
  return gis::Message{"sector.several", {{"sectors", names}}};
}

std::vector<Column> columnsAfter(const std::string& label) {
  using Show = Column::Show;
  return {textColumn("park_kind"),
          textColumn(label),
          column("establishments", Unit::count, Show::always),
          column("establishments_unknown", Unit::count, Show::ifPresent),
          column("jobs_low", Unit::jobs, Show::ifPresent),
          column("jobs", Unit::jobs, Show::always),
          column("jobs_high", Unit::jobs, Show::ifPresent),
          column("jobs_share", Unit::percent, Show::always)};
}

std::vector<Cell> rowOf(ParkKind kind, Cell label, const jobs::Figure& figure, const jobs::Figure& all, bool ends) {
  return {kindId(kind),
          std::move(label),
          figure.establishments + figure.unknown,
          figure.unknown,
          ends ? jobsCell(figure, End::low) : Cell(),
          jobsCell(figure),
          ends ? jobsCell(figure, End::high) : Cell(),
          shareCell(figure, all)};
}

/// With those whose code fits this class among others.
Cell possibleCell(const DensityView& view, ParkKind kind, const std::set<Sectors, InOrder>& present,
                  const Sectors& sectors) {
  double most = 0;
  bool several = false;
  for (const Sectors& candidate : present) {
    if ((candidate & sectors) != sectors) continue;
    several = several || candidate.count() > 1;
    const jobs::Figure figure = view.figure(kind, [&](const auto& key) { return key.sectors == candidate; });
    if (figure.state == jobs::Figure::State::withheld) return jobsCell(figure);
    if (!figure.high) return {};
    most += *figure.high;
  }
  return several ? Cell(most) : Cell();
}

}  // namespace

answer::Table sectorTable(const DensityView& view) {
  answer::Table table{"sectors", {"table.sectors"}, columnsAfter("sector"), {}, {}};
  table.columns.push_back(column("jobs_possible", Unit::jobs, Column::Show::ifPresent));
  std::set<Sectors, InOrder> present;
  for (std::size_t s = 0; s < jobs::sectorCount; ++s) present.insert(jobs::only(static_cast<jobs::Sector>(s)));
  for (const auto& key : view.partition.jobs->table.keys()) present.insert(key.sectors);
  for (const ParkKind kind : view.kinds()) {
    const jobs::Figure all = view.figure(kind, [](const auto&) { return true; });
    for (const Sectors& sectors : present) {
      const jobs::Figure figure = view.figure(kind, [&](const auto& key) { return key.sectors == sectors; });
      auto row = rowOf(kind, nameOf(sectors), figure, all, view.partition.jobs->terms.hasClasses);
      row.push_back(sectors.count() == 1 ? possibleCell(view, kind, present, sectors) : Cell());
      table.rows.push_back(std::move(row));
    }
  }
  return table;
}

answer::Table workerTable(const DensityView& view) {
  using jobs::Worker;
  answer::Table table{"workers", {"table.workers"}, columnsAfter("worker"), {}, {}};
  const auto& keys = view.partition.jobs->table.keys();
  const bool stated =
      std::any_of(keys.begin(), keys.end(), [](const auto& key) { return key.worker != Worker::unstated; });
  if (!stated) return table;
  for (const ParkKind kind : view.kinds()) {
    const jobs::Figure all = view.figure(kind, [](const auto&) { return true; });
    for (const Worker worker : {Worker::wageEarner, Worker::selfEmployed, Worker::unstated}) {
      const jobs::Figure figure = view.figure(kind, [&](const auto& key) { return key.worker == worker; });
      const std::string name(jobs::workerId(worker));
      table.rows.push_back(rowOf(kind, name, figure, all, view.partition.jobs->terms.hasClasses));
    }
  }
  return table;
}

}  // namespace hectare::questions
