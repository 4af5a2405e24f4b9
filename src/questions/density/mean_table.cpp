// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/answer/cells.h"
#include "src/questions/density/density_tables.h"

namespace hectare::questions {

namespace {

using answer::Cell;
using answer::Column;
using answer::textColumn;
using gis::Unit;

/// Sums over parks whose jobs are told. Withheld ones must not be in a mean by jobs: it is made of squares, and two
/// sums of two unknowns would give both away.
struct MeanSums {
  std::int64_t counted = 0;
  std::int64_t leftOut = 0;
  double jobs = 0;
  double areaHa = 0;
  double jobsTimesDensity = 0;

  void add(const jobs::Figure& figure, std::optional<double> areaM2) {
    if (figure.state != jobs::Figure::State::told || !areaM2 || *areaM2 <= 0) {
      ++leftOut;
      return;
    }
    const double ha = *areaM2 / gis::squareMetresPerHectare;
    ++counted;
    jobs += figure.mid;
    areaHa += ha;
    jobsTimesDensity += figure.mid * figure.mid / ha;
  }
};

std::vector<Cell> rowOf(ParkKind kind, const char* area, const MeanSums& sums) {
  return {kindId(kind),
          std::string(area),
          sums.counted,
          sums.leftOut,
          sums.jobs,
          sums.areaHa * gis::squareMetresPerHectare,
          sums.areaHa > 0 ? Cell(sums.jobs / sums.areaHa) : Cell(),
          sums.jobs > 0 ? Cell(sums.jobsTimesDensity / sums.jobs) : Cell()};
}

}  // namespace

answer::Table meanTable(const DensityView& view) {
  using Show = Column::Show;
  answer::Table table{"means", {"table.means"}, {}, {}, {}};
  table.columns = {textColumn("park_kind"),
                   textColumn("area_kind"),
                   {"parks_counted", {"column.parks_counted"}, Unit::count, Show::always},
                   {"parks_left_out", {"column.parks_left_out"}, Unit::count, Show::always},
                   {"jobs", {"column.jobs"}, Unit::jobs, Show::always},
                   {"area_m2", {"column.area_m2"}, Unit::squareMetre, Show::always},
                   {"mean_by_area", {"column.mean_by_area"}, Unit::jobsPerHectare, Show::always},
                   {"mean_by_jobs", {"column.mean_by_jobs"}, Unit::jobsPerHectare, Show::always}};
  for (const ParkKind kind : view.kinds()) {
    MeanSums gross;
    MeanSums net;
    MeanSums occupied;
    for (const std::uint32_t p : view.of(kind)) {
      const land::Ledger ledger = land::ledgerOf(view.partition, p);
      const Land land = landOf(ledger, view.partition.scheme);
      const jobs::Figure figure = land::jobsOf(ledger, view.partition);
      gross.add(figure, land.grossM2);
      net.add(figure, land.netM2);
      occupied.add(figure, land.occupiedM2);
    }
    table.rows.push_back(rowOf(kind, "gross", gross));
    table.rows.push_back(rowOf(kind, "net", net));
    table.rows.push_back(rowOf(kind, "occupied", occupied));
  }
  return table;
}

}  // namespace hectare::questions
