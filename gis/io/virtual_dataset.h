// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <vector>

#include "gis/base/result.h"
#include "gis/io/prepare_file.h"

namespace hectare::gis {

/// A virtual dataset (OGR VRT) rewritten in the scratch folder so that it leads only to files that were looked at and
/// made ready like any other. Refused are: SQL, open options and whatever else is not on the list of plain elements;
/// network places without Consent::network; local files outside the folder of the VRT without Consent::outside; more
/// than `deepestVirtual` of them inside one another, and one that leads back to itself. Errors: refused, unreadable,
/// those of prepareFile for what it leads to.
Result<std::filesystem::path> prepareVirtual(const std::filesystem::path& file, const OpenOptions& options,
                                             ScratchFolder& scratch, const std::vector<std::filesystem::path>& within);

inline constexpr std::size_t deepestVirtual = 4;

/// The local files that a virtual dataset leads to, itself first, each once; those that are not there are left out.
std::vector<std::filesystem::path> filesOfVirtual(const std::filesystem::path& file);

}  // namespace hectare::gis
