// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/chosen_language.h"

#include <cstdlib>
#include <string_view>

namespace hectare::cli {
namespace {

std::string_view fromArguments(const std::vector<std::string>& arguments) {
  constexpr std::string_view prefix = "--lang=";
  std::string_view chosen;
  for (std::size_t i = 0; i < arguments.size() && arguments[i] != "--"; ++i) {
    const std::string_view argument = arguments[i];
    if (argument.starts_with(prefix)) chosen = argument.substr(prefix.size());
    if (argument == "--lang" && i + 1 < arguments.size()) chosen = arguments[i + 1];
  }
  return chosen;
}

std::string_view fromEnvironment() {
  for (const char* name : {"HECTARE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') return value;
  }
  return {};
}

}  // namespace

std::string chosenLanguage(const std::vector<std::string>& arguments) {
  const auto said = fromArguments(arguments);
  return (said.empty() ? fromEnvironment() : said).starts_with("nl") ? "nl" : "en";
}

}  // namespace hectare::cli
