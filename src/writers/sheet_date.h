// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "src/text/language.h"

namespace hectare::writers {

/// A day of the calendar written as 2026-01-31; no value for anything else.
std::optional<std::chrono::year_month_day> isoDate(std::string_view text);

/// The days that a workbook counts from the end of 1899; no value before March 1900, where programs disagree.
std::optional<double> sheetDay(std::string_view isoText);

/// The number format in which people of the language read dates: dd/mm/yyyy.
std::string datePattern(const text::Language& language);

}  // namespace hectare::writers
