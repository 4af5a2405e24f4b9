// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace hectare::plan {

/// For each new element the old one that it continues, so that as many as possible keep their text and none change
/// places: the longest increasing sequence of elements with equal keys.
std::vector<std::optional<std::size_t>> matchElements(const std::vector<std::string>& oldKeys,
                                                      const std::vector<std::string>& newKeys);

}  // namespace hectare::plan
