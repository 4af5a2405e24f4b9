// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "src/answer/answer.h"
#include "src/text/language.h"
#include "src/writers/writers.h"

namespace hectare::writers {

/// Columns of a table as people see them.
struct VisibleColumns {
  std::vector<std::size_t> shown;
  std::vector<std::string> unknown;  ///< titles of areas that nobody can know anywhere in the table
  std::vector<std::string> noData;   ///< titles of other columns without a value
};
VisibleColumns visibleColumns(const answer::Table& table, const text::Language& language);

/// The table as lines, without its title, and what it leaves out because nobody knows it.
std::string tableText(const answer::Table& table, const text::Language& language, const TextOptions& options);

/// "Not known under this scheme: held, offered." as lines; empty when nothing is unknown.
std::string unknownText(const VisibleColumns& columns, const text::Language& language, const TextOptions& options);

/// `text` broken at the width, the first line behind `first` and the others behind as many blanks.
std::string paragraph(std::string_view first, std::string_view text, int width);

}  // namespace hectare::writers
