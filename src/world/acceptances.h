// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gis/base/finding.h"
#include "src/plan/plan.h"

namespace hectare::world {

/// What a finding says beside its rule and layer, as one line that can be held against a later delivery of the data:
/// its subject, the arguments of its text (of paths the name of the file), its areas to 0.01 m² and its place to 1 m.
std::string saidBy(const gis::Finding& finding);

/// Whether an acceptance is about a finding: rule, and layer and subject where the acceptance names them.
bool isAbout(const plan::Acceptance& acceptance, const gis::Finding& finding);

/// Whether an acceptance still says so: it has to say nothing of what was accepted, or the same as the finding says;
/// numbers may differ by a hundredth, or by 1.
bool stillSays(const plan::Acceptance& acceptance, const gis::Finding& finding);

/// Adds what became of the acceptances that say what was accepted: "acceptance.changed" (warning) where findings say
/// something else now, so that they are undecided again, and "acceptance.vanished" (note) where they are gone.
/// \param question whose acceptances are meant, as they say it; empty: check. \param notSought rules that it was not
/// asked to look for: of what is gone of these nothing is said. \pre `findings` are all that it finds in the whole
/// plan.
void tellAcceptances(const plan::Plan& plan, gis::Findings& findings, std::string_view question = {},
                     const std::vector<std::string_view>& notSought = {});

}  // namespace hectare::world
