// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/jobs/size_class.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>
#include <vector>

namespace hectare::jobs {
namespace {

/// The numbers in a text, and its words and signs without them.
struct Parts {
  std::vector<double> numbers;
  std::string words;  ///< lower case, without spaces; '#' stands for a number
};

bool isDigit(char c) { return c >= '0' && c <= '9'; }

Parts partsOf(std::string_view text) {
  Parts parts;
  for (std::size_t i = 0; i < text.size();) {
    if (!isDigit(text[i])) {
      const auto c = static_cast<unsigned char>(text[i++]);
      if (std::isspace(c) == 0) parts.words += static_cast<char>(std::tolower(c));
      continue;
    }
    double number = 0;
    while (i < text.size()) {
      // "1.000": a point between thousands.
      const bool point = text[i] == '.' && i + 3 < text.size() && isDigit(text[i + 1]) && isDigit(text[i + 2]) &&
                         isDigit(text[i + 3]) && (i + 4 >= text.size() || !isDigit(text[i + 4]));
      if (!isDigit(text[i]) && !point) break;
      if (!point) number = number * 10 + (text[i] - '0');
      ++i;
    }
    parts.numbers.push_back(number);
    parts.words += '#';
  }
  return parts;
}

template <std::size_t N>
bool isOneOf(const std::string& words, const std::array<std::string_view, N>& known) {
  return std::find(known.begin(), known.end(), words) != known.end();
}

constexpr std::array<std::string_view, 16> between = {
    "#-#",        "#–#",         "#t.e.m.#", "#tem#",         "#tot#",      "van#tot#", "#to#",     "from#to#",
    "#totenmet#", "van#t.e.m.#", "van#tem#", "van#totenmet#", "tussen#en#", "#t/m#",    "van#t/m#", "between#and#"};
constexpr std::array<std::string_view, 4> below = {"<#", "minderdan#", "lessthan#", "onder#"};
constexpr std::array<std::string_view, 5> atMost = {"<=#", "≤#", "totenmet#", "hoogstens#", "atmost#"};
constexpr std::array<std::string_view, 10> atLeast = {"#+",     ">=#",      "≥#",      "#enmeer",   "#ofmeer",
                                                      "vanaf#", "#andmore", "#ormore", "minstens#", "atleast#"};
constexpr std::array<std::string_view, 3> above = {">#", "meerdan#", "morethan#"};

}  // namespace

std::optional<Range> readSizeClass(std::string_view text) {
  Parts parts = partsOf(text);
  for (const std::string_view suffix : {"werknemers", "jobs", "banen", "personen", "employees"}) {
    if (parts.words.ends_with(suffix)) parts.words.resize(parts.words.size() - suffix.size());
  }
  const auto& numbers = parts.numbers;
  if (numbers.size() == 2 && isOneOf(parts.words, between)) {
    return numbers[0] <= numbers[1] ? std::optional(Range{numbers[0], numbers[1]}) : std::nullopt;
  }
  if (numbers.size() != 1) return std::nullopt;
  if (parts.words == "#") return Range{numbers[0], numbers[0]};
  if (isOneOf(parts.words, below)) return Range{0, std::max(0.0, numbers[0] - 1)};
  if (isOneOf(parts.words, atMost)) return Range{0, numbers[0]};
  if (isOneOf(parts.words, atLeast)) return Range{numbers[0], std::nullopt};
  if (isOneOf(parts.words, above)) return Range{numbers[0] + 1, std::nullopt};
  return std::nullopt;
}

}  // namespace hectare::jobs
