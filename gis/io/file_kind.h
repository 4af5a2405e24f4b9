// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "gis/base/result.h"

namespace hectare::gis {

/// The extension in lower case, with its dot.
std::string lowerExtension(const std::filesystem::path& path);

/// What a file is, by its content first and by its name where the content does not say.
struct FileKind {
  std::string driver;     ///< GDAL's short name, of a layer driver; "KMZ" for zipped KML; empty: a raster
  std::string extension;  ///< that GDAL expects of it, when the file's own is another; else empty
};

/// \pre registerDrivers(), and a GdalErrors lives on this thread. Errors: unreadable (a web page or an error report of
/// a service instead of data, an old or protected workbook), refused (a format that is not read).
Result<FileKind> kindOf(const std::filesystem::path& path);

/// Whether GDAL knows the file as a raster. \pre as kindOf.
bool isRasterFile(const std::filesystem::path& path);

Error formatUnknown(const std::filesystem::path& path);

}  // namespace hectare::gis
