// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace hectare::gis {

/// Memory that the columns of a layer share for counting their values.
struct CountingBudget {
  std::size_t bytes = std::size_t{192} << 20U;
};

/// Counts different values by their 64-bit hashes. Two of a million values have the same hash once in thirty million
/// layers. Beyond the limit, or when the budget is used up, it gives its memory back and counts no further.
class DistinctValues {
 public:
  DistinctValues(CountingBudget& budget, std::size_t limit) : m_budget(budget), m_limit(limit) {}
  enum class Seen : std::uint8_t { first, again, unknown };
  Seen add(std::uint64_t hash);
  [[nodiscard]] std::size_t count() const { return m_count; }
  [[nodiscard]] bool exact() const { return !m_gaveUp; }

 private:
  bool grow();
  void giveUp();

  CountingBudget& m_budget;
  std::size_t m_limit;
  std::vector<std::uint64_t> m_slots;  ///< open addressing, 0: free; a power of two
  std::size_t m_count = 0;
  bool m_gaveUp = false;
};

}  // namespace hectare::gis
