// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

namespace hectare::land {

/// Sets of faces that are joined one by one; each is known by its least face.
class JoinedFaces {
 public:
  explicit JoinedFaces(std::size_t count) : m_parent(count) { std::iota(m_parent.begin(), m_parent.end(), 0U); }
  std::uint32_t find(std::uint32_t face) {
    while (m_parent[face] != face) face = m_parent[face] = m_parent[m_parent[face]];
    return face;
  }
  void join(std::uint32_t a, std::uint32_t b) {
    a = find(a);
    b = find(b);
    m_parent[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::uint32_t> m_parent;
};

}  // namespace hectare::land
