// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace hectare::cli {

/// The day it is here, ISO.
[[nodiscard]] std::string today();

}  // namespace hectare::cli
