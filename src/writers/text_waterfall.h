// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "src/answer/answer.h"
#include "src/text/language.h"
#include "src/writers/writers.h"

namespace hectare::writers {

/// One line per column of the chart: title, figure, share of the whole, bar; then the table's other figures. Empty when
/// there is nothing to draw.
std::string waterfallText(const answer::Chart& chart, const answer::Table& table, const text::Language& language,
                          const TextOptions& options);

}  // namespace hectare::writers
