// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "src/questions/density/density_view.h"

namespace hectare::questions {

/// Whether some source says how many jobs there are in whole municipalities.
[[nodiscard]] bool hasMunicipalJobs(const land::Partition& partition);

/// At most so many: the jobs of all municipalities in which the park has land. No value: one of them is unknown, or
/// they count in different units.
[[nodiscard]] std::optional<double> municipalBound(std::uint32_t park, const land::Partition& partition);

/// Jobs of whole municipalities, where their source has them, beside the land of parks in them; no rows: it has none.
answer::Table municipalJobsTable(const DensityView& view);

/// Says what those count: a note where all count the same, a finding where they do not, or where the establishments
/// count something else.
void tellMunicipalJobs(const DensityView& view, answer::Answer& answer);

}  // namespace hectare::questions
