// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

#include "gis/table/survey.h"
#include "src/world/recognise.h"

namespace hectare::world {

/// Whether a column can hold what is asked of it at all. \param asNumber a number is asked that says yes above
/// something.
[[nodiscard]] bool canBe(const std::string& ours, const gis::SurveyColumn& column, bool asNumber);

/// Published hectares that cannot be what their names say are left out: a column is all land, what is occupied or what
/// is not, only one of them; and a part is never more than all.
void checkHectares(const gis::SurveyLayer& layer, std::map<std::string, ColumnGuess>& all);

}  // namespace hectare::world
