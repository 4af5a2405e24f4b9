// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "src/answer/answer.h"
#include "src/text/language.h"
#include "src/world/new_plan.h"

namespace hectare::cli {

/// What each layer was taken for and why, with the findings, as an answer that every writer can write.
[[nodiscard]] answer::Answer newPlanAnswer(const world::NewPlan& made, const text::Language& language);

}  // namespace hectare::cli
