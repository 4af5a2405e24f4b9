// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hectare::gis {

/// UTF-8 that was taken for Windows-1252 and written as UTF-8 again ("Ã«" for "ë", "â€™" for an apostrophe), or a
/// character that a program could not read (U+FFFD).
bool looksLikeMojibake(std::string_view text);

/// Digits alone, the first of several a 0.
bool hasLeadingZeros(std::string_view text);

/// Yes or no, true or false, in English, Dutch or French, as words.
bool isYesOrNo(std::string_view text);

bool isBlank(std::string_view text);

/// 0 to 9, whatever the locale.
constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// A to Z made small; all else, letters beyond ASCII too, stays as it is.
std::string lowerCase(std::string text);

/// Characters, not bytes.
std::size_t characters(std::string_view text);

/// At most `bytes`, never through a character, with "…" where something was left out.
std::string shortened(std::string_view text, std::size_t bytes);

/// The words of a column's name in small letters: "EindDatum_geldig" -> " eind datum geldig ", each between blanks.
std::string wordsOf(std::string_view name);

/// Called like what tells rows apart: id, key, number, reference …
bool isCalledKey(std::string_view name);

/// Called like the day on which a row ends to be true: end date, valid to, einddatum, geldig tot …
bool isCalledEnd(std::string_view name);

}  // namespace hectare::gis
