// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "src/answer/answer.h"
#include "src/answer/style.h"
#include "src/plan/plan.h"
#include "ui/map/map_content.h"

namespace hectare::map {

/// Adds the layers of an answer that have shapes: each feature looks as the class of its value in the style's column. A
/// class of a planner's own scheme looks like the class that it is `like`. What no style knows gets noStyleSymbol and a
/// finding.
void addAnswerLayers(const std::shared_ptr<const answer::Answer>& answer, const plan::Plan& plan,
                     const answer::Styles& styles, MapContent& content);

}  // namespace hectare::map
