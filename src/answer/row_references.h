// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "src/answer/answer.h"
#include "src/answer/reference.h"

namespace hectare::answer {

/// Gives every table a last column `ref`: the reference of each row and of the total. A row is named by its table and
/// by the cells before its first figure, ids rather than names, so by nothing that depends on the order of rows.
void addReferences(Answer& answer, const ReferenceGround& ground);

/// A row of an answer that bears references.
struct ReferredRow {
  const Table* table = nullptr;
  const std::vector<Cell>* cells = nullptr;
  bool isTotal = false;
  Reference reference;  ///< as it would be printed now
};

/// All rows that a reference names, whatever has become of their figures: none, or one, or several in the rare case
/// that two rows share a name.
std::vector<ReferredRow> findReferred(const Answer& answer, const Reference& reference);

/// What a row is called, for people: the cells before its first figure.
std::vector<Cell> labelsOf(const Table& table, const std::vector<Cell>& row);

}  // namespace hectare::answer
