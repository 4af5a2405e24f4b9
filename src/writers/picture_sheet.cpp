// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/writers/picture_sheet.h"

#include <cmath>

#include "src/writers/cell.h"
#include "src/writers/sheet_cell.h"
#include "src/writers/sheet_text.h"

namespace hectare::writers {

void writePictures(Workbook& book, const std::string& name, const Report& report, const SheetFrame& frame) {
  lxw_worksheet* sheet = book.addSheet(name);
  if (sheet == nullptr) return;
  constexpr double rowMm = 15 * 25.4 / 72;  // a row of the usual height
  constexpr double mmPerLetter = 1.9;       // of the usual font, in which widths of columns are counted
  std::uint32_t row = 0;
  double widest = 0;
  const auto put = [&](const std::string& text, Look look) {
    book.expect(worksheet_write_string(sheet, row++, 0, sheetText(text).c_str(), book.format(look)));
  };
  put(frame.language.render({"report.pictures"}), Look::title);
  if (!frame.mark.empty()) put(frame.mark, frame.markLook);
  for (const ReportPart& part : report.parts) {
    for (const Picture& picture : part.pictures) {
      ++row;
      put(questionTitle(*part.answer, frame.language) + ": " + picture.title, Look::label);
      std::string description = picture.textAlternative;  // the library takes what it copies as if it would write there
      lxw_image_options options{};
      options.description = description.data();
      options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
      const auto* bytes = reinterpret_cast<const unsigned char*>(picture.bytes.data());
      book.expect(worksheet_insert_image_buffer_opt(sheet, row, 0, bytes, picture.bytes.size(), &options));
      row += static_cast<std::uint32_t>(std::ceil(picture.heightMm / rowMm)) + 1;
      widest = std::max(widest, picture.widthMm);
    }
  }
  worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
  setUpPage(book, sheet, frame, widest / mmPerLetter);
}

}  // namespace hectare::writers
