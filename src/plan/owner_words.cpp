// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/plan/owner_words.h"

#include <algorithm>
#include <array>
#include <string>

namespace hectare::plan {

namespace {

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string lettersOf(std::string_view text) {
  std::string letters;
  for (const char c : text) {
    if (isLetter(c)) letters += static_cast<char>(c | 0x20);
  }
  return letters;
}

}  // namespace

bool namesOwners(std::string_view column) {
  // Only the letters from a to z are left of a name: "propriétaire" without its é, "Eigentümer" without its ü.
  static constexpr std::array words = {"eigenaar",     "eigenares",     "owner",     "proprietaire", "propritaire",
                                       "proprietaris", "eigentuemer",   "eigentmer", "eigentumer",   "titularis",
                                       "titulaire",    "rechthebbende", "erfpachter"};
  static constexpr std::array kinds = {"ownership", "type", "soort", "status", "categor", "class", "kind", "aantal"};
  const std::string letters = lettersOf(column);
  const auto has = [&](const char* word) { return letters.find(word) != std::string::npos; };
  return std::ranges::any_of(words, has) && std::ranges::none_of(kinds, has);
}

}  // namespace hectare::plan
