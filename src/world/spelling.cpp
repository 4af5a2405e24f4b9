// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/spelling.h"

#include <array>
#include <cstdint>

namespace hectare::world {
namespace {

constexpr std::size_t compoundLetters = 6;

/// Small letters without accents of U+00C0 to U+00FF and of U+0100 to U+017F; ' ' is no letter.
constexpr std::string_view latin1 = "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty";
constexpr std::string_view latinA =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuu"
    "uuwwy"
    "yyzzzzzzs";
static_assert(latin1.size() == 64 && latinA.size() == 128);

struct Letter {
  char32_t code = 0;
  std::size_t bytes = 1;
};

/// The character at `at`; a byte that is no UTF-8 stands for itself (Windows-1252 and its kin).
Letter letterAt(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(at + i < text.size() ? text[at + i] : 0); };
  const std::uint8_t first = byte(0);
  const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  if (first < 0x80) return {first, 1};
  if (first >= 0xC2 && first < 0xE0 && follows(1)) return {((first & 0x1FU) << 6U) | (byte(1) & 0x3FU), 2};
  if (first >= 0xE0 && first < 0xF0 && follows(1) && follows(2)) {
    const char32_t code = ((first & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU);
    const bool halfPair = code >= 0xD800 && code <= 0xDFFF;
    if (code >= 0x800 && !halfPair) return {code, 3};
  }
  if (first >= 0xF0 && first < 0xF5 && follows(1) && follows(2) && follows(3)) {
    const char32_t code =
        ((first & 0x07U) << 18U) | ((byte(1) & 0x3FU) << 12U) | ((byte(2) & 0x3FU) << 6U) | (byte(3) & 0x3FU);
    if (code >= 0x10000 && code <= 0x10FFFF) return {code, 4};
  }
  return {first, 1};
}

/// ' ' for what is neither a letter nor a digit.
char plain(char32_t code) {
  if (code >= 'A' && code <= 'Z') return static_cast<char>(code - 'A' + 'a');
  if ((code >= 'a' && code <= 'z') || (code >= '0' && code <= '9')) return static_cast<char>(code);
  if (code >= 0xC0 && code <= 0xFF) return latin1[code - 0xC0];
  if (code >= 0x100 && code <= 0x17F) return latinA[code - 0x100];
  return ' ';
}

enum class Sort { none, small, capital, digit };

Sort sortOf(char32_t code) {
  const char letter = plain(code);
  if (letter == ' ') return Sort::none;
  if (letter >= '0' && letter <= '9') return Sort::digit;
  const bool capital = (code >= 'A' && code <= 'Z') || (code >= 0xC0 && code <= 0xDE);
  return capital ? Sort::capital : Sort::small;
}

bool isMark(char32_t code) { return code >= 0x300 && code <= 0x36F; }

/// "FloodPlains": a capital behind a small letter; "FEMAFlood": the last capital before a small one; digits apart.
bool beginsWord(Sort before, Sort now, Sort next) {
  if (before == Sort::none) return true;
  if ((before == Sort::digit) != (now == Sort::digit)) return true;
  if (now != Sort::capital) return false;
  return before == Sort::small || next == Sort::small;
}

/// The byte that Windows-1252 shows as `code`; no value: none.
std::optional<char> byteShownAs(char32_t code) {
  static constexpr std::array<char32_t, 32> high = {0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                                    0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
                                                    0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                    0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};
  if (code < 0x80 || (code >= 0xA0 && code <= 0xFF)) return static_cast<char>(code);
  for (std::size_t i = 0; i < high.size(); ++i) {
    if (high[i] == code) return static_cast<char>(0x80 + i);
  }
  return std::nullopt;
}

}  // namespace

bool isUtf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Letter letter = letterAt(text, at);
    if (letter.bytes == 1 && letter.code >= 0x80) return false;
    at += letter.bytes;
  }
  return true;
}

std::string mended(std::string_view text) {
  std::string bytes;
  bool foreign = false;
  for (std::size_t at = 0; at < text.size();) {
    const Letter letter = letterAt(text, at);
    const auto byte = byteShownAs(letter.code);
    if (!byte) return std::string(text);
    bytes += *byte;
    foreign = foreign || letter.code >= 0x80;
    at += letter.bytes;
  }
  return foreign && isUtf8(bytes) ? bytes : std::string(text);
}

Spelling spell(std::string_view name) {
  const std::string text = mended(name);
  Spelling spelling;
  Sort before = Sort::none;
  for (std::size_t at = 0; at < text.size();) {
    const Letter letter = letterAt(text, at);
    at += letter.bytes;
    if (isMark(letter.code)) continue;
    const Sort now = sortOf(letter.code);
    if (now != Sort::none) {
      spelling.letters += plain(letter.code);
      const Sort next = at < text.size() ? sortOf(letterAt(text, at).code) : Sort::none;
      spelling.begins.push_back(beginsWord(before, now, next));
    }
    before = now;
  }
  spelling.begins.push_back(true);
  return spelling;
}

std::string lettersOf(std::string_view text) { return spell(text).letters; }

std::string codeLetters(std::string_view value) {
  while (value.ends_with('/') || value.ends_with('>')) value.remove_suffix(1);
  const bool address = value.find("://") != std::string_view::npos;
  const std::size_t cut = address ? value.find_last_of("/#") : value.find_last_of(':');
  if (cut != std::string_view::npos && cut + 1 < value.size()) value.remove_prefix(cut + 1);
  return lettersOf(value);
}

std::optional<Stretch> findWords(const Spelling& name, std::string_view phrase) {
  if (phrase.empty()) return std::nullopt;
  for (std::size_t at = name.letters.find(phrase); at != std::string::npos; at = name.letters.find(phrase, at + 1)) {
    const bool begins = name.begins[at];
    const bool ends = name.begins[at + phrase.size()];
    if ((begins && ends) || (phrase.size() >= compoundLetters && (begins || ends))) {
      return Stretch{at, at + phrase.size()};
    }
  }
  return std::nullopt;
}

}  // namespace hectare::world
