// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/base/result.h"
#include "gis/table/survey.h"
#include "src/plan/plan.h"

namespace hectare::world {

/// The binding of a column that a person chose for one of ours, whatever it is called. Its values mean what the code
/// lists of recognition say of them, when one list knows most of them; a number says yes above what the rules say of
/// numbers. What is left, check tells as values that nobody mapped. Errors: those of reading the rules.
gis::Result<plan::ColumnBinding> bindByHand(plan::Role role, const std::string& ours, const gis::SurveyColumn& column);

/// The codes that a value can mean in one of our columns, in the order of the alphabet; none: it has no list of codes,
/// and its values are taken as they are. Errors: those of reading the rules.
gis::Result<std::vector<std::string>> codesOf(plan::Role role, const std::string& ours);

}  // namespace hectare::world
