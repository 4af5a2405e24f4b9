// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "src/asking/asked_form.h"

namespace hectare::asking {

/// The options of a form as they stand on a command line, behind the plan.
std::vector<std::string> wordsOf(const AskedForm& form);

/// Words in one text; those with spaces between double quotes.
std::string together(const std::vector<std::string>& words);
/// Takes that text apart again.
std::vector<std::string> split(const std::string& text);

}  // namespace hectare::asking
