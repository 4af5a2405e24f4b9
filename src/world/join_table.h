// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "gis/base/result.h"
#include "src/plan/plan.h"
#include "src/world/world.h"

namespace hectare::world {

/// Name of the column of a table to be joined that holds its key.
inline constexpr const char* keyColumn = "key of the join";

/// Adds the bound columns of `table` to `layer`, row by row. Rows of one key are folded first, so a join never
/// multiplies land; a key without a row gives missing, which is not zero. Findings: keys without a row, rows whose key
/// no feature has, keys with several rows, empty keys.
/// \param on the key of every row of `layer`, as text.
/// \param keysAreOwners findings do not quote a key.
/// Errors: those of fold(); invalid when a column is bound twice.
gis::Status joinTable(const plan::Source& source, const Layer& table, const gis::Column& on, Layer& layer,
                      bool keysAreOwners = false);

}  // namespace hectare::world
