// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "src/asking/asked_form.h"
#include "ui/cli/command_line.h"

namespace hectare::cli {

using asking::AskedForm;

/// \pre line has been parsed.
AskedForm givenForm(const std::string& command, const CommandLine& line);

/// Options that say how an answer is told, not what it says: they are no part of a form.
bool tellsHow(const std::string& option);

}  // namespace hectare::cli
