// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/geometry/geometry_column.h"

#include <algorithm>

namespace hectare::gis {

void Box::add(Coord c) {
  minX = std::min(minX, c.x);
  minY = std::min(minY, c.y);
  maxX = std::max(maxX, c.x);
  maxY = std::max(maxY, c.y);
}

void Box::add(const Box& other) {
  minX = std::min(minX, other.minX);
  minY = std::min(minY, other.minY);
  maxX = std::max(maxX, other.maxX);
  maxY = std::max(maxY, other.maxY);
}

namespace {

Box boxOf(std::span<const Coord> coords) {
  Box box;
  for (const Coord c : coords) box.add(c);
  return box;
}

}  // namespace

Box GeometryColumn::box(std::size_t feature) const { return boxOf(coords(feature)); }

Box GeometryColumn::box() const { return boxOf(m_arrays.coords); }

std::span<const Coord> GeometryColumn::coords(std::size_t feature) const {
  const std::uint64_t from = m_arrays.offsets[m_arrays.paths[m_arrays.parts[feature]]];
  const std::uint64_t to = m_arrays.offsets[m_arrays.paths[m_arrays.parts[feature + 1]]];
  return std::span<const Coord>(m_arrays.coords).subspan(from, to - from);
}

void GeometryColumn::beginFeature(GeometryKind kind) {
  m_arrays.kinds.push_back(kind);
  m_arrays.parts.push_back(m_arrays.parts.back());
}

void GeometryColumn::beginPart() {
  m_arrays.paths.push_back(m_arrays.paths.back());
  ++m_arrays.parts.back();
}

void GeometryColumn::beginPath() {
  m_arrays.offsets.push_back(m_arrays.offsets.back());
  ++m_arrays.paths.back();
}

void GeometryColumn::add(Coord c) {
  m_arrays.coords.push_back(c);
  ++m_arrays.offsets.back();
}

std::span<Coord> GeometryColumn::extend(std::size_t count) {
  const std::size_t from = m_arrays.coords.size();
  m_arrays.coords.resize(from + count);
  m_arrays.offsets.back() += count;
  return std::span<Coord>(m_arrays.coords).subspan(from);
}

void GeometryColumn::removeLast() {
  m_arrays.kinds.pop_back();
  m_arrays.parts.pop_back();
  m_arrays.paths.resize(m_arrays.parts.back() + 1);
  m_arrays.offsets.resize(m_arrays.paths.back() + 1);
  m_arrays.coords.resize(m_arrays.offsets.back());
}

void GeometryColumn::append(const GeometryColumn& other, std::size_t feature) {
  beginFeature(other.kind(feature));
  for (std::size_t part = 0; part < other.partCount(feature); ++part) {
    beginPart();
    for (std::size_t i = 0; i < other.pathCount(feature, part); ++i) {
      beginPath();
      const Path from = other.path(feature, part, i);
      m_arrays.coords.insert(m_arrays.coords.end(), from.begin(), from.end());
      m_arrays.offsets.back() += from.size();
    }
  }
}

void GeometryColumn::reserve(std::size_t features, std::size_t coords) {
  m_arrays.kinds.reserve(features);
  m_arrays.parts.reserve(features + 1);
  m_arrays.paths.reserve(features + 1);
  m_arrays.offsets.reserve(features + 1);
  m_arrays.coords.reserve(coords);
}

namespace {

/// Offsets into an array of `count` elements, for one thing fewer than there are offsets.
bool areOffsets(const std::vector<std::uint64_t>& offsets, std::size_t things, std::size_t count) {
  return !offsets.empty() && offsets.size() == things + 1 && offsets.front() == 0 && offsets.back() == count &&
         std::ranges::is_sorted(offsets);
}

/// \pre all offsets lie within their arrays.
bool isPart(const GeometryColumn::Arrays& a, GeometryKind kind, std::uint64_t part) {
  const std::uint64_t from = a.paths[part];
  const std::uint64_t to = a.paths[part + 1];
  if (kind == GeometryKind::polygon ? from == to : to - from != 1) return false;
  for (std::uint64_t path = from; path < to; ++path) {
    const std::uint64_t first = a.offsets[path];
    const std::uint64_t end = a.offsets[path + 1];
    if (first == end || (kind == GeometryKind::point && end - first != 1)) return false;
    if (kind == GeometryKind::polygon && a.coords[first] != a.coords[end - 1]) return false;
  }
  return true;
}

bool isFeature(const GeometryColumn::Arrays& a, std::size_t feature) {
  const GeometryKind kind = a.kinds[feature];
  const std::uint64_t from = a.parts[feature];
  const std::uint64_t to = a.parts[feature + 1];
  if (kind > GeometryKind::polygon || (kind == GeometryKind::none) != (from == to)) return false;
  for (std::uint64_t part = from; part < to; ++part) {
    if (!isPart(a, kind, part)) return false;
  }
  return true;
}

}  // namespace

std::optional<GeometryColumn> GeometryColumn::fromArrays(Arrays arrays) {
  const bool fits = areOffsets(arrays.parts, arrays.kinds.size(), arrays.paths.size() - 1) &&
                    areOffsets(arrays.paths, arrays.paths.size() - 1, arrays.offsets.size() - 1) &&
                    areOffsets(arrays.offsets, arrays.offsets.size() - 1, arrays.coords.size());
  if (!fits) return std::nullopt;
  for (std::size_t i = 0; i < arrays.kinds.size(); ++i) {
    if (!isFeature(arrays, i)) return std::nullopt;
  }
  GeometryColumn column;
  column.m_arrays = std::move(arrays);
  return column;
}

}  // namespace hectare::gis
