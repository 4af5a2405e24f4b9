// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "src/answer/answer.h"
#include "src/jobs/job_table.h"

namespace hectare::jobs {

/// What holds for all jobs of an answer.
struct JobTerms {
  Unit unit = Unit::unstated;
  Worker worker = Worker::unstated;  ///< whose jobs, where all are of one kind
  bool hasClasses = false;           ///< some numbers are size classes: every figure has two ends
};

/// The columns of jobs, the same in every table of land that has them: jobs_unit, establishments,
/// establishments_unknown, jobs_low, jobs, jobs_high, and per kind of hectare jobs_per_<kind>_ha with its ends.
struct JobColumns {
  std::vector<std::string> perHectare;  ///< kinds of land: gross, net
  answer::Column::Show counts{};        ///< how the numbers of establishments show
  answer::Column::Show figures{};       ///< how jobs and jobs per hectare show

  void addTo(std::vector<answer::Column>& columns) const;
  /// The cells of those columns. Of size classes the ends stand beside the middle; else they are empty.
  /// \param figure null: the world says nothing of establishments, and all cells are empty.
  /// \param areasM2 as many as perHectare; no value: nobody knows.
  void addCells(const Figure* figure, const JobTerms& terms, const std::vector<std::optional<double>>& areasM2,
                std::vector<answer::Cell>& row) const;
};

/// Says in the answer what is counted as a job and whose, what a size class is counted as, and what tellDisclosure
/// says.
void tellJobs(const JobTable& table, const JobTerms& terms, answer::Answer& answer);

/// The note that says in which unit jobs are counted.
[[nodiscard]] gis::Message unitNote(Unit unit);

}  // namespace hectare::jobs
