// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/closed_lines.h"

#include <cstdint>
#include <cstring>

namespace hectare::gis {

namespace {

using Wkb = std::span<const std::byte>;

constexpr std::size_t typeEnd = 5;    // byte order, then the type
constexpr std::size_t headerEnd = 9;  // then the number of points
constexpr std::uint32_t line = 2;
constexpr std::uint32_t fewestPoints = 4;  // a triangle, with its first point again
constexpr std::size_t pointBytes = 2 * sizeof(double);

std::uint32_t wordAt(Wkb wkb, std::size_t at) {
  std::uint32_t number = 0;
  std::memcpy(&number, wkb.data() + at, sizeof number);
  return number;
}

/// In the byte order of this machine, as GDAL hands geometries over.
bool isClosedLine(Wkb wkb) {
  if (wkb.size() < headerEnd || wkb.front() != std::byte{1}) return false;
  if ((wordAt(wkb, 1) & 0x0FFFFFFFU) % 1000 != line) return false;
  const std::uint32_t points = wordAt(wkb, typeEnd);
  const std::size_t bytes = wkb.size() - headerEnd;
  if (points < fewestPoints || bytes % points != 0 || bytes / points < pointBytes) return false;
  const std::byte* const last = wkb.data() + (wkb.size() - bytes / points);
  return std::memcmp(wkb.data() + headerEnd, last, pointBytes) == 0;
}

}  // namespace

Wkb ClosedLines::land(Wkb wkb, std::size_t feature) {
  if (!m_drawing || !isClosedLine(wkb)) return wkb;
  if (m_count++ == 0) m_first = feature;
  const std::uint32_t type = wordAt(wkb, 1) + 1;  // a polygon, with Z and M as the line has them
  const std::uint32_t rings = 1;
  m_polygon.resize(wkb.size() + sizeof rings);
  m_polygon[0] = wkb[0];
  std::memcpy(m_polygon.data() + 1, &type, sizeof type);
  std::memcpy(m_polygon.data() + typeEnd, &rings, sizeof rings);
  std::memcpy(m_polygon.data() + typeEnd + sizeof rings, wkb.data() + typeEnd, wkb.size() - typeEnd);
  return m_polygon;
}

}  // namespace hectare::gis
