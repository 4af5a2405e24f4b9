// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/jobs/lost_zeros.h"

namespace hectare::jobs {

namespace {

constexpr std::size_t digitsOfClass = 4;  // shorter ones are groups and divisions, which lists mix at will

}  // namespace

void LostZeros::see(std::string_view code) {
  if (code.empty() || code.find_first_not_of("0123456789") != std::string_view::npos) return;
  m_hasZeros = m_hasZeros || code.front() == '0';
  ++m_ofLength[code.size()];
}

std::int64_t LostZeros::count() const {
  if (m_hasZeros || m_ofLength.size() != 2) return 0;
  const auto& [shorter, rows] = *m_ofLength.begin();
  const std::size_t longer = m_ofLength.rbegin()->first;
  return longer >= digitsOfClass && shorter + 1 == longer ? rows : 0;
}

}  // namespace hectare::jobs
