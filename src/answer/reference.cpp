// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/answer/reference.h"

#include <algorithm>
#include <array>
#include <optional>

#include "gis/base/file.h"
#include "src/answer/asked_code.h"

namespace hectare::answer {
namespace {

constexpr std::size_t length = 12;
constexpr std::size_t group = 4;
constexpr std::uint64_t digitBits = 5;
constexpr std::uint8_t digitMask = 31;

/// Digits of 0 to 31; the last one is the check.
using Digits = std::array<std::uint8_t, length>;

/// Times x in GF(32) over x^5 + x^2 + 1, of which x is a generator: its first 31 powers all differ.
std::uint8_t timesX(std::uint8_t value) {
  const auto doubled = static_cast<unsigned>(value) << 1U;
  return static_cast<std::uint8_t>((doubled & 32U) != 0 ? (doubled ^ 37U) & digitMask : doubled);
}

/// The sum of all digits, the one at place i from the right times x^i: 0 in every reference. A wrong digit adds a
/// product of two that are not 0, two swapped digits the product of two differences, so neither can leave it 0.
std::uint8_t weighted(const Digits& digits) {
  std::uint8_t sum = 0;
  for (const std::uint8_t digit : digits) sum = static_cast<std::uint8_t>(timesX(sum) ^ digit);
  return sum;
}

Digits digitsOf(const Reference& reference) {
  std::uint64_t bits = reference.form;
  bits = (bits << 30U) | reference.row;
  bits = (bits << 15U) | reference.data;
  bits = (bits << 5U) | reference.settings;
  Digits digits{};
  for (std::size_t i = length - 1; i-- > 0;) {
    digits[i] = static_cast<std::uint8_t>(bits & digitMask);
    bits >>= digitBits;
  }
  digits.back() = weighted(digits);
  return digits;
}

Reference referenceOf(const Digits& digits, const std::string& asked) {
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i + 1 < length; ++i) bits = (bits << digitBits) | digits[i];
  Reference reference;
  reference.settings = static_cast<std::uint8_t>(bits & digitMask);
  reference.data = static_cast<std::uint16_t>((bits >> 5U) & 0x7fffU);
  reference.row = static_cast<std::uint32_t>((bits >> 20U) & 0x3fffffffU);
  reference.form = static_cast<std::uint8_t>((bits >> 50U) & digitMask);
  reference.asked = asked;
  return reference;
}

std::optional<std::uint8_t> digitOf(char typed) {
  char letter = typed >= 'a' && typed <= 'z' ? static_cast<char>(typed - 'a' + 'A') : typed;
  if (letter == 'I' || letter == 'L') letter = '1';
  if (letter == 'O') letter = '0';
  const auto at = referenceLetters.find(letter);
  if (at == std::string_view::npos) return std::nullopt;
  return static_cast<std::uint8_t>(at);
}

/// Without blanks and hyphens, also those that a word processor sets (U+2010 to U+2015, U+2212, U+00A0).
std::string withoutGroups(std::string_view typed) {
  std::string letters(typed);
  for (const std::string_view mark : {"\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015", "\u2212", "\u00A0"}) {
    for (auto at = letters.find(mark); at != std::string::npos; at = letters.find(mark)) letters.erase(at, mark.size());
  }
  std::erase_if(letters, [](char c) { return c == '-' || c == ' ' || c == '\t'; });
  return letters;
}

gis::Error misread(gis::Message what) { return {gis::ErrorKind::usage, std::move(what), {}, {"reference.looks_like"}}; }

struct Typed {
  Digits digits{};
  std::string asked;
};

/// The character at a place, whole; it may be one of several bytes.
std::string characterAt(const std::string& letters, std::size_t at) {
  std::size_t end = at + 1;
  while (end < letters.size() && (static_cast<unsigned char>(letters[end]) & 0xC0U) == 0x80U) ++end;
  return letters.substr(at, end - at);
}

gis::Result<Typed> digitsIn(std::string_view typed) {
  const std::string letters = withoutGroups(typed);
  Typed read;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const auto digit = digitOf(letters[i]);
    if (!digit) {
      return misread(
          {"reference.character", {{"reference", std::string(typed)}, {"character", characterAt(letters, i)}}});
    }
    if (i < length) {
      read.digits[i] = *digit;
    } else {
      read.asked += referenceLetters[*digit];
    }
  }
  if (letters.size() >= length) return read;
  return misread(
      {"reference.length", {{"reference", std::string(typed)}, {"count", static_cast<std::int64_t>(letters.size())}}});
}

/// The first `bits` bits of the hash of a text.
std::uint64_t hashed(std::string_view text, unsigned bits) {
  const std::string hex = gis::sha256OfText(text).substr(0, 16);
  return std::stoull(hex, nullptr, 16) >> (64U - bits);
}

}  // namespace

std::string toText(const Reference& reference) {
  std::string text;
  const Digits digits = digitsOf(reference);
  for (std::size_t i = 0; i < length; ++i) {
    if (i > 0 && i % group == 0) text += '-';
    text += referenceLetters[digits[i]];
  }
  for (const std::string& part : askedParts(reference.asked)) text += '-' + part;
  return text;
}

gis::Result<Reference> parseReference(std::string_view typed) {
  HECTARE_ASSIGN(const Typed read, digitsIn(typed));
  if (weighted(read.digits) == 0) return referenceOf(read.digits, read.asked);
  return misread({"reference.check", {{"reference", std::string(typed)}}});
}

std::vector<Reference> nearReferences(std::string_view typed) {
  std::vector<Reference> near;
  const auto read = digitsIn(typed);
  if (!read) return near;
  const auto keepIfSound = [&](const Digits& digits) {
    if (weighted(digits) == 0) near.push_back(referenceOf(digits, read->asked));
  };
  for (std::size_t i = 0; i < length; ++i) {
    Digits digits = read->digits;
    for (digits[i] = 0; digits[i] <= digitMask; ++digits[i]) {
      if (digits[i] != read->digits[i]) keepIfSound(digits);
    }
    digits = read->digits;
    if (i > 0 && digits[i - 1] != digits[i]) {
      std::swap(digits[i - 1], digits[i]);
      keepIfSound(digits);
    }
  }
  return near;
}

std::uint8_t formBits(std::string_view form) { return static_cast<std::uint8_t>(hashed(form, 5)); }

ReferenceMaker::ReferenceMaker(const ReferenceGround& ground) : m_form(ground.form) {
  m_common.form = formBits(ground.form);
  m_common.asked = ground.asked;
  m_common.data = static_cast<std::uint16_t>(hashed(ground.data + '\n' + ground.settings, 15));
  m_common.settings = static_cast<std::uint8_t>(hashed(ground.settings, 5));
}

Reference ReferenceMaker::make(std::string_view row) const {
  Reference reference = m_common;
  reference.row = static_cast<std::uint32_t>(hashed(m_form + '\n' + std::string(row), 30));
  return reference;
}

}  // namespace hectare::answer
