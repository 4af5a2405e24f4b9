// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/writers/workbook.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <system_error>

#include "src/writers/sheet_date.h"
#include "src/writers/sheet_text.h"

namespace hectare::writers {
namespace {

constexpr lxw_color_t grey = 0x808080;
constexpr lxw_color_t headerFill = 0xDCE6EC;
constexpr lxw_color_t totalFill = 0xF2F2F2;
constexpr lxw_color_t alarmFill = 0xB00020;
constexpr lxw_color_t cautionFill = 0xFFE08A;
constexpr lxw_color_t linkColor = 0x0B5394;

gis::Error failure(const std::filesystem::path& path, lxw_error outcome, int code) {
  const std::string reason = code != 0 ? std::generic_category().message(code) : lxw_strerror(outcome);
  return {gis::ErrorKind::writeFailed,
          {"io.write_failed", {{"path", path.string()}, {"reason", reason}}},
          path.string(),
          {}};
}

void fill(lxw_format* format, lxw_color_t color) {
  format_set_pattern(format, LXW_PATTERN_SOLID);
  format_set_bg_color(format, color);
}

void asHeader(lxw_format* format, uint8_t align) {
  format_set_bold(format);
  format_set_text_wrap(format);
  format_set_align(format, align);
  format_set_align(format, LXW_ALIGN_VERTICAL_BOTTOM);
  // Room for the button of the filter, or between a figure and the text on its right.
  format_set_indent(format, align == LXW_ALIGN_RIGHT ? 2 : 1);
  format_set_bottom(format, LXW_BORDER_THIN);
  fill(format, headerFill);
}

void asTotal(lxw_format* format) {
  format_set_bold(format);
  format_set_top(format, LXW_BORDER_THIN);
  fill(format, totalFill);
}

void asMark(lxw_format* format, lxw_color_t color) {
  format_set_bold(format);
  fill(format, color);
  if (color == alarmFill) format_set_font_color(format, LXW_COLOR_WHITE);
}

/// Small and grey.
void asAside(lxw_format* format, double size) {
  format_set_font_color(format, grey);
  format_set_font_size(format, size);
}

void asHead(lxw_format* format, Look look) {
  if (look == Look::title) {
    format_set_bold(format);
    format_set_font_size(format, 14);
  }
  if (look == Look::alarm) asMark(format, alarmFill);
  if (look == Look::caution) asMark(format, cautionFill);
  if (look == Look::id) {
    asAside(format, 8);
    format_set_shrink(format);
  }
  if (look == Look::header) asHeader(format, LXW_ALIGN_LEFT);
  if (look == Look::figureHeader) asHeader(format, LXW_ALIGN_RIGHT);
}

void asBody(lxw_format* format, Look look) {
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  if (look == Look::text || look == Look::wrapped || look == Look::date || look == Look::totalText) {
    format_set_align(format, LXW_ALIGN_LEFT);
    format_set_indent(format, 1);
  }
  if (look == Look::label) format_set_bold(format);
  if (look == Look::wrapped) format_set_text_wrap(format);
  if (look == Look::missing) {
    format_set_font_color(format, grey);
    format_set_align(format, LXW_ALIGN_RIGHT);
  }
  if (look == Look::total || look == Look::totalText) asTotal(format);
  if (look == Look::note) asAside(format, 9);
  if (look == Look::link) {
    format_set_font_color(format, linkColor);
    format_set_underline(format, LXW_UNDERLINE_SINGLE);
  }
}

/// Noon of the day, so that it is the same day in every time zone. The library would take 0 for the clock.
std::time_t noonOf(const std::string& isoText) {
  using namespace std::chrono;
  constexpr sys_days first = year{1980} / 1 / 1;
  const auto date = isoDate(isoText);
  const sys_days day = date ? std::max(sys_days(*date), first) : first;
  return system_clock::to_time_t(day + hours(12));
}

/// Rows go to a temporary file at once, and the library does not look whether they arrive there.
bool rowsArrived(lxw_worksheet* sheet) {
  FILE* rows = sheet->optimize_tmpfile;
  return rows == nullptr || (std::fflush(rows) == 0 && std::ferror(rows) == 0);
}

}  // namespace

gis::Result<Workbook> Workbook::create(const std::filesystem::path& path, bool large) {
  std::string folder = path.has_parent_path() ? path.parent_path().string() : std::string(".");
  lxw_workbook_options options{};
  options.constant_memory = LXW_TRUE;
  options.tmpdir = folder.data();
  options.use_zip64 = large ? LXW_TRUE : LXW_FALSE;
  lxw_workbook* book = workbook_new_opt(path.c_str(), &options);
  if (book == nullptr) return failure(path, LXW_ERROR_MEMORY_MALLOC_FAILED, 0);
  return Workbook(book, std::move(folder));
}

Workbook::~Workbook() {
  if (m_book != nullptr) lxw_workbook_free(m_book);
}

Workbook::Workbook(Workbook&& other) noexcept
    : m_book(std::exchange(other.m_book, nullptr)),
      m_folder(std::move(other.m_folder)),
      m_failed(other.m_failed),
      m_sheets(std::move(other.m_sheets)),
      m_formats(std::move(other.m_formats)) {}

lxw_worksheet* Workbook::addSheet(const std::string& name) {
  lxw_worksheet* sheet = workbook_add_worksheet(m_book, name.c_str());
  if (sheet == nullptr) expect(LXW_ERROR_CREATING_TMPFILE);
  if (sheet != nullptr) m_sheets.push_back(sheet);
  return sheet;
}

lxw_format* Workbook::format(Look look, const std::string& pattern) {
  lxw_format*& format = m_formats[{look, pattern}];
  if (format != nullptr) return format;
  format = workbook_add_format(m_book);
  if (look <= Look::figureHeader) {
    asHead(format, look);
  } else {
    asBody(format, look);
  }
  if (!pattern.empty()) format_set_num_format(format, pattern.c_str());
  return format;
}

void Workbook::setProperties(const WorkbookProperties& given) {
  // The library copies what it is given, but takes it as if it would not.
  constexpr std::size_t most = 255;
  std::array<std::string, 4> texts{sheetPrefix(given.title, most), sheetPrefix(given.subject, most),
                                   sheetPrefix(given.comments, most), "Hectare"};
  lxw_doc_properties properties{};
  properties.title = texts[0].data();
  properties.subject = texts[1].data();
  properties.comments = texts[2].data();
  properties.author = texts[3].data();
  properties.created = noonOf(given.created);
  expect(workbook_set_properties(m_book, &properties));
}

void Workbook::defineName(const std::string& name, const std::string& formula) {
  expect(workbook_define_name(m_book, name.c_str(), formula.c_str()));
}

void Workbook::expect(lxw_error outcome) {
  if (m_failed == LXW_NO_ERROR) m_failed = outcome;
}

gis::Status Workbook::close(const std::filesystem::path& path) {
  errno = 0;
  if (!std::all_of(m_sheets.begin(), m_sheets.end(), rowsArrived)) expect(LXW_ERROR_ZIP_FILE_OPERATION);
  lxw_workbook* book = std::exchange(m_book, nullptr);
  if (m_failed != LXW_NO_ERROR) {
    const int code = errno;
    lxw_workbook_free(book);
    return failure(path, m_failed, code);
  }
  const lxw_error outcome = workbook_close(book);
  if (outcome != LXW_NO_ERROR) return failure(path, outcome, errno);
  return {};
}

std::string cellName(std::uint32_t row, std::size_t column) {
  std::array<char, LXW_MAX_CELL_NAME_LENGTH + 1> cell{};
  lxw_rowcol_to_cell(cell.data(), row, static_cast<lxw_col_t>(column));
  return cell.data();
}

std::string absoluteCell(std::uint32_t row, std::size_t column) {
  std::array<char, LXW_MAX_CELL_NAME_LENGTH + 1> cell{};
  lxw_rowcol_to_cell_abs(cell.data(), row, static_cast<lxw_col_t>(column), 1, 1);
  return cell.data();
}

std::string quotedSheet(const std::string& name) {
  std::string quoted = "'";
  for (const char c : name) quoted += c == '\'' ? std::string("''") : std::string(1, c);
  return quoted + '\'';
}

}  // namespace hectare::writers
