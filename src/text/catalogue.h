// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "gis/base/result.h"

namespace hectare::text {

/// Message ids with their templates, sorted by id.
using Catalogue = std::vector<std::pair<std::string, std::string>>;

/// Every *.toml of `folder` as one catalogue. Errors: notFound (no folder, no file in it), unreadable, invalid with
/// file:line:column (no TOML, a value that is no text, an id that stands twice).
gis::Result<Catalogue> readCatalogue(const std::filesystem::path& folder);

}  // namespace hectare::text
