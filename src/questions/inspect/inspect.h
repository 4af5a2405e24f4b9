// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/base/result.h"
#include "gis/crs/crs.h"
#include "gis/table/survey.h"
#include "src/answer/answer.h"
#include "src/text/language.h"
#include "src/world/recognise.h"

namespace hectare::questions {

struct InspectOptions {
  gis::Crs areaCrs;     ///< in which the survey measured areas; unknown: it did not
  bool owners = false;  ///< the survey has the values of owner columns: the answer is confidential
};

/// What files hold, before there is a plan: so it is asked of a survey and not of a world. Tables: layers (a row per
/// layer or raster, with the role that it looks like), columns (a row per column, with what a plan takes it as), bands
/// (a row per band, when there are rasters). Findings: the defects of the layers, and files that could not be read as
/// errors of the rule "inspect.unread". \param recognition of this survey. \param language of the reasons.
gis::Result<answer::Answer> inspect(const gis::Survey& survey, const world::Recognition& recognition,
                                    const InspectOptions& options, const text::Language& language);

}  // namespace hectare::questions
