// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "src/questions/explain/explain_row.h"

namespace hectare::questions {

/// The pieces of the answer itself that a row is a sum of: those of its layers whose columns say what the row says. A
/// class of the row is that of either side of a piece (from_class, to_class), gross the land on one side of the
/// outline; where both sides are the class, the piece is no part of what changed. No value: the answer has no pieces
/// that are told by classes of two sides.
std::optional<answer::Layer> ownPieces(const RowToExplain& row);

/// The largest of them, with the sum of all as total.
answer::Table ownPieceTable(const answer::Layer& pieces);

/// The findings that a row counts; none when it counts none.
gis::Findings countedFindings(const RowToExplain& row);

}  // namespace hectare::questions
