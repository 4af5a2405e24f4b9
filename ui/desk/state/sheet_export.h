// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>

#include "gis/base/progress.h"
#include "src/answer/style.h"
#include "src/plan/sheet.h"
#include "src/text/language.h"
#include "ui/desk/state/snapshot.h"

namespace hectare::desk {

/// Writes a sheet of what the window shows, as `hectare map` would. Errors: those of the sheet's questions, of laying
/// it out and of writing it. \pre snapshot.world
gis::Status writeSheet(const Snapshot& snapshot, const plan::Sheet& sheet, const answer::Styles& styles,
                       const text::Language& language, const std::filesystem::path& file, gis::Progress& progress);

}  // namespace hectare::desk
