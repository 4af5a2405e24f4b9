// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hectare::gis {

/// The known word that a person most likely meant: fewest insertions, deletions, replacements and swaps of neighbours,
/// at most a third of the longer word's letters; ties to the first. Upper and lower case are alike. Empty: none is
/// near.
[[nodiscard]] std::string nearest(std::string_view word, const std::vector<std::string>& known);

/// All of them, the nearest to `word` first; equally near ones keep their order.
[[nodiscard]] std::vector<std::string> nearestFirst(std::string_view word, std::vector<std::string> known);

/// "a, b, c"; after the first `most` an ellipsis.
[[nodiscard]] std::string joinNames(const std::vector<std::string>& names, std::size_t most = 12);

}  // namespace hectare::gis
