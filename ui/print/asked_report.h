// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "src/writers/report/report.h"
#include "ui/print/asked_sheet.h"

namespace hectare::print {

/// What a report answers.
struct ReportWish {
  std::vector<std::string> questions = {};  ///< of reportQuestions(), in any order; empty: reportQuestionsOf the plan
  std::string scheme = {};                  ///< empty: the plan's
  std::vector<std::string> parks = {};      ///< ids; empty: all
  std::string planSha256 = {};              ///< of the plan's file; empty: it has none
};

/// availability, density, zoning, occupancy: in the order in which a report answers them; then all.
[[nodiscard]] const std::vector<std::string>& reportQuestions();

/// Those that were named; else, or with `all`, those that the plan has sources for, and of them at first the usual
/// ones. Errors: undecided (it has none).
gis::Result<std::vector<std::string>> reportQuestionsOf(const std::vector<std::string>& named, const plan::Plan& plan);

enum class ReportKind { html, odt, xlsx };

/// By the extension of a file; none: it is no report's.
[[nodiscard]] std::optional<ReportKind> reportKindOf(const std::filesystem::path& path);

/// Asks and paints one question after the other. Errors: those of the questions and of reportPictures.
gis::Result<writers::Report> askReport(const ReportWish& wish, ReportKind kind, const asking::Rehearsal& of,
                                       const Appearance& appearance);

/// What was there before stays when it fails. Errors: writeFailed, cancelled.
gis::Status writeReport(const std::filesystem::path& path, ReportKind kind, const writers::Report& report,
                        const text::Language& language, gis::Progress& progress);

}  // namespace hectare::print
