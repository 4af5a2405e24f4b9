// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/jobs/job_columns.h"

#include "src/answer/cells.h"
#include "src/jobs/job_cells.h"

namespace hectare::jobs {
namespace {

using answer::Cell;
using answer::Column;
using answer::column;

}  // namespace

void JobColumns::addTo(std::vector<Column>& columns) const {
  using Show = Column::Show;
  columns.push_back(column("jobs_unit", gis::Unit::none, Show::machineOnly));
  columns.push_back(column("establishments", gis::Unit::count, counts));
  columns.push_back(column("establishments_unknown", gis::Unit::count, counts));
  columns.push_back(column("jobs_low", gis::Unit::jobs, Show::ifPresent));
  columns.push_back(column("jobs", gis::Unit::jobs, figures));
  columns.push_back(column("jobs_high", gis::Unit::jobs, Show::ifPresent));
  for (const std::string& kind : perHectare) {
    const std::string id = "jobs_per_" + kind + "_ha";
    columns.push_back(column(id, gis::Unit::jobsPerHectare, figures));
    columns.push_back(column(id + "_low", gis::Unit::jobsPerHectare, Show::machineOnly));
    columns.push_back(column(id + "_high", gis::Unit::jobsPerHectare, Show::machineOnly));
  }
}

void JobColumns::addCells(const Figure* figure, const JobTerms& terms,
                          const std::vector<std::optional<double>>& areasM2, std::vector<Cell>& row) const {
  if (figure == nullptr) {
    std::vector<Column> columns;
    addTo(columns);
    row.resize(row.size() + columns.size());
    return;
  }
  row.emplace_back(std::string(unitId(terms.unit)));
  row.emplace_back(figure->establishments + figure->unknown);
  row.emplace_back(figure->unknown);
  row.push_back(terms.hasClasses ? jobsCell(*figure, End::low) : Cell());
  row.push_back(jobsCell(*figure));
  row.push_back(terms.hasClasses ? jobsCell(*figure, End::high) : Cell());
  for (const auto& areaM2 : areasM2) {
    row.push_back(densityCell(*figure, areaM2));
    row.push_back(terms.hasClasses ? densityCell(*figure, areaM2, End::low) : Cell());
    row.push_back(terms.hasClasses ? densityCell(*figure, areaM2, End::high) : Cell());
  }
}

gis::Message unitNote(Unit unit) {
  if (unit == Unit::jobs) return {"job_terms.unit_jobs"};
  if (unit == Unit::fte) return {"job_terms.unit_fte"};
  return unit == Unit::persons ? gis::Message{"job_terms.unit_persons"} : gis::Message{"job_terms.unit_unstated"};
}

void tellJobs(const JobTable& table, const JobTerms& terms, answer::Answer& answer) {
  const gis::Message wageEarners{"job_terms.wage_earners"};
  const gis::Message selfEmployed{"job_terms.self_employed"};
  const gis::Message classes{"job_terms.classes"};
  answer.notes.push_back(unitNote(terms.unit));
  if (terms.worker == Worker::wageEarner) answer.notes.push_back(wageEarners);
  if (terms.worker == Worker::selfEmployed) answer.notes.push_back(selfEmployed);
  if (terms.hasClasses) answer.notes.push_back(classes);
  if (const std::int64_t count = table.inSeveralRows(); count > 0) {
    answer.notes.push_back({"job_terms.several_rows", {{"count", count}}});
  }
  tellDisclosure(table, answer);
}

}  // namespace hectare::jobs
