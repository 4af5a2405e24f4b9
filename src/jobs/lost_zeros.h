// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string_view>

namespace hectare::jobs {

/// NACE codes of a source that lost their zero where somebody took them for numbers: 01110, agriculture, has become
/// 1110, which reads as the manufacture of beverages.
class LostZeros {
 public:
  void see(std::string_view code);
  /// How many codes are one digit shorter than all others, in a source in which no code begins with a zero.
  [[nodiscard]] std::int64_t count() const;

 private:
  bool m_hasZeros = false;
  std::map<std::size_t, std::int64_t> m_ofLength;  ///< of codes of digits alone
};

}  // namespace hectare::jobs
