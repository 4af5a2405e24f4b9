// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gis/base/result.h"

namespace hectare::cli {

/// What stood behind an option, as a value of its kind. Errors of all: usage, naming the option and what it takes.
gis::Status checkChoice(const std::string& option, const std::string& given, const std::vector<std::string>& allowed,
                        const std::string& command);
/// A finite number that is at least 0, with a decimal point, the same in every language.
gis::Result<double> readNumber(const std::string& option, const std::string& given, const std::string& command);
gis::Result<std::uint64_t> readCount(const std::string& option, const std::string& given, const std::string& command);

[[nodiscard]] std::string joined(const std::vector<std::string>& words, std::string_view separator);

}  // namespace hectare::cli
