// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace hectare::cli {

/// "nl" or "en": what --lang says, else HECTARE_LANG, else the first of LC_ALL, LC_MESSAGES and LANG that is set; nl
/// when that begins so, else en. Looked up before the command line is read, since help and errors need it.
[[nodiscard]] std::string chosenLanguage(const std::vector<std::string>& arguments);

}  // namespace hectare::cli
