// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

#include "gis/base/progress.h"
#include "gis/table/survey.h"
#include "src/world/new_plan.h"

namespace hectare::desk {

/// Files that were dropped, looked at once: what each is taken for can then be said otherwise without reading them
/// anew.
struct TakenFiles {
  gis::Survey survey;
  std::vector<world::RoleSaid> said;  ///< by a person
};

/// Looks at files, folders and zips. Errors: those of gis::survey.
gis::Result<TakenFiles> lookAt(const std::vector<std::filesystem::path>& paths, gis::Progress& progress);

/// A plan of them, in no file yet: it will be `file`. \param today ISO. Errors: those of recognise and newPlan.
gis::Result<world::NewPlan> planOf(const TakenFiles& files, const std::filesystem::path& file, const std::string& today,
                                   const text::Language& language, gis::Progress& progress);

/// Where the plan of files that were dropped will be: beside the first, under the name of its folder; a name that is
/// there already gets a number.
std::filesystem::path newPlanFile(const std::vector<std::filesystem::path>& paths);

}  // namespace hectare::desk
