// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "src/world/recognise.h"

namespace hectare::world {

/// The layer whose features a table names, and by which columns: names that agree, and values that are found on the
/// other side (in the samples of the survey, or in full where `read` can). No value: none.
/// \param targets layers that a table may be joined to.
[[nodiscard]] std::optional<JoinGuess> findJoin(const gis::Survey& survey, const std::vector<LayerGuess>& layers,
                                                std::size_t table, const std::vector<std::size_t>& targets,
                                                const ReadKeys& read);

}  // namespace hectare::world
