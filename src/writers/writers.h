// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "src/answer/answer.h"
#include "src/text/language.h"

namespace hectare::writers {

/// How text is laid out for a person at a terminal.
struct TextOptions {
  int width = 120;  ///< columns of the terminal
  bool color = false;
  bool findings = true;  ///< the findings in full; else only how many of each severity
};

/// Tables in hectares, notes, findings and sources, for people.
std::string toText(const answer::Answer& answer, const text::Language& language, const TextOptions& options);

/// data/schemas/answer.schema.json. Numbers in C notation, areas in m²; texts in `language`. Same answer, same bytes.
std::string toJson(const answer::Answer& answer, const text::Language& language);

/// One table as CSV (RFC 4180, UTF-8, comma, decimal point, header of column ids); the total is not a row.
/// \param illustrative adds a last column `illustrative` that says true on every row.
std::string toCsv(const answer::Table& table, const text::Language& language, bool illustrative = false);

/// Layers with shapes, and every table, as a GeoPackage that QGIS opens styled.
gis::Status writeGeoPackage(const std::filesystem::path& path, const answer::Answer& answer,
                            const text::Language& language, gis::Progress& progress);

/// Everything into a folder, made if need be: <question>.json, <question>.csv (the first table), <question>.gpkg (when
/// there are layers). The files that were written, in that order. Errors: writeFailed; what was there before stays.
gis::Result<std::vector<std::filesystem::path>> writeFolder(const std::filesystem::path& folder,
                                                            const answer::Answer& answer,
                                                            const text::Language& language, gis::Progress& progress);

}  // namespace hectare::writers
