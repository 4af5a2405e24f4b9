// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gis/base/progress.h"
#include "src/answer/answer.h"
#include "src/text/language.h"
#include "src/writers/sheet_text.h"
#include "src/writers/workbook.h"
#include "src/writers/writers.h"

namespace hectare::writers {

/// What stands on every sheet of a workbook.
struct SheetFrame {
  const text::Language& language;
  std::string plan;  ///< title of the plan
  Look markLook = Look::caution;
  std::string mark;  ///< that the answer is not final, or illustrative; empty: neither
  WorkbookLimits limits;
};

/// A table and the sheets that it gets.
struct SheetTable {
  const answer::Table* table = nullptr;
  std::string title;
  std::vector<std::string> sheets;  ///< names; more than one where there are more rows than a sheet holds
  bool emptyIsUnknown = true;       ///< a missing figure is one that nobody knows, and says so
  std::string rangeName = {};       ///< of header and rows, for programs; hectare_<this>; empty: the id of the table
};

/// \param name asked for; the sheets' names are taken from `names`.
SheetTable planSheets(const answer::Table& table, const std::string& title, const std::string& name, SheetNames& names,
                      const WorkbookLimits& limits);

/// Title, mark, column ids, header, rows and total of a table: frozen above its rows, with a filter, ready to print.
/// Errors: writeFailed (more columns than a sheet holds), cancelled.
gis::Status writeTable(Workbook& book, const SheetTable& what, const SheetFrame& frame, gis::Progress& progress);

/// Landscape, as wide as a page, with the plan and the page in the footer and the mark in the header.
void setUpPage(Workbook& book, lxw_worksheet* sheet, const SheetFrame& frame, double width);

}  // namespace hectare::writers
