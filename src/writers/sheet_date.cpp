// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/writers/sheet_date.h"

#include <algorithm>
#include <charconv>

namespace hectare::writers {
namespace {

template <class Number>
Number numberIn(std::string_view digits) {
  Number value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

void replace(std::string& text, std::string_view part, std::string_view by) {
  const std::size_t at = text.find(part);
  if (at != std::string::npos) text.replace(at, part.size(), by);
}

}  // namespace

std::optional<std::chrono::year_month_day> isoDate(std::string_view text) {
  using namespace std::chrono;
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
  if (std::count_if(text.begin(), text.end(), isDigit) != 8) return std::nullopt;
  const year_month_day date{year{numberIn<int>(text.substr(0, 4))}, month{numberIn<unsigned>(text.substr(5, 2))},
                            day{numberIn<unsigned>(text.substr(8, 2))}};
  return date.ok() ? std::optional(date) : std::nullopt;
}

std::optional<double> sheetDay(std::string_view isoText) {
  using namespace std::chrono;
  constexpr sys_days before = year{1899} / 12 / 30;
  constexpr sys_days first = year{1900} / 3 / 1;
  const auto date = isoDate(isoText);
  if (!date || sys_days(*date) < first) return std::nullopt;
  return static_cast<double>((sys_days(*date) - before).count());
}

std::string datePattern(const text::Language& language) {
  std::string pattern = language.date("2001-03-04");
  replace(pattern, "2001", "yyyy");
  replace(pattern, "03", "mm");
  replace(pattern, "04", "dd");
  return pattern;
}

}  // namespace hectare::writers
