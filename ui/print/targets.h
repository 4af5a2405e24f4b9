// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "ui/print/page.h"

namespace hectare::print {

struct TargetOptions {
  double dpi = 150;  ///< of PNG
  bool geo = false;  ///< PDF: georeference, and layers that can be switched off
};

/// Whether `path` ends in .pdf, .svg or .png, and the options go with it. Errors: usage.
gis::Status checkTarget(const std::filesystem::path& path, const TargetOptions& options);

/// Writes a document by the extension of `path`: .pdf, or .svg and .png for its only page. The file takes its place
/// when it is whole. Errors: usage (as checkTarget; several pages in a picture), writeFailed, cancelled.
gis::Status writeDocument(const Document& document, const std::filesystem::path& path, const TargetOptions& options,
                          gis::Progress& progress);

}  // namespace hectare::print
