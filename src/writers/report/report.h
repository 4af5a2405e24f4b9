// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "src/answer/answer.h"
#include "src/text/language.h"
#include "src/writers/report/picture.h"

namespace hectare::writers {

/// An answer with the maps and charts that show it.
struct ReportPart {
  std::shared_ptr<const answer::Answer> answer;
  std::vector<Picture> pictures;
};

/// One or more answers about the same plan and the same sources, as one document. \pre written: it has a part.
struct Report {
  std::vector<ReportPart> parts;
  std::string planSha256;  ///< of the plan's file; empty: it has none
  // Of whoever publishes it; empty: not said.
  std::string organisation = {};
  std::string decision = {};            ///< reference of the decision that the report goes with
  std::vector<std::string> texts = {};  ///< what the organisation always says
};

/// The whole report as one HTML file that needs nothing else, neither a network nor a script: made to be read aloud as
/// well as seen. Tables in hectares with header cells, pictures inside with their text alternatives, findings, sources.
/// Whatever stands in the data is text, never markup. Same report, same bytes.
std::string toHtml(const Report& report, const text::Language& language);

/// The same as a text document (ODT), for LibreOffice and Word. Pictures have to be PNG to be seen everywhere.
/// Errors: writeFailed, cancelled; what was there before stays.
gis::Status writeOdt(const std::filesystem::path& path, const Report& report, const text::Language& language,
                     gis::Progress& progress);

/// The same as a workbook (XLSX): that of writeWorkbook with the tables of all parts, and the pictures, which have to
/// be PNG, on a sheet of their own. Errors: writeFailed, cancelled; what was there before stays.
gis::Status writeReportBook(const std::filesystem::path& path, const Report& report, const text::Language& language,
                            gis::Progress& progress);

}  // namespace hectare::writers
