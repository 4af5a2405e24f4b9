// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/base/day.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <vector>

namespace hectare::gis {
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }

unsigned numberOf(std::string_view digits) {
  unsigned value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

/// Without a time of day: "T12:00:00Z", " 00:00".
std::string_view withoutTime(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  const std::size_t end = text.find_first_of("T ");
  if (end == std::string_view::npos) return text;
  const bool time = end + 1 < text.size() && isDigit(text[end + 1]) && text.find(':', end) != std::string_view::npos;
  return time ? text.substr(0, end) : text;
}

std::optional<std::string> iso(std::string_view year, std::string_view month, std::string_view day) {
  const bool digits =
      std::ranges::all_of(year, isDigit) && std::ranges::all_of(month, isDigit) && std::ranges::all_of(day, isDigit);
  if (!digits || year.size() != 4 || month.empty() || month.size() > 2 || day.empty() || day.size() > 2) return {};
  const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(numberOf(year))),
                                         std::chrono::month(numberOf(month)), std::chrono::day(numberOf(day))};
  if (!date.ok()) return {};
  return fmt::format("{}-{:02}-{:02}", year, numberOf(month), numberOf(day));
}

}  // namespace

std::optional<std::string> dayOf(std::string_view text) {
  const std::string_view date = withoutTime(text);
  if (date.size() == 8 && std::ranges::all_of(date, isDigit)) {
    return iso(date.substr(0, 4), date.substr(4, 2), date.substr(6, 2));
  }
  const std::size_t first = date.find_first_of("-/.");
  if (first == std::string_view::npos) return {};
  const std::size_t second = date.find(date[first], first + 1);
  if (second == std::string_view::npos) return {};
  const auto a = date.substr(0, first);
  const auto b = date.substr(first + 1, second - first - 1);
  const auto c = date.substr(second + 1);
  return a.size() == 4 ? iso(a, b, c) : iso(c, b, a);
}

std::string today() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  return fmt::format("{:%Y-%m-%d}", fmt::localtime(now));
}

}  // namespace hectare::gis
