// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/writers/display_width.h"

#include <algorithm>
#include <cstdint>

namespace hectare::writers {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

struct Character {
  char32_t code = 0;
  std::size_t length = 1;  ///< bytes; 1 for a byte that is no character
  bool valid = false;
};

std::size_t lengthOf(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

bool isCharacter(char32_t code, std::size_t length) {
  if (length == 3) return code >= 0x800 && (code < 0xD800 || code > 0xDFFF);
  if (length == 4) return code >= 0x10000 && code <= 0x10FFFF;
  return true;
}

Character characterAt(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::size_t length = lengthOf(lead);
  if (length == 0 || at + length > text.size()) return {};
  if (length == 1) return {lead, 1, true};
  char32_t code = lead & (0x7FU >> length);
  for (std::size_t i = 1; i < length; ++i) {
    const auto next = static_cast<unsigned char>(text[at + i]);
    if ((next & 0xC0U) != 0x80U) return {};
    code = (code << 6U) | (next & 0x3FU);
  }
  if (!isCharacter(code, length)) return {};
  return {code, length, true};
}

bool between(char32_t code, char32_t first, char32_t last) { return code >= first && code <= last; }

int widthOf(char32_t code) {
  const bool joins = between(code, 0x300, 0x36F) || between(code, 0x200B, 0x200F) || between(code, 0x20D0, 0x20FF) ||
                     between(code, 0xFE00, 0xFE0F) || code == 0xFEFF;
  if (joins) return 0;
  const bool wide = between(code, 0x1100, 0x115F) || between(code, 0x2E80, 0xA4CF) || between(code, 0xAC00, 0xD7A3) ||
                    between(code, 0xF900, 0xFAFF) || between(code, 0xFE30, 0xFE6F) || between(code, 0xFF00, 0xFF60) ||
                    between(code, 0xFFE0, 0xFFE6) || between(code, 0x1F300, 0x1F64F) || between(code, 0x20000, 0x3FFFD);
  return wide ? 2 : 1;
}

template <class F>
void forEachCharacter(std::string_view text, F&& f) {
  for (std::size_t at = 0; at < text.size();) {
    const Character c = characterAt(text, at);
    f(c, text.substr(at, c.length));
    at += c.length;
  }
}

/// Words with the blank or hyphen that ends them.
std::vector<std::string_view> words(std::string_view text) {
  std::vector<std::string_view> result;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != ' ' && text[i] != '-') continue;
    result.push_back(text.substr(begin, i + 1 - begin));
    begin = i + 1;
  }
  if (begin < text.size()) result.push_back(text.substr(begin));
  return result;
}

std::string_view withoutBlanks(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

/// The most bytes of `text` that fit in `width`, at least one character.
std::size_t bytesThatFit(std::string_view text, int width) {
  std::size_t bytes = 0;
  int used = 0;
  while (bytes < text.size()) {
    const Character c = characterAt(text, bytes);
    used += c.valid ? widthOf(c.code) : 1;
    if (used > width && bytes > 0) break;
    bytes += c.length;
  }
  return bytes;
}

}  // namespace

std::string validUtf8(std::string_view bytes) {
  std::string result;
  result.reserve(bytes.size());
  forEachCharacter(bytes, [&](const Character& c, std::string_view raw) { result += c.valid ? raw : replacement; });
  return result;
}

std::string printable(std::string_view bytes) {
  std::string result;
  result.reserve(bytes.size());
  forEachCharacter(bytes, [&](const Character& c, std::string_view raw) {
    const bool control = c.valid && (c.code < 0x20 || between(c.code, 0x7F, 0x9F));
    if (control) {
      result += ' ';
    } else {
      result += c.valid ? raw : replacement;
    }
  });
  return result;
}

int displayWidth(std::string_view utf8) {
  int width = 0;
  forEachCharacter(utf8, [&](const Character& c, std::string_view) { width += c.valid ? widthOf(c.code) : 1; });
  return width;
}

std::string padLeft(std::string_view utf8, int width) {
  const int missing = std::max(0, width - displayWidth(utf8));
  return std::string(static_cast<std::size_t>(missing), ' ').append(utf8);
}

std::string padRight(std::string_view utf8, int width) {
  const int missing = std::max(0, width - displayWidth(utf8));
  return std::string(utf8).append(static_cast<std::size_t>(missing), ' ');
}

std::vector<std::string> wrap(std::string_view utf8, int width) {
  std::vector<std::string> lines;
  std::string line;
  const auto endLine = [&] {
    lines.emplace_back(withoutBlanks(line));
    line.clear();
  };
  for (std::string_view word : words(utf8)) {
    if (!line.empty() && displayWidth(line) + displayWidth(withoutBlanks(word)) > width) endLine();
    while (displayWidth(withoutBlanks(word)) > width) {
      const std::size_t bytes = bytesThatFit(word, width);
      lines.emplace_back(word.substr(0, bytes));
      word.remove_prefix(bytes);
    }
    line += word;
  }
  if (!withoutBlanks(line).empty() || lines.empty()) endLine();
  return lines;
}

int longestWord(std::string_view utf8) {
  int longest = 0;
  for (const std::string_view word : words(utf8)) longest = std::max(longest, displayWidth(withoutBlanks(word)));
  return longest;
}

}  // namespace hectare::writers
