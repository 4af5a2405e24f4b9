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

}  // namespace hectare::gis
