// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "src/answer/answer.h"
#include "src/jobs/job_table.h"

namespace hectare::jobs {

/// The ends and the middle of a figure as a cell: empty where nobody knows, answer::suppressedId where it is withheld.
enum class End { low, mid, high };
[[nodiscard]] answer::Cell jobsCell(const Figure& figure, End end = End::mid);
/// Jobs per hectare; what could be turned back into withheld jobs is withheld with them. Empty where there is no area.
[[nodiscard]] answer::Cell densityCell(const Figure& figure, std::optional<double> areaM2, End end = End::mid);

/// Per cent of all; empty or withheld as either is.
[[nodiscard]] answer::Cell shareCell(const Figure& part, const Figure& all);

/// Says in the answer by which rule figures in it are withheld, or that they are all told and it is confidential.
void tellDisclosure(const JobTable& table, answer::Answer& answer);

}  // namespace hectare::jobs
