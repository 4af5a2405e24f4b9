// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <filesystem>

namespace hectare::desk {

/// Plans that were open lately and are still there, the latest first.
QStringList recentPlans();
/// Plans with edits that are in no file: of files that were dropped, or of a file that is gone. They open as they were.
QStringList neverSavedPlans();
void rememberPlan(const std::filesystem::path& file);

}  // namespace hectare::desk
