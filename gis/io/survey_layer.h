// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/base/progress.h"
#include "gis/io/open_source.h"
#include "gis/io/survey.h"

namespace hectare::gis {

/// Looks at one layer of an open file in one pass, and in a second one for its area when that was asked.
/// Errors: unreadable, cancelled.
Result<SurveyLayer> surveyLayer(const std::filesystem::path& path, const OpenSource& source, OGRLayer& layer,
                                const SurveyOptions& options, GdalErrors& errors, Progress& progress);

}  // namespace hectare::gis
