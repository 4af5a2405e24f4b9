// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "gis/io/consent.h"
#include "gis/table/survey.h"

namespace hectare::gis {

struct SurveyOptions {
  Crs areaCrs;           ///< unknown: no areas
  Consent consent = {};  ///< what the files may lead to
};

/// Looks at each path: a file, a folder (its files, without hidden ones, in order of name), a zip, or a file on the
/// web. A file that is not geodata and no table (a licence, a .qml) is left out with a note in `passed`. Errors of
/// single files stay with them; only cancelled, a path that does not exist and an `areaCrs` in which no area can be
/// measured fail the whole.
Result<Survey> survey(const std::vector<std::filesystem::path>& paths, const SurveyOptions& options,
                      Progress& progress);

}  // namespace hectare::gis
