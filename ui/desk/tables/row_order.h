// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "gis/base/progress.h"
#include "src/answer/answer.h"
#include "src/text/language.h"

namespace hectare::desk {

/// Which rows of a table are shown, and in which order.
struct RowChoice {
  std::optional<std::size_t> column;  ///< sorted by it; none: as the answer has them
  bool descending = false;
  std::string filter;  ///< rows of which each of these words is in some cell as it is shown; empty: all
  friend bool operator==(const RowChoice&, const RowChoice&) = default;
};

/// Numbers of rows. Numbers go before texts, texts are in the order of their characters with those of digits by value,
/// and what nobody knows is last, whichever way the others go; equal rows stay in the answer's order. Empty when it was
/// cancelled.
std::vector<std::uint32_t> orderedRows(const answer::Table& table, const RowChoice& choice,
                                       const text::Language& language, gis::Progress& progress);

}  // namespace hectare::desk
