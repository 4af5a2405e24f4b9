// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace hectare::writers {

/// Characters as a workbook counts them: UTF-16 units.
std::size_t sheetLength(std::string_view utf8);

/// The longest beginning of valid UTF-8 that has at most `most` such characters.
std::string sheetPrefix(std::string_view utf8, std::size_t most);

/// Any bytes as the text of a cell: valid UTF-8, no control characters but new lines, and "_x0041_", which a workbook
/// takes for an "A", written so that it reads as it was.
std::string sheetText(std::string_view bytes);

/// The names of a workbook's sheets: at most 31 characters, none that is forbidden, all different.
class SheetNames {
 public:
  static constexpr std::size_t most = 31;
  /// `wanted`, cut between words and numbered where need be; never empty.
  std::string add(std::string_view wanted);

 private:
  std::set<std::string> m_taken;  ///< in lower case: Excel does not tell "A" from "a"
};

}  // namespace hectare::writers
