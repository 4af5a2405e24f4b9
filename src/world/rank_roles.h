// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "src/world/find_columns.h"
#include "src/world/recognise.h"
#include "src/world/rule_book.h"

namespace hectare::world {

/// From this many points on a layer is taken for a role.
inline constexpr int enoughPoints = 3;
/// By so many the best role has to lead to be sure.
inline constexpr int clearLead = 2;

/// The names that a layer goes by: its own, and that of its file when the file holds more.
struct LayerNames {
  std::string layer;
  std::string file;  ///< empty: the file is the layer
};

/// The roles that names, columns and values of one layer speak for, best first; of each role the kind with most points.
[[nodiscard]] std::vector<RoleGuess> rankRoles(const RuleBook& book, const LayerNames& names, plan::LayerShape shape,
                                               const ColumnFinder& columns);

/// Most points first; equal ones in the order of roles.
void sortRoles(std::vector<RoleGuess>& roles);

}  // namespace hectare::world
