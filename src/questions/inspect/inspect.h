// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/base/result.h"
#include "gis/crs/crs.h"
#include "gis/table/survey.h"
#include "src/answer/answer.h"

namespace hectare::questions {

struct InspectOptions {
  gis::Crs areaCrs;  ///< in which the survey measured areas; unknown: it did not
};

/// What files hold, before there is a plan: so it is asked of a survey and not of a world. Tables: layers (a row per
/// layer or raster), columns (a row per column), bands (a row per band, when there are rasters). Findings: the defects
/// of the layers, and files that could not be read as errors of the rule "inspect.unread".
gis::Result<answer::Answer> inspect(const gis::Survey& survey, const InspectOptions& options);

}  // namespace hectare::questions
