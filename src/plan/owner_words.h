// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace hectare::plan {

/// Whether a column is called as columns are that name owners: "EIGENAAR", "owner_name", "Naam eigenaar",
/// "Owners|text". What only says what kind of owner there is ("OwnershipStatus", "type_eigenaar") is another thing.
[[nodiscard]] bool namesOwners(std::string_view column);

}  // namespace hectare::plan
