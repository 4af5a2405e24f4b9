// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "gis/base/finding.h"
#include "gis/base/result.h"
#include "gis/io/consent.h"
#include "gis/io/source_files.h"

namespace hectare::gis {

/// What the plan says of how a file is to be opened.
struct OpenOptions {
  std::string encoding;  ///< of a text table; empty: found out
  Consent consent;
};

/// What GDAL is sent to in the place of a file, so that nothing is written beside it and nothing in it leads elsewhere.
struct PreparedFile {
  std::filesystem::path place;  ///< the file itself, or a link or copy in the scratch folder
  std::string driver;           ///< GDAL's short name
  std::vector<std::string> options;
  std::string encoding;  ///< of a text table; empty: the format fixes it or declares it
  Findings findings;     ///< `layer` is empty: about the whole file
};

/// A local file made ready. \param within the virtual datasets that lead here, from the outermost.
/// Errors: unreadable, refused.
Result<PreparedFile> prepareFile(const std::filesystem::path& file, const OpenOptions& options, ScratchFolder& scratch,
                                 const std::vector<std::filesystem::path>& within = {});

}  // namespace hectare::gis
