// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/text_marks.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace hectare::gis {

namespace {

bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool isSmall(char c) { return c >= 'a' && c <= 'z'; }
char lower(char c) { return isUpper(c) ? static_cast<char>(c - 'A' + 'a') : c; }
unsigned byteAt(std::string_view text, std::size_t i) {
  return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
}

/// What a continuation byte of UTF-8 looks like once it was taken for Windows-1252: U+0080 to U+00BF, or one of the
/// signs that Windows-1252 has in their place (Œ š ˆ ˜ – ‘ ’ “ ” † • … ‰ € ™), never a letter with an accent.
bool continues(std::string_view text, std::size_t i) {
  const unsigned lead = byteAt(text, i);
  return lead == 0xC2 || lead == 0xC5 || lead == 0xC6 || lead == 0xCB || lead == 0xE2;
}

bool endsOf(std::string_view word, std::initializer_list<std::string_view> ends) {
  return std::ranges::any_of(ends, [&](std::string_view end) { return word.ends_with(end); });
}

bool holds(const std::string& words, std::initializer_list<std::string_view> wanted) {
  return std::ranges::any_of(
      wanted, [&](std::string_view word) { return words.find(" " + std::string(word) + " ") != std::string::npos; });
}

}  // namespace

std::string lowerCase(std::string text) {
  std::ranges::transform(text, text.begin(), lower);
  return text;
}

bool looksLikeMojibake(std::string_view text) {
  for (std::size_t i = text.find_first_of("\xC3\xEF"); i != std::string_view::npos;
       i = text.find_first_of("\xC3\xEF", i + 1)) {
    const unsigned second = byteAt(text, i + 1);
    const bool lead = byteAt(text, i) == 0xC3;
    if (lead && second == 0x83 && continues(text, i + 2)) return true;                   // Ã and what followed it
    if (lead && second == 0x82 && byteAt(text, i + 2) == 0xC2) return true;              // Â and a sign
    if (lead && second == 0xA2 && text.substr(i + 2, 3) == "\xE2\x82\xAC") return true;  // â€
    if (!lead && second == 0xBF && byteAt(text, i + 2) == 0xBD) return true;             // U+FFFD
  }
  return false;
}

bool hasLeadingZeros(std::string_view text) {
  return text.size() > 1 && text.front() == '0' && std::ranges::all_of(text, isDigit);
}

bool isYesOrNo(std::string_view text) {
  constexpr std::array words{"yes", "no", "true", "false", "ja", "nee", "neen", "oui", "non", "waar", "onwaar"};
  if (text.size() < 2 || text.size() > 6) return false;
  std::string small(text);
  std::ranges::transform(small, small.begin(), lower);
  return std::ranges::any_of(words, [&](const char* word) { return small == word; });
}

bool isBlank(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; });
}

std::size_t characters(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string shortened(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return std::string(text);
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) --bytes;
  return std::string(text.substr(0, bytes)) + "…";
}

std::string wordsOf(std::string_view name) {
  std::string words = " ";
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    const bool part = isDigit(c) || isUpper(c) || isSmall(c) || (static_cast<unsigned char>(c) & 0x80U) != 0;
    if (!part) {
      if (words.back() != ' ') words += ' ';
      continue;
    }
    const bool hump = i > 0 && isUpper(c) && isSmall(name[i - 1]);
    if (hump && words.back() != ' ') words += ' ';
    words += lower(c);
  }
  if (words.back() != ' ') words += ' ';
  return words;
}

bool isCalledKey(std::string_view name) {
  const std::string words = wordsOf(name);
  const bool word = holds(
      words, {"id",     "key", "sleutel",   "nr",         "no",         "num",           "nummer",        "number",
              "numero", "ref", "reference", "referentie", "code",       "uuid",          "guid",          "gid",
              "fid",    "oid", "pid",       "pin",        "identifier", "identificatie", "identificator", "kenmerk"});
  if (word) return true;
  std::string_view all = words;
  all.remove_suffix(1);
  return endsOf(all, {"id", "idn", "key", "nr", "nummer", "number", "code", "uid", "sleutel", "referentie"});
}

bool isCalledEnd(std::string_view name) {
  const std::string words = wordsOf(name);
  if (holds(words, {"eind",      "einde",      "end",       "ended",       "ends",    "until",    "expiry",
                    "expires",   "expired",    "einddatum", "einddat",     "einddt",  "enddate",  "endtime",
                    "validto",   "validuntil", "geldigtot", "vervaldatum", "vervalt", "stopdate", "stopdatum",
                    "opgeheven", "beeindigd",  "fin",       "datefin"})) {
    return true;
  }
  return words.find(" valid to ") != std::string::npos || words.find(" geldig tot ") != std::string::npos ||
         words.find(" date to ") != std::string::npos || words.find(" datum tot ") != std::string::npos;
}

}  // namespace hectare::gis
