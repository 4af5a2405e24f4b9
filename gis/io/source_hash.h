// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "gis/base/result.h"

namespace hectare::gis {

/// SHA-256 over the files of a source (filesOf). A file that holds many layers is hashed once: the result is kept for
/// as long as size, time stamp and inode stay the same, and callers on several threads share one computation. Errors:
/// notFound, unreadable.
Result<std::string> sourceHash(const std::filesystem::path& path);

}  // namespace hectare::gis
