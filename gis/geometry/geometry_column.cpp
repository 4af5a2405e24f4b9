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

Box GeometryColumn::box() const { return boxOf(m_coords); }

std::span<const Coord> GeometryColumn::coords(std::size_t feature) const {
  const std::uint64_t from = m_offsets[m_paths[m_parts[feature]]];
  const std::uint64_t to = m_offsets[m_paths[m_parts[feature + 1]]];
  return std::span<const Coord>(m_coords).subspan(from, to - from);
}

void GeometryColumn::beginFeature(GeometryKind kind) {
  m_kinds.push_back(kind);
  m_parts.push_back(m_parts.back());
}

void GeometryColumn::beginPart() {
  m_paths.push_back(m_paths.back());
  ++m_parts.back();
}

void GeometryColumn::beginPath() {
  m_offsets.push_back(m_offsets.back());
  ++m_paths.back();
}

void GeometryColumn::add(Coord c) {
  m_coords.push_back(c);
  ++m_offsets.back();
}

std::span<Coord> GeometryColumn::extend(std::size_t count) {
  const std::size_t from = m_coords.size();
  m_coords.resize(from + count);
  m_offsets.back() += count;
  return std::span<Coord>(m_coords).subspan(from);
}

void GeometryColumn::removeLast() {
  m_kinds.pop_back();
  m_parts.pop_back();
  m_paths.resize(m_parts.back() + 1);
  m_offsets.resize(m_paths.back() + 1);
  m_coords.resize(m_offsets.back());
}

void GeometryColumn::append(const GeometryColumn& other, std::size_t feature) {
  beginFeature(other.kind(feature));
  for (std::size_t part = 0; part < other.partCount(feature); ++part) {
    beginPart();
    for (std::size_t i = 0; i < other.pathCount(feature, part); ++i) {
      beginPath();
      const Path from = other.path(feature, part, i);
      m_coords.insert(m_coords.end(), from.begin(), from.end());
      m_offsets.back() += from.size();
    }
  }
}

void GeometryColumn::reserve(std::size_t features, std::size_t coords) {
  m_kinds.reserve(features);
  m_parts.reserve(features + 1);
  m_paths.reserve(features + 1);
  m_offsets.reserve(features + 1);
  m_coords.reserve(coords);
}

}  // namespace hectare::gis
