// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gis/base/result.h"

namespace hectare::answer {

/// The short name of a row of a printed table: twelve characters of Crockford's base 32 (no I, L, O, U), in fours:
/// 7K2Q-M9XD-4TBC. The last is a check over GF(32), which no single wrong character and no two swapped ones pass.
/// Behind them stands what was asked, where that cannot be found by trying: 7K2Q-M9XD-4TBC-R-M2000 (AskedCode).
struct Reference {
  std::uint8_t form = 0;      ///< 5 bits of the question and its options: where to look for the row
  std::uint32_t row = 0;      ///< 30 bits of question, options, table and what the row is called
  std::uint16_t data = 0;     ///< 15 bits of the contents of the sources and the settings
  std::uint8_t settings = 0;  ///< 5 bits of the settings alone: which of the two changed
  std::string asked = {};     ///< letters and digits of references; empty: what is found by trying

  /// The same row, whatever has become of the data.
  [[nodiscard]] bool sameRow(const Reference& other) const { return form == other.form && row == other.row; }
  friend bool operator==(const Reference&, const Reference&) = default;
};

std::string toText(const Reference& reference);

/// As a person types it: upper or lower case, groups by hyphens of any kind, blanks or nothing; I and L are 1, O is 0.
/// Errors: usage (length, a character that references do not have, the check).
gis::Result<Reference> parseReference(std::string_view typed);

/// The references that one wrong character or two swapped neighbours could have made of what was typed: for a check
/// that fails. What was asked is taken as typed. Empty when it is shorter than a reference.
std::vector<Reference> nearReferences(std::string_view typed);

/// Where references come from, beside the rows themselves. Texts of any length.
struct ReferenceGround {
  std::string form;        ///< question and options that choose or change figures
  std::string data;        ///< identity of the contents of all sources
  std::string settings;    ///< identity of the settings of plan and scheme
  std::string asked = {};  ///< Reference::asked
};

/// Makes the references of many rows from one ground.
class ReferenceMaker {
 public:
  explicit ReferenceMaker(const ReferenceGround& ground);
  /// \param row what names a row in the form.
  [[nodiscard]] Reference make(std::string_view row) const;

 private:
  std::string m_form;
  Reference m_common;
};

/// The part that tells one form from most others: 5 bits.
std::uint8_t formBits(std::string_view form);

}  // namespace hectare::answer
