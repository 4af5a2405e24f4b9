// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "ui/print/page.h"

namespace hectare::print {

/// A page as SVG 1.2 Tiny. Letters are outlines, so that it looks the same wherever it is opened; what it says stands
/// in its title and description. Errors: cancelled, those of blocks.
gis::Result<std::string> svgBytes(const Page& page, const std::string& title, const std::string& description,
                                  gis::Progress& progress);

/// A page as PNG, painted and written in bands: memory does not grow with the size. Errors: writeFailed, cancelled,
/// those of blocks.
gis::Status writePng(const Page& page, const std::filesystem::path& path, double dpi, gis::Progress& progress);

}  // namespace hectare::print
