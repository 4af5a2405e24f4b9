// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "src/asking/asked_question.h"
#include "src/plan/plan.h"

namespace hectare::desk {

/// What is made of a plan.
enum class ExportKind { policyMap, factSheet, overview, atlas, report, workbook, geopackage, csv, json, picture };

/// One page of paper.
[[nodiscard]] bool isSheet(ExportKind kind);
/// The rows of the question that is shown, for other programs.
[[nodiscard]] bool isData(ExportKind kind);
/// pdf, svg, …; the usual one first. A CSV for a Belgian Excel is csv-be.
[[nodiscard]] const std::vector<std::string>& formatsOf(ExportKind kind);
/// Of that format, with its dot.
[[nodiscard]] std::string extensionOf(const std::string& format);

/// All that people choose of an export.
struct ExportChoice {
  ExportKind kind = ExportKind::policyMap;
  std::string format = "pdf";             ///< of formatsOf(kind)
  plan::Sheet sheet = {};                 ///< how paper looks; its question is that of `question`
  std::string base = {};                  ///< the sheet of the plan that it began as; empty: none
  bool landOfWindow = false;              ///< the sheet's extent goes with what the window shows
  asking::AskedQuestion question = {};    ///< that the window shows
  std::string by = "park";                ///< a page of an atlas is of: park or municipality
  std::vector<std::string> answers = {};  ///< of a report: questions, or all; empty: the usual ones
  double dpi = 150;                       ///< of a PNG
  bool layered = false;                   ///< PDF with georeference and layers
  std::string language = "en";            ///< of the file: nl or en
  friend bool operator==(const ExportChoice&, const ExportChoice&) = default;
};

/// A choice of that kind, with the paper and the format that are usual for it.
[[nodiscard]] ExportChoice choiceOf(ExportKind kind);
/// A sheet of the plan, as it is kept there.
[[nodiscard]] ExportChoice choiceOf(const plan::Sheet& sheet);

/// What is chosen once another kind is, or a sheet of the plan: what was said of the file, and of paper in general,
/// stays. \param firstPark of which a fact sheet is while nobody says another; empty: the plan has none.
[[nodiscard]] ExportChoice otherKind(const ExportChoice& now, ExportKind kind, const std::string& firstPark);
[[nodiscard]] ExportChoice asKeptIn(const ExportChoice& now, const plan::Sheet& sheet, const std::string& firstPark);

/// The sheet that is laid out: of an atlas, the one that says how its pages look.
[[nodiscard]] plan::Sheet sheetOf(const ExportChoice& choice);

/// The words of the command line that writes the same file; none: there is no such command.
[[nodiscard]] std::optional<std::vector<std::string>> commandWords(const ExportChoice& choice, const plan::Plan& plan,
                                                                   const std::filesystem::path& target);
/// Words as a POSIX shell reads them back.
[[nodiscard]] std::string shellLine(const std::vector<std::string>& words);

/// The name of a file, of names that may have any letter.
[[nodiscard]] std::string fileName(const std::string& plan, const std::string& what, const std::string& format);

}  // namespace hectare::desk
