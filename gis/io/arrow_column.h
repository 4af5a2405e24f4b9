// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>

#include "gis/table/feature_table.h"

struct ArrowArray;
struct ArrowSchema;

namespace hectare::gis {

/// Our type for an Arrow format: whole numbers integer, floating point real, bool boolean, everything else text.
ColumnType columnTypeOf(const ArrowSchema& schema);

/// Appends one batch. Dates and times become ISO 8601 text, lists their values joined by "|". Text that is not UTF-8 is
/// taken for Windows-1252. Returns false when the format is one that cannot be shown as text (binary); the values are
/// then missing. \param recoded set to true when text had to be recoded.
bool appendArrow(Column& column, const ArrowSchema& schema, const ArrowArray& array, bool& recoded);

/// A value of a binary Arrow array; empty when it is null.
std::span<const std::byte> arrowBytes(const ArrowSchema& schema, const ArrowArray& array, std::size_t row);

bool arrowNull(const ArrowArray& array, std::size_t row);

}  // namespace hectare::gis
