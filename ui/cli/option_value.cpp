// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/option_value.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "ui/cli/command_line.h"

namespace hectare::cli {
namespace {

/// The whole of `text` read as a T; false when any of it is left over.
template <class T>
bool readAll(const std::string& text, T& value) {
  const char* end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, value);
  return error == std::errc{} && stopped == end;
}

gis::Error badValue(const char* id, const std::string& option, const std::string& given, const std::string& command) {
  return usageError({id, {{"option", option}, {"value", given}}}, {}, {}, command);
}

}  // namespace

gis::Status checkChoice(const std::string& option, const std::string& given, const std::vector<std::string>& allowed,
                        const std::string& command) {
  if (std::find(allowed.begin(), allowed.end(), given) != allowed.end()) return {};
  const gis::Message what{"cli.not_a_choice",
                          {{"option", option}, {"value", given}, {"choices", joined(allowed, ", ")}}};
  return usageError(what, given, allowed, command);
}

gis::Result<double> readNumber(const std::string& option, const std::string& given, const std::string& command) {
  double value = 0;
  const bool fits = readAll(given, value) && std::isfinite(value) && value >= 0;
  if (!fits) return badValue("cli.not_a_number", option, given, command);
  return value;
}

gis::Result<std::uint64_t> readCount(const std::string& option, const std::string& given, const std::string& command) {
  std::uint64_t value = 0;
  if (!readAll(given, value)) return badValue("cli.not_a_count", option, given, command);
  return value;
}

std::string joined(const std::vector<std::string>& words, std::string_view separator) {
  std::string all;
  for (const auto& word : words) {
    if (!all.empty()) all += separator;
    all += word;
  }
  return all;
}

}  // namespace hectare::cli
