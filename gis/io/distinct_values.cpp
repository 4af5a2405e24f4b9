// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/distinct_values.h"

namespace hectare::gis {

namespace {

constexpr std::size_t fewest = 16;

/// Where the hash stands, or the free slot that waits for it.
std::size_t slotOf(const std::vector<std::uint64_t>& slots, std::uint64_t hash) {
  const std::size_t mask = slots.size() - 1;
  std::size_t at = (hash * 0x9e3779b97f4a7c15U >> 20U) & mask;
  while (slots[at] != 0 && slots[at] != hash) at = (at + 1) & mask;
  return at;
}

}  // namespace

DistinctValues::Seen DistinctValues::add(std::uint64_t hash) {
  if (m_gaveUp) return Seen::unknown;
  if (hash == 0) hash = 1;
  if (m_slots.empty() && !grow()) return Seen::unknown;
  std::size_t at = slotOf(m_slots, hash);
  if (m_slots[at] == hash) return Seen::again;
  if (m_count >= m_limit) {
    giveUp();
    return Seen::unknown;
  }
  if ((m_count + 1) * 4 > m_slots.size() * 3) {
    if (!grow()) return Seen::unknown;
    at = slotOf(m_slots, hash);
  }
  m_slots[at] = hash;
  ++m_count;
  return Seen::first;
}

bool DistinctValues::grow() {
  const std::size_t size = m_slots.empty() ? fewest : m_slots.size() * 2;
  const std::size_t more = (size - m_slots.size()) * sizeof(std::uint64_t);
  if (more > m_budget.bytes) {
    giveUp();
    return false;
  }
  m_budget.bytes -= more;
  std::vector<std::uint64_t> larger(size);
  for (const std::uint64_t hash : m_slots) {
    if (hash != 0) larger[slotOf(larger, hash)] = hash;
  }
  m_slots = std::move(larger);
  return true;
}

void DistinctValues::giveUp() {
  m_budget.bytes += m_slots.size() * sizeof(std::uint64_t);
  m_slots = {};
  m_gaveUp = true;
}

}  // namespace hectare::gis
