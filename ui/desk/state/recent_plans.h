// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <filesystem>

namespace hectare::desk {

/// Plans that were open lately, the latest first; some may be gone.
QStringList recentPlans();
/// Those of them that are still there. Looks at the disk.
QStringList thoseThere(QStringList plans);
/// Plans with edits that are in no file: of files that were dropped, or of a file that is gone. They open as they were.
/// Looks at the disk.
QStringList neverSavedPlans();
void rememberPlan(const std::filesystem::path& file);

}  // namespace hectare::desk
