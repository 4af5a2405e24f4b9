// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "src/answer/answer.h"

namespace hectare::questions {

/// The column of that id.
std::optional<std::size_t> columnPlace(const answer::Table& table, std::string_view id);

/// A code as it stands, or the code that a message says: "free" of class.free. Empty: it is a figure, or nothing.
std::string wordOf(const answer::Cell& cell);

/// What a row says in a column; empty: nothing there. No value: the table has no such column.
std::optional<std::string> wordIn(const answer::Table& table, const std::vector<answer::Cell>& row,
                                  std::string_view column);

}  // namespace hectare::questions
