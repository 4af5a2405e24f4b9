// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "ui/desk/state/snapshot.h"

namespace hectare::desk {

/// Something that the plan can say so that a finding goes.
struct FindingFix {
  gis::Message words;  ///< on the button
  gis::Message what;   ///< for undo
  std::function<gis::Result<plan::Plan>(const plan::Plan&)> verb;
};

/// What would mend it at once; none: that is for a person to find out.
std::vector<FindingFix> fixesOf(const gis::Finding& finding, const plan::Plan& plan);

/// The systems that a message proposes ("EPSG:31370"), each once, in its order.
std::vector<std::string> systemsIn(const gis::Message& message);

/// The findings of a snapshot; what kept a source, or all, from being read is one as well, the gravest.
gis::Findings allFindings(const Snapshot& snapshot);

/// Whether a finding is an error of a source or of the plan: it can't be accepted, only mended.
bool isFailure(const gis::Finding& finding);

/// How much land it changed; no value: none, or nobody knows.
std::optional<double> changedM2(const gis::Finding& finding);

}  // namespace hectare::desk
