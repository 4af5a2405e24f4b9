// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/crs/crs.h"
#include "src/answer/answer.h"
#include "src/plan/plan.h"

namespace hectare::answer {

/// An answer with everything filled in that does not depend on the question.
/// \param illustrative some source says so of itself; a plan may say so too.
Answer begin(const std::string& question, const plan::Plan& plan, const gis::Crs& crs,
             std::vector<gis::Provenance> provenance, bool illustrative);

}  // namespace hectare::answer
