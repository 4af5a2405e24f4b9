// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "gis/base/result.h"

namespace hectare::text {

/// One [[entry]] of a table of ours in data/.
struct DataRow {
  std::map<std::string, std::string, std::less<>> texts;               ///< text and dates (ISO)
  std::map<std::string, std::vector<double>, std::less<>> numbers;     ///< a number is a list of one; true is 1
  std::map<std::string, std::vector<std::string>, std::less<>> words;  ///< lists of text
  std::vector<std::string> keys;                                       ///< all, in alphabetical order
  std::string where;                                                   ///< "file:line" on which it begins
  [[nodiscard]] std::string text(std::string_view key) const;          ///< empty: not there
  [[nodiscard]] std::vector<double> list(std::string_view key) const;  ///< empty: not there
};

/// The entries called `entry` of a file below the data folder ("recognise/crs.toml"), in its order.
/// Errors: notFound, unreadable, invalid with file:line:column.
gis::Result<std::vector<DataRow>> readDataRows(std::string_view file, std::string_view entry);
/// The same of a file anywhere.
gis::Result<std::vector<DataRow>> readDataRowsOf(const std::filesystem::path& path, std::string_view entry);

}  // namespace hectare::text
