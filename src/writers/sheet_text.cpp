// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/writers/sheet_text.h"

#include <algorithm>

#include "src/writers/display_width.h"

namespace hectare::writers {
namespace {

bool isContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }
std::size_t unitsOf(char first) { return static_cast<unsigned char>(first) >= 0xF0U ? 2 : 1; }

bool isHex(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'); }

/// "_xHHHH_" at the beginning of `text`.
bool isEscape(std::string_view text) {
  return text.size() >= 7 && text[0] == '_' && text[1] == 'x' && text[6] == '_' &&
         std::all_of(text.begin() + 2, text.begin() + 6, isHex);
}

/// U+FFFE and U+FFFF, which are no characters of XML.
bool isNoCharacter(std::string_view text) {
  return text.starts_with("\xEF\xBF\xBE") || text.starts_with("\xEF\xBF\xBF");
}

bool isForbidden(char c) { return std::string_view("[]:*?/\\").find(c) != std::string_view::npos; }

std::string trimmed(std::string name) {
  const auto isEdge = [](char c) { return c == ' ' || c == '\''; };
  while (!name.empty() && isEdge(name.back())) name.pop_back();
  name.erase(name.begin(), std::find_if_not(name.begin(), name.end(), isEdge));
  return name;
}

/// Without what a name may not have. A colon ends it: what stands behind is an explanation.
std::string allowed(std::string_view wanted) {
  std::string name = printable(wanted.substr(0, std::max<std::size_t>(wanted.find(':'), 1)));
  std::replace_if(name.begin(), name.end(), isForbidden, '-');
  name = trimmed(std::move(name));
  if (name.empty()) return "-";
  // Excel keeps this name for itself.
  return name == "History" ? "History -" : name;
}

std::string fitting(const std::string& name, std::size_t most) {
  if (sheetLength(name) <= most) return name;
  const std::string cut = sheetPrefix(name, most);
  const std::size_t blank = cut.rfind(' ');
  return trimmed(blank == std::string::npos || blank < most / 2 ? cut : cut.substr(0, blank));
}

std::string lowerCase(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

}  // namespace

std::size_t sheetLength(std::string_view utf8) {
  std::size_t length = 0;
  for (const char c : utf8) length += isContinuation(c) ? 0 : unitsOf(c);
  return length;
}

std::string sheetPrefix(std::string_view utf8, std::size_t most) {
  std::size_t length = 0;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    if (isContinuation(utf8[i])) continue;
    length += unitsOf(utf8[i]);
    if (length > most) return std::string(utf8.substr(0, i));
  }
  return std::string(utf8);
}

std::string sheetText(std::string_view bytes) {
  const std::string valid = validUtf8(bytes);
  std::string text;
  text.reserve(valid.size());
  for (std::size_t i = 0; i < valid.size(); ++i) {
    const std::string_view rest = std::string_view(valid).substr(i);
    const bool control = (static_cast<unsigned char>(valid[i]) < 0x20U && valid[i] != '\n') || valid[i] == 0x7F;
    if (isEscape(rest)) text += "_x005F";
    if (isNoCharacter(rest)) {
      text += "\xEF\xBF\xBD";
      i += 2;
    } else {
      text += control ? ' ' : valid[i];
    }
  }
  return text;
}

std::string SheetNames::add(std::string_view wanted) {
  const std::string base = allowed(wanted);
  std::string name = fitting(base, most);
  for (int number = 2; !m_taken.insert(lowerCase(name)).second; ++number) {
    const std::string suffix = " (" + std::to_string(number) + ")";
    name = fitting(base, most - suffix.size()) + suffix;
  }
  return name;
}

}  // namespace hectare::writers
