// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/reader/wire.h"

#include <sys/mman.h>
#include <unistd.h>

#include <memory>

namespace hectare::gis {

std::uint64_t WireIn::defaultBudget() {
  const auto pages = sysconf(_SC_PHYS_PAGES);
  const auto size = sysconf(_SC_PAGESIZE);
  constexpr std::uint64_t leastBytes = std::uint64_t{1} << 30U;
  return pages <= 0 || size <= 0 ? leastBytes : static_cast<std::uint64_t>(pages) * static_cast<std::uint64_t>(size);
}

bool WireIn::claim(std::uint64_t count, std::uint64_t size) {
  m_ok = m_ok && count <= m_budget / size;
  if (m_ok) m_budget -= count * size;
  return m_ok;
}

void expectArray(void* at, std::size_t bytes) {
  constexpr std::size_t page = std::size_t{1} << 21U;
  if (bytes < 2 * page) return;
  std::size_t space = bytes;
  if (std::align(page, page, at, space) != nullptr) static_cast<void>(::madvise(at, space, MADV_HUGEPAGE));
}

void put(WireOut& out, bool value) { put(out, static_cast<std::uint8_t>(value ? 1 : 0)); }

void get(WireIn& in, bool& value) {
  std::uint8_t read = 0;
  get(in, read);
  in.require(read <= 1);
  if (in.ok()) value = read == 1;
}

void put(WireOut& out, const std::string& text) {
  put(out, static_cast<std::uint64_t>(text.size()));
  out.bytes(std::as_bytes(std::span(text)));
}

void get(WireIn& in, std::string& text) { getFlat(in, text); }

void put(WireOut& out, Coord value) {
  put(out, value.x);
  put(out, value.y);
}

void get(WireIn& in, Coord& value) {
  get(in, value.x);
  get(in, value.y);
}

}  // namespace hectare::gis
