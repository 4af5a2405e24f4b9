// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/writers/display_width.h"
#include "src/writers/table_sheet.h"

namespace hectare::writers {
namespace {

constexpr uint8_t paperA3 = 8;
constexpr uint8_t paperA4 = 9;
constexpr double widestOnA4 = 200;  ///< characters; more become too small to read

/// A text inside a header or footer, where "&" begins a code. Excel takes 255 characters in all.
std::string inFooter(const std::string& text) {
  constexpr std::size_t most = 100;
  std::string result;
  for (const char c : sheetPrefix(printable(text), most)) result += c == '&' ? std::string("&&") : std::string(1, c);
  return result;
}

}  // namespace

void setUpPage(Workbook& book, lxw_worksheet* sheet, const SheetFrame& frame, double width) {
  worksheet_set_landscape(sheet);
  worksheet_set_paper(sheet, width > widestOnA4 ? paperA3 : paperA4);
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_set_margins(sheet, 0.4, 0.4, 0.6, 0.6);
  const std::string footer = "&L" + inFooter(frame.plan) + "&C&A&R&P / &N";
  book.expect(worksheet_set_footer(sheet, footer.c_str()));
  if (frame.mark.empty()) return;
  book.expect(worksheet_set_header(sheet, ("&C&B" + inFooter(frame.mark)).c_str()));
  worksheet_set_tab_color(sheet, frame.markLook == Look::alarm ? 0xB00020 : 0xFFE08A);
}

}  // namespace hectare::writers
