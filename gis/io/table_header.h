// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gis/base/finding.h"

namespace hectare::gis {

using TextRow = std::vector<std::string>;

/// Which of the first rows of a table names its columns: the first row that fills at least half of the columns in use
/// (titles and notes above fill one or two), when it is words: a number other than a year or a small whole number makes
/// it data. No value: the table has no header.
std::optional<std::size_t> headerRow(const std::vector<TextRow>& rows);

/// The first row that fills the columns: the header, or the first row of data where there is no header.
std::size_t firstFullRow(const std::vector<TextRow>& rows);

/// Names of the columns, and what had to be done to them.
struct HeaderNames {
  std::vector<std::string> names;  ///< none empty, no two alike (in upper and lower case)
  bool changed = false;
  Findings findings;  ///< about columns without a name, and names that stand twice
};

/// The cells of a header row, in one line each; an empty one becomes field_3, a second "name" becomes "name_2".
HeaderNames headerNames(const TextRow& cells);

/// field_1, field_2, … of a table without a header, with a finding.
HeaderNames inventedNames(std::size_t columns);

}  // namespace hectare::gis
