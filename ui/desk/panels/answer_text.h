// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "src/answer/answer.h"
#include "src/text/language.h"

namespace hectare::desk {

/// An answer as a page to read: tables with their heads, figures at the right, notes. \param mostRows of a table; the
/// page says how many more there are.
QString answerText(const answer::Answer& answer, const text::Language& language, std::size_t mostRows);

}  // namespace hectare::desk
