// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/writers/about_sheet.h"

#include "src/writers/cell.h"
#include "src/writers/feature_tables.h"
#include "src/writers/sheet_cell.h"

namespace hectare::writers {
namespace {

using answer::Answer;

constexpr double labelWidth = 24;
constexpr double textWidth = 100;

/// Writes one line below the other.
class AboutLines {
 public:
  AboutLines(Workbook& book, lxw_worksheet* sheet, const SheetFrame& frame)
      : m_book(book), m_sheet(sheet), m_frame(frame) {}

  void head(const std::string& text, Look look) {
    put(0, sheetText(text), look);
    if (look != Look::title) {
      m_book.expect(worksheet_write_blank(m_sheet, m_row, 1, m_book.format(look)));
    }
    ++m_row;
  }
  void blank() { ++m_row; }
  void fact(const char* label, const std::string& text) {
    if (text.empty()) return;
    put(0, m_frame.language.render({std::string("sheet.") + label}), Look::label);
    const std::string shown = sheetPrefix(sheetText(text), m_frame.limits.characters);
    put(1, shown, Look::wrapped);
    const int lines = linesOf(shown, textWidth - 10);
    if (lines > 1) m_book.expect(worksheet_set_row(m_sheet, m_row, lines * lineHeight, nullptr));
    ++m_row;
  }
  void link(const std::string& sheet, const std::string& text) {
    const std::string target = "internal:" + quotedSheet(sheet) + "!A1";
    m_book.expect(
        worksheet_write_url_opt(m_sheet, m_row, 0, target.c_str(), m_book.format(Look::link), sheet.c_str(), nullptr));
    put(1, sheetText(text), Look::wrapped);
    ++m_row;
  }

 private:
  void put(lxw_col_t column, const std::string& text, Look look) {
    m_book.expect(worksheet_write_string(m_sheet, m_row, column, text.c_str(), m_book.format(look)));
  }
  Workbook& m_book;
  lxw_worksheet* m_sheet;
  const SheetFrame& m_frame;
  std::uint32_t m_row = 0;
};

std::string withName(const std::string& id, const std::string& name) { return name.empty() ? id : id + " — " + name; }

void writeFacts(AboutLines& lines, const Answer& answer, const text::Language& language) {
  const std::string method = "answer.area_" + answer.areaMethod;
  lines.fact("plan", withName(answer.planTitle, answer.plan));
  lines.fact("scheme", withName(answer.scheme, answer.schemeSource));
  lines.fact("crs", withName(answer.crs, answer.crsName));
  lines.fact("area_method", language.has(method) ? language.render({method}) : answer.areaMethod);
  if (!answer.provenance.empty()) lines.fact("date", language.date(newestDate(answer)));
  lines.fact("program", std::string("Hectare ") + HECTARE_VERSION);
}

void writeReading(AboutLines& lines, const Answer& answer, const text::Language& language) {
  lines.fact("units", language.render({"sheet.units_text"}));
  lines.fact("unknown", language.render({"sheet.unknown_text"}));
  lines.fact("totals", language.render({"sheet.totals_text"}));
  for (const gis::Message& note : answer.notes) lines.fact("note", language.render(note));
}

}  // namespace

void writeAbout(Workbook& book, const std::string& name, const std::string& title, const Answer& answer,
                const std::vector<SheetTable>& tables, const std::string& pictures, const SheetFrame& frame) {
  lxw_worksheet* sheet = book.addSheet(name);
  if (sheet == nullptr) return;
  AboutLines lines(book, sheet, frame);
  lines.head(title, Look::title);
  if (!answer.closed) lines.head(frame.language.render({"answer.not_final"}), Look::alarm);
  if (answer.confidential) lines.head(frame.language.render({"answer.confidential"}), Look::alarm);
  if (answer.illustrative) lines.head(frame.language.render({"answer.illustrative"}), Look::caution);
  lines.blank();
  writeFacts(lines, answer, frame.language);
  lines.blank();
  writeReading(lines, answer, frame.language);
  lines.blank();
  for (const SheetTable& table : tables) {
    for (const std::string& part : table.sheets) {
      const auto rows = static_cast<std::int64_t>(table.table->rows.size());
      const std::string id = std::string("sheet.rows") + (rows == 1 ? "_one" : "_many");
      lines.link(part, frame.language.render({id, {{"title", table.title}, {"count", rows}}}));
    }
  }
  if (!pictures.empty()) lines.link(pictures, frame.language.render({"report.pictures"}));
  book.expect(worksheet_set_column(sheet, 0, 0, labelWidth, nullptr));
  book.expect(worksheet_set_column(sheet, 1, 1, textWidth, nullptr));
  worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
  setUpPage(book, sheet, frame, labelWidth + textWidth);
}

}  // namespace hectare::writers
