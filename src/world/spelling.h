// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hectare::world {

/// A name as recognition compares it: small letters without accents, and digits; spaces, signs and case are gone, but
/// it is known where the words began ("FEMA_FloodPlains100Year": fema flood plains 100 year).
struct Spelling {
  std::string letters;
  std::vector<bool> begins;  ///< as long as letters, and one more at the end: a word begins (or the name ends) here
};

[[nodiscard]] Spelling spell(std::string_view name);

/// The letters alone.
[[nodiscard]] std::string lettersOf(std::string_view text);

/// The letters of a code: of a web address or short form ("https://…/bebouwd", "vlaio:bebouwd") what stands last.
[[nodiscard]] std::string codeLetters(std::string_view value);

/// Text that was read as Windows-1252 although it was UTF-8 ("industrieÃ«n"), as it was meant; other text as it is.
[[nodiscard]] std::string mended(std::string_view text);

/// Only such text can stand in a plan file.
[[nodiscard]] bool isUtf8(std::string_view text);

/// A stretch of a name.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
  friend bool operator==(const Stretch&, const Stretch&) = default;
};

/// Where a word or phrase (its letters) stands in a name: as words of its own, or from six letters on also at the begin
/// or end of a longer word ("percelen" in "gebruikspercelen").
[[nodiscard]] std::optional<Stretch> findWords(const Spelling& name, std::string_view phraseLetters);

}  // namespace hectare::world
