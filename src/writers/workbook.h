// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <xlsxwriter.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "gis/base/result.h"

namespace hectare::writers {

/// What a cell is, as it looks.
enum class Look {
  title,
  alarm,
  caution,
  id,
  header,
  figureHeader,
  label,
  text,
  wrapped,
  figure,
  date,
  missing,
  total,
  totalText,
  note,
  link
};

/// Properties of the file that people see in their file manager.
struct WorkbookProperties {
  std::string title;
  std::string subject;
  std::string comments;
  std::string created;  ///< ISO date; never the clock's, so that the same answer gives the same bytes
};

/// A workbook that is being written, row after row: memory does not grow with its rows.
class Workbook {
 public:
  /// \param path of the file. Temporary files of the library lie in the same folder, so that a full disk is noticed.
  /// \param large more than 4 GB before it is packed.
  static gis::Result<Workbook> create(const std::filesystem::path& path, bool large);
  ~Workbook();
  Workbook(Workbook&& other) noexcept;
  Workbook(const Workbook&) = delete;
  Workbook& operator=(const Workbook&) = delete;
  Workbook& operator=(Workbook&&) = delete;

  /// \pre a name of SheetNames. No sheet: out of memory; close tells it.
  lxw_worksheet* addSheet(const std::string& name);
  /// \param pattern a number format in the notation of the file, "#,##0"; empty: as the value is.
  lxw_format* format(Look look, const std::string& pattern = {});
  void setProperties(const WorkbookProperties& properties);
  /// A name for a range: "='Per park'!$A$4:$C$9".
  void defineName(const std::string& name, const std::string& formula);
  /// Notes the outcome of a call of the library; the first that failed decides what close tells.
  void expect(lxw_error outcome);

  /// Writes the file. Errors: writeFailed, naming `path`.
  gis::Status close(const std::filesystem::path& path);

 private:
  Workbook(lxw_workbook* book, std::string folder) : m_book(book), m_folder(std::move(folder)) {}
  lxw_workbook* m_book;
  std::string m_folder;
  lxw_error m_failed = LXW_NO_ERROR;
  std::vector<lxw_worksheet*> m_sheets;
  std::map<std::pair<Look, std::string>, lxw_format*> m_formats;
};

/// "A4"
std::string cellName(std::uint32_t row, std::size_t column);
/// "$A$4"
std::string absoluteCell(std::uint32_t row, std::size_t column);
/// A sheet's name as formulas quote it: 'Per park'.
std::string quotedSheet(const std::string& name);

}  // namespace hectare::writers
