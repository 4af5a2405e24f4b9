// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/io/survey.h"

namespace hectare::gis {

/// Looks at one file in this process, without hashing it. A file that cannot be read comes back with its error; the
/// only error of the whole is cancelled.
Result<SurveyFile> surveyFileHere(const std::filesystem::path& path, const SurveyOptions& options, Progress& progress);

}  // namespace hectare::gis
