// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "gis/base/result.h"

namespace hectare::gis {

/// The datasets of a folder (with those in its folders) or of a zip file, by their names, in order: files of a format
/// that is read, each shapefile and each file geodatabase once, hidden files not. What is inside a zip is named
/// "x.zip/inner/file.shp", as readLayer takes it; an archive inside an archive is not looked into. A file that is no
/// archive is its own only dataset. Errors: notFound, unreadable (a pipe or a device), those of ZipArchive::open.
Result<std::vector<std::filesystem::path>> datasetsIn(const std::filesystem::path& path);

/// The archives in an archive, by their names in it; none when the file is no archive, or a damaged one.
std::vector<std::string> zipsIn(const std::filesystem::path& path);

/// Those of `names` (paths inside an archive or folder, separated by "/") that are datasets.
std::vector<std::string> datasetsAmong(const std::vector<std::string>& names);

}  // namespace hectare::gis
