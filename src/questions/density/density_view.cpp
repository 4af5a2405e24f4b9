// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/density/density_view.h"

#include <algorithm>

namespace hectare::questions {

namespace {

using answer::Cell;
using answer::Column;
using gis::Unit;
using jobs::End;

Column number(const std::string& id, Unit unit, Column::Show show) { return {id, {"column." + id}, unit, show}; }

struct Divisor {
  const char* name;
  std::optional<double> areaM2;
};

std::vector<Divisor> divisors(const Land& land) {
  return {{"gross", land.grossM2}, {"net", land.netM2}, {"occupied", land.occupiedM2}};
}

}  // namespace

bool DensityView::isCampus(std::uint32_t park) const { return partition.sources.parks[park].text("level") == "campus"; }

std::vector<std::uint32_t> DensityView::of(ParkKind kind) const {
  std::vector<std::uint32_t> chosen;
  for (const std::uint32_t p : parks) {
    if (kind == ParkKind::all || (kind == ParkKind::campuses) == isCampus(p)) chosen.push_back(p);
  }
  return chosen;
}

std::vector<ParkKind> DensityView::kinds() const {
  std::vector<ParkKind> kinds;
  if (!of(ParkKind::parks).empty()) kinds.push_back(ParkKind::parks);
  if (hasCampuses()) kinds.push_back(ParkKind::campuses);
  if (kinds.size() == 2) kinds.push_back(ParkKind::all);
  return kinds;
}

jobs::Figure DensityView::figure(ParkKind kind, const jobs::JobTable::Choice& choice) const {
  const std::vector<std::uint32_t> chosen = of(kind);
  return partition.jobs->table.figure([&](const jobs::JobTable::Key& key) {
    return std::binary_search(chosen.begin(), chosen.end(), key.park) && choice(key);
  });
}

std::string kindId(ParkKind kind) {
  if (kind == ParkKind::all) return "all";
  return kind == ParkKind::parks ? "parks" : "campuses";
}

Land landOf(const land::Ledger& ledger, const plan::Scheme& scheme) {
  Land land{ledger.grossM2, ledger.measure(scheme, "net"), std::nullopt};
  for (const plan::LandClass& c : scheme.classes) {
    if (c.like != "occupied") continue;
    if (const auto area = ledger.of(scheme, c.id)) land.occupiedM2 = land.occupiedM2.value_or(0) + *area;
  }
  return land;
}

void addDensityColumns(std::vector<Column>& columns) {
  using Show = Column::Show;
  for (const char* id : {"gross_m2", "net_m2", "occupied_m2"}) {
    columns.push_back(number(id, Unit::squareMetre, Show::always));
  }
  columns.push_back(textColumn("jobs_unit", Show::machineOnly));
  columns.push_back(number("establishments", Unit::count, Show::ifPresent));
  columns.push_back(number("establishments_unknown", Unit::count, Show::ifPresent));
  columns.push_back(number("jobs_low", Unit::jobs, Show::ifPresent));
  columns.push_back(number("jobs", Unit::jobs, Show::always));
  columns.push_back(number("jobs_high", Unit::jobs, Show::ifPresent));
  for (const Divisor& by : divisors({})) {
    const std::string id = std::string("jobs_per_") + by.name + "_ha";
    columns.push_back(number(id, Unit::jobsPerHectare, Show::always));
    columns.push_back(number(id + "_low", Unit::jobsPerHectare, Show::machineOnly));
    columns.push_back(number(id + "_high", Unit::jobsPerHectare, Show::machineOnly));
  }
}

void addDensityCells(std::vector<Cell>& row, const land::Ledger& ledger, const DensityView& view) {
  const Land land = landOf(ledger, view.partition.scheme);
  row.emplace_back(land.grossM2);
  row.push_back(land.netM2 ? Cell(*land.netM2) : Cell());
  row.push_back(land.occupiedM2 ? Cell(*land.occupiedM2) : Cell());
  constexpr std::size_t saidOfJobs = 15;
  if (!view.hasJobs()) {
    row.resize(row.size() + saidOfJobs);
    return;
  }
  const jobs::Figure figure = land::jobsOf(ledger, view.partition);
  const bool ends = view.partition.jobs->hasClasses;
  row.emplace_back(std::string(jobs::unitId(view.partition.jobs->unit)));
  row.emplace_back(figure.establishments + figure.unknown);
  row.emplace_back(figure.unknown);
  row.push_back(ends ? jobsCell(figure, End::low) : Cell());
  row.push_back(jobsCell(figure));
  row.push_back(ends ? jobsCell(figure, End::high) : Cell());
  for (const Divisor& by : divisors(land)) {
    row.push_back(densityCell(figure, by.areaM2));
    row.push_back(ends ? densityCell(figure, by.areaM2, End::low) : Cell());
    row.push_back(ends ? densityCell(figure, by.areaM2, End::high) : Cell());
  }
}

Column textColumn(const std::string& id, Column::Show show) { return {id, {"column." + id}, Unit::none, show}; }

}  // namespace hectare::questions
