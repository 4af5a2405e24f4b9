// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "gis/base/result.h"

namespace hectare::gis {

/// Copies a file of a network, http or https, into `folder` under its own name; what is read then is a local file like
/// any other. \pre the user allowed it. Errors: refused (another kind of place, larger than 8 GB), unreadable.
Result<std::filesystem::path> fetchFile(const std::string& place, const std::filesystem::path& folder);

}  // namespace hectare::gis
