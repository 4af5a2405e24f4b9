// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "ui/cli/exit_code.h"

namespace hectare::cli {

/// A whole run of `hectare`. \param arguments without the name of the program.
ExitCode run(const std::vector<std::string>& arguments);

}  // namespace hectare::cli
