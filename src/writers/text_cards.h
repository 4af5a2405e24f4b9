// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "src/answer/answer.h"
#include "src/text/language.h"
#include "src/writers/writers.h"

namespace hectare::writers {

/// The cards of an answer, one below the other: what `chart` says of each row of its table, then the rows of its table
/// of details, a line each, cut at the width. Of many details the first are shown, and how many there are more.
std::string cardsText(const answer::Chart& chart, const answer::Answer& answer, const text::Language& language,
                      const TextOptions& options);

}  // namespace hectare::writers
