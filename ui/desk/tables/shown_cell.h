// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "src/answer/answer.h"
#include "src/text/language.h"

namespace hectare::desk {

/// A cell of the total: what is not added up says nothing, and the first says what the row is.
QString shownTotal(const answer::Cell& cell, const answer::Column& column, bool first, const text::Language& language);
/// Any other cell.
QString shownCell(const answer::Cell& cell, const answer::Column& column, const text::Language& language);

}  // namespace hectare::desk
