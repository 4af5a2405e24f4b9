// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/base/file.h"
#include "src/writers/about_sheet.h"
#include "src/writers/cell.h"
#include "src/writers/display_width.h"
#include "src/writers/feature_tables.h"
#include "src/writers/finding_table.h"
#include "src/writers/source_table.h"
#include "src/writers/table_sheet.h"
#include "src/writers/writers.h"

namespace hectare::writers {
namespace {

using answer::Answer;

/// The short name of a table's sheet where the catalogue has one, else its title.
std::string sheetName(const answer::Table& table, const text::Language& language) {
  const std::string id = "sheet_name." + table.id;
  return language.has(id) ? language.render({id}) : tableTitle(table, language);
}

SheetFrame frameOf(const Answer& answer, const text::Language& language, const WorkbookLimits& limits) {
  SheetFrame frame{language, answer.planTitle.empty() ? answer.plan : answer.planTitle, Look::caution, {}, limits};
  if (answer.illustrative) frame.mark = language.render({"answer.illustrative"});
  if (answer.confidential) {
    frame.mark = language.render({"answer.confidential"}) + (frame.mark.empty() ? "" : " " + frame.mark);
    frame.markLook = Look::alarm;
  }
  if (!answer.closed) {
    frame.mark = language.render({"answer.not_final"}) + (frame.mark.empty() ? "" : " " + frame.mark);
    frame.markLook = Look::alarm;
  }
  return frame;
}

/// More than 4 GB before packing, taken generously.
bool isLarge(const std::vector<SheetTable>& tables) {
  constexpr double mostCells = 2e7;
  double cells = 0;
  for (const SheetTable& table : tables) {
    cells += static_cast<double>(table.table->rows.size()) * static_cast<double>(table.table->columns.size());
  }
  return cells > mostCells;
}

gis::Status writeSheets(Workbook& book, const std::vector<SheetTable>& tables, const SheetFrame& frame,
                        gis::Progress& progress) {
  double all = 1;
  for (const SheetTable& table : tables) all += static_cast<double>(table.table->rows.size());
  double done = 0;
  for (const SheetTable& table : tables) {
    const double part = static_cast<double>(table.table->rows.size()) / all;
    gis::PartProgress stretch(progress, done, done + part);
    HECTARE_TRY(writeTable(book, table, frame, stretch));
    done += part;
  }
  return {};
}

gis::Status writeBook(const std::filesystem::path& path, const Answer& answer, const text::Language& language,
                      const WorkbookLimits& limits, gis::Progress& progress) {
  const SheetFrame frame = frameOf(answer, language, limits);
  const answer::Table sources = sourceTable(answer.provenance);
  const answer::Table findings = findingTable(answer.findings);
  SheetNames names;
  const std::string about = names.add(language.render({"sheet.about"}));
  std::vector<SheetTable> tables;
  const auto plan = [&](const answer::Table& table) {
    tables.push_back(planSheets(table, tableTitle(table, language), sheetName(table, language), names, limits));
  };
  for (const answer::Table& table : answer.tables) plan(table);
  plan(sources);
  plan(findings);
  tables.back().emptyIsUnknown = false;
  HECTARE_ASSIGN(Workbook book, Workbook::create(path, isLarge(tables)));
  book.setProperties({printable(questionTitle(answer, language)), printable(frame.plan),
                      printable(frame.mark.empty() ? std::string("Hectare ") + HECTARE_VERSION : frame.mark),
                      newestDate(answer)});
  writeAbout(book, about, answer, tables, frame);
  HECTARE_TRY(writeSheets(book, tables, frame, progress));
  if (progress.cancelled()) return gis::cancelledError();
  return book.close(path);
}

}  // namespace

gis::Status writeWorkbook(const std::filesystem::path& path, const Answer& answer, const text::Language& language,
                          gis::Progress& progress, const WorkbookLimits& limits) {
  return gis::replaceFile(path, [&](const std::filesystem::path& temporary) {
    return writeBook(temporary, answer, language, limits, progress);
  });
}

}  // namespace hectare::writers
