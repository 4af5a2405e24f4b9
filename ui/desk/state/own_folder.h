// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStandardPaths>
#include <filesystem>
#include <string>
#include <system_error>

#include "gis/base/file.h"
#include "ui/desk/state/paths.h"

namespace hectare::desk {

/// Where the program keeps, for this user, what can't or shouldn't lie beside a plan: one that is in no file yet, or in
/// a folder that can't be written. It is made when it isn't there; that it can't be made is told by what is written
/// there.
inline std::filesystem::path ownFolder() {
  auto folder = pathOf(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation)) / "unsaved";
  std::error_code ignored;
  std::filesystem::create_directories(folder, ignored);
  return folder;
}

/// What stands in that folder for `plan`: its name, told apart from others of that name.
inline std::string ownName(const std::filesystem::path& plan) {
  constexpr std::size_t enough = 16;
  const std::string whole = std::filesystem::absolute(plan).lexically_normal().string();
  return gis::sha256OfText(whole).substr(0, enough) + "." + plan.filename().string();
}

}  // namespace hectare::desk
