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
#include "src/writers/marks.h"

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

/// How CSV is written. iso: comma, decimal point, for programs: every text is as it was. belgian: as a Belgian Excel
/// opens it, with a byte order mark, semicolon and decimal comma; a text that Excel would run as a formula gets an
/// apostrophe in front. In both: RFC 4180 quotes, UTF-8, CRLF, ISO dates, no marks between thousands.
enum class CsvProfile { iso, belgian };

/// One table as CSV, with a header of column ids; the total is not a row.
/// \param marks adds last columns: `area_method` and `crs` where the table has areas; `illustrative` and
/// `confidential`, which say true on every row.
std::string toCsv(const answer::Table& table, const text::Language& language, const Marks& marks = {},
                  CsvProfile profile = CsvProfile::iso);

/// The findings as a table, a row each: severity, rule, layer, subject, text, fix, place, areas before and after,
/// accepted and why.
answer::Table findingTable(const gis::Findings& findings);

/// What fits on a sheet of a workbook.
struct WorkbookLimits {
  std::size_t rows = 1'048'576;
  std::size_t columns = 16'384;
  std::size_t characters = 32'767;  ///< of a cell
};

/// A workbook (XLSX) for people: a sheet about the answer, one per table, the sources and the findings. Titles, names
/// of codes and dates in `language`; figures as numbers, areas in m², in full; totals as formulas. Rows beyond a sheet
/// go on another, texts beyond a cell are cut, and both are told. Same answer, same bytes. Errors: writeFailed,
/// cancelled.
gis::Status writeWorkbook(const std::filesystem::path& path, const answer::Answer& answer,
                          const text::Language& language, gis::Progress& progress, const WorkbookLimits& limits = {});

/// Layers with shapes, and every table, as a GeoPackage that QGIS opens styled.
gis::Status writeGeoPackage(const std::filesystem::path& path, const answer::Answer& answer,
                            const text::Language& language, gis::Progress& progress);

/// Everything into a folder, made if need be: <question>.json, <question>.csv and <question>-be.csv (the first table),
/// <question>.xlsx, <question>.gpkg (when there are layers). All are complete before the first takes its place. The
/// files that were written, in that order. Errors: writeFailed, cancelled; what was there before stays.
gis::Result<std::vector<std::filesystem::path>> writeFolder(const std::filesystem::path& folder,
                                                            const answer::Answer& answer,
                                                            const text::Language& language, gis::Progress& progress);

/// Whether writeAnswer writes one file of that name: it ends in .xlsx, .gpkg, .csv or .json, and no folder has it.
[[nodiscard]] bool isAnswerFile(const std::filesystem::path& path);

/// The files that writeAnswer may write there, to a question of that name.
[[nodiscard]] std::vector<std::filesystem::path> filesOfAnswer(const std::filesystem::path& path,
                                                               const std::string& question);

/// One file of writeFolder, by the extension of `path`, with the table first in the answer as CSV; where isAnswerFile
/// says no, a folder with all of them. What was written. Errors: as writeFolder.
gis::Result<std::vector<std::filesystem::path>> writeAnswer(const std::filesystem::path& path,
                                                            const answer::Answer& answer,
                                                            const text::Language& language, CsvProfile profile,
                                                            gis::Progress& progress);

}  // namespace hectare::writers
