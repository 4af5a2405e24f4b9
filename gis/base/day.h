// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hectare::gis {

/// The ISO day of a date as people and programs write it: 2024-12-31, 2024/12/31, 20241231, 31/12/2024, 31-12-2024,
/// 31.12.2024 (day before month, as in Belgium and the Netherlands), with or without a time of day behind it. No value
/// when it is none of these or no day of the calendar.
[[nodiscard]] std::optional<std::string> dayOf(std::string_view text);

/// The day it is here, ISO.
[[nodiscard]] std::string today();

}  // namespace hectare::gis
