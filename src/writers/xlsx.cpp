// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "gis/base/file.h"
#include "src/writers/about_sheet.h"
#include "src/writers/cell.h"
#include "src/writers/display_width.h"
#include "src/writers/feature_tables.h"
#include "src/writers/finding_table.h"
#include "src/writers/picture_sheet.h"
#include "src/writers/report/report.h"
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

/// What all parts say together, without their tables: marks of any, notes and findings of each once.
Answer wholeOf(const Report& report, const text::Language& language) {
  const Answer& first = *report.parts.front().answer;
  Answer whole;
  whole.plan = first.plan;
  whole.planTitle = first.planTitle;
  whole.crs = first.crs;
  whole.crsName = first.crsName;
  whole.areaMethod = first.areaMethod;
  whole.provenance = first.provenance;
  std::set<std::string> told;
  for (const ReportPart& part : report.parts) {
    const Answer& answer = *part.answer;
    whole.illustrative = whole.illustrative || answer.illustrative;
    whole.confidential = whole.confidential || answer.confidential;
    whole.closed = whole.closed && answer.closed;
    if (whole.scheme.empty()) {
      whole.scheme = answer.scheme;
      whole.schemeSource = answer.schemeSource;
    }
    for (const gis::Message& note : answer.notes) {
      if (told.insert("note " + language.render(note)).second) whole.notes.push_back(note);
    }
    for (const gis::Finding& finding : answer.findings) {
      const std::string words = language.render(finding.text);
      const std::string key = finding.rule + '\n' + finding.layer + '\n' + finding.subject + '\n' + words;
      if (report.parts.size() == 1 || told.insert(key).second) whole.findings.push_back(finding);
    }
  }
  return whole;
}

std::string titleOf(const Report& report, const text::Language& language) {
  std::string title;
  for (const ReportPart& part : report.parts) {
    title += (title.empty() ? "" : " · ") + questionTitle(*part.answer, language);
  }
  return title;
}

/// The sheets of all tables; of several questions each title says which one it answers, and no two ranges share a name.
std::vector<SheetTable> plannedSheets(const Report& report, SheetNames& names, const text::Language& language,
                                      const WorkbookLimits& limits) {
  std::vector<SheetTable> tables;
  std::set<std::string> ranges;
  for (const ReportPart& part : report.parts) {
    const std::string question = report.parts.size() > 1 ? questionTitle(*part.answer, language) + ": " : std::string();
    for (const answer::Table& table : part.answer->tables) {
      const std::string title = question + tableTitle(table, language);
      tables.push_back(planSheets(table, title, sheetName(table, language), names, limits));
      if (!ranges.insert(table.id).second) tables.back().rangeName = part.answer->question + "_" + table.id;
    }
  }
  return tables;
}

gis::Status writeBook(const std::filesystem::path& path, const Report& report, const text::Language& language,
                      const WorkbookLimits& limits, gis::Progress& progress) {
  const Answer whole = wholeOf(report, language);
  const SheetFrame frame = frameOf(whole, language, limits);
  const answer::Table sources = sourceTable(whole.provenance);
  const answer::Table findings = findingTable(whole.findings);
  SheetNames names;
  const std::string about = names.add(language.render({"sheet.about"}));
  const bool drawn = std::ranges::any_of(report.parts, [](const ReportPart& part) { return !part.pictures.empty(); });
  const std::string pictures = drawn ? names.add(language.render({"report.pictures"})) : std::string();
  std::vector<SheetTable> tables = plannedSheets(report, names, language, limits);
  for (const answer::Table* table : {&sources, &findings}) {
    tables.push_back(planSheets(*table, tableTitle(*table, language), sheetName(*table, language), names, limits));
  }
  tables.back().emptyIsUnknown = false;
  HECTARE_ASSIGN(Workbook book, Workbook::create(path, isLarge(tables)));
  const std::string title = titleOf(report, language);
  book.setProperties({printable(title), printable(frame.plan),
                      printable(frame.mark.empty() ? std::string("Hectare ") + HECTARE_VERSION : frame.mark),
                      newestDate(whole)});
  writeAbout(book, about, title, whole, tables, pictures, frame);
  if (drawn) writePictures(book, pictures, report, frame);
  HECTARE_TRY(writeSheets(book, tables, frame, progress));
  if (progress.cancelled()) return gis::cancelledError();
  return book.close(path);
}

gis::Status replaceBook(const std::filesystem::path& path, const Report& report, const text::Language& language,
                        const WorkbookLimits& limits, gis::Progress& progress) {
  return gis::replaceFile(path, [&](const std::filesystem::path& temporary) {
    return writeBook(temporary, report, language, limits, progress);
  });
}

}  // namespace

gis::Status writeWorkbook(const std::filesystem::path& path, const Answer& answer, const text::Language& language,
                          gis::Progress& progress, const WorkbookLimits& limits) {
  // The caller's answer, for as long as this call lasts.
  const std::shared_ptr<const Answer> shared(std::shared_ptr<const Answer>(), &answer);
  return replaceBook(path, {{{shared, {}}}, {}}, language, limits, progress);
}

gis::Status writeReportBook(const std::filesystem::path& path, const Report& report, const text::Language& language,
                            gis::Progress& progress) {
  return replaceBook(path, report, language, {}, progress);
}

}  // namespace hectare::writers
