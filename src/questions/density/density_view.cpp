// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/density/density_view.h"

#include <algorithm>

#include "src/answer/cells.h"

namespace hectare::questions {

namespace {

using answer::Cell;
using answer::Column;
using answer::column;
using gis::Unit;

const jobs::JobColumns& jobColumns() {
  static const jobs::JobColumns columns{{"gross", "net", "occupied"}, Column::Show::ifPresent, Column::Show::always};
  return columns;
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
    columns.push_back(column(id, Unit::squareMetre, Show::always));
  }
  jobColumns().addTo(columns);
}

void addDensityCells(std::vector<Cell>& row, const land::Ledger& ledger, const DensityView& view) {
  const Land land = landOf(ledger, view.partition.scheme);
  row.emplace_back(land.grossM2);
  row.push_back(land.netM2 ? Cell(*land.netM2) : Cell());
  row.push_back(land.occupiedM2 ? Cell(*land.occupiedM2) : Cell());
  std::optional<jobs::Figure> figure;
  if (view.hasJobs()) figure = land::jobsOf(ledger, view.partition);
  jobColumns().addCells(figure ? &*figure : nullptr, view.hasJobs() ? view.partition.jobs->terms : jobs::JobTerms{},
                        {land.grossM2, land.netM2, land.occupiedM2}, row);
}

}  // namespace hectare::questions
