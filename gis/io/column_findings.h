// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "gis/io/column_survey.h"
#include "gis/table/survey.h"

namespace hectare::gis {

/// Tells the defects of the columns of a layer. \pre layer.columns are those of `surveys`, in the same order.
void tellColumns(const std::vector<ColumnSurvey>& surveys, SurveyLayer& layer);

}  // namespace hectare::gis
