// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "src/asking/rehearsal.h"

namespace hectare::asking {

/// Accepts every finding that an acceptance is about, as the first question that finds it has it now, so that it is
/// undecided again when a later delivery says something else. \param said rule, layer, subject, reason, author and
/// date; the rest is not looked at. Errors: notFound, naming what there is to accept; cancelled; those of check and of
/// plan::acceptFinding.
gis::Result<plan::Plan> acceptFound(const Rehearsal& of, plan::Acceptance said);

}  // namespace hectare::asking
