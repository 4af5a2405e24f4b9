// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "src/jobs/establishments.h"

namespace hectare::jobs {

/// The unit of a text ("jobs", "fte", "persons"), or that nobody says; no value for any other text.
[[nodiscard]] std::optional<Unit> unitOf(const std::optional<std::string>& text);
/// The same of "wage_earner" and "self_employed".
[[nodiscard]] std::optional<Worker> workerOf(const std::optional<std::string>& text);

/// Different units are never added up: that of most rows is counted, and the others lose their numbers, with a finding
/// per source and unit (jobs.units_mixed).
void chooseUnit(Register& all);

/// Whose jobs these are: of one kind where all rows say so. That some say it and others do not is a finding
/// (jobs.workers_mixed).
void chooseWorker(Register& all);

}  // namespace hectare::jobs
