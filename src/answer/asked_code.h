// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hectare::answer {

/// What a question was asked with, in the letters of references: a letter per option, and its value behind it. Only
/// what nobody could find by trying: numbers, names, and options without a value. Names (parks, classes) are told by a
/// short hash, since identifiers have letters that references do not have; of more than four parks their number alone.
struct AskedCode {
  /// One option as its letter says it.
  struct Part {
    char letter = 0;
    std::string value;  ///< digits, a point in numbers; of a name its hash
  };
  static constexpr std::size_t mostParks = 4;
  static constexpr char manyParks = 'Q';

  std::vector<Part> parts;
};

/// What stands behind the letter of an option.
struct AskedOption {
  enum class Kind : std::uint8_t { flag, number, name };
  char letter = 0;
  std::string_view option;  ///< "--park"; empty: of AskedCode::manyParks
  Kind kind = Kind::flag;
  std::size_t letters = 0;  ///< of the hash of a name
};

/// Null: the option has no part in codes.
const AskedOption* askedOption(std::string_view option);
const AskedOption* askedOption(char letter);

/// The 32 digits of references and their codes: Crockford's, which are hard to take for one another.
inline constexpr std::string_view referenceLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// As many letters as tell a name from most others. \param letters 1 to 6.
std::string nameCode(std::string_view name, std::size_t letters);
/// Digits with at most a point among them: a number that a code can carry.
bool isCodeNumber(std::string_view text);

std::string toText(const AskedCode& code);
/// No value when it is no such code.
std::optional<AskedCode> parseAskedCode(std::string_view text);

/// A code in the parts that it is printed in; what is no code stays whole.
std::vector<std::string> askedParts(std::string_view text);

}  // namespace hectare::answer
