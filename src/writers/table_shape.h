// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "src/answer/answer.h"

namespace hectare::writers {

/// A column of figures: it has a unit, or some row holds a number.
bool isNumberColumn(const answer::Table& table, std::size_t i);

/// No row and no total knows anything.
bool isEmptyColumn(const answer::Table& table, std::size_t i);

/// A key of something ("parcel_id"): a text, whatever it looks like.
bool isIdentifier(const answer::Column& column);

/// The column that names the rows, among those of `shown`: the first text that is no identifier, else the first.
/// An index into `shown`. \pre shown is not empty.
std::size_t namingColumn(const answer::Table& table, const std::vector<std::size_t>& shown);

}  // namespace hectare::writers
