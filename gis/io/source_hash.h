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

class ScratchFolder;

/// SHA-256 of what localFile fetched into `scratch` for a source, with the files that are here before it (a virtual
/// dataset); of one fetched file alone: its own. Empty: nothing was fetched. Errors: unreadable.
Result<std::string> fetchedHash(const std::filesystem::path& path, const ScratchFolder& scratch);

}  // namespace hectare::gis
