// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/wkb_flaws.h"

#include <ogr_geometry.h>

#include <cstdint>
#include <cstring>
#include <memory>

namespace hectare::gis {
namespace {

constexpr std::uint32_t polygon = 3;
constexpr std::uint32_t lastMulti = 6;
constexpr std::uint32_t withSrid = 0x20000000U;

/// The number at a place of the bytes; 0 beyond their end.
std::uint32_t numberAt(std::span<const std::byte> wkb, std::size_t at) {
  std::uint32_t number = 0;
  if (wkb.size() < at + sizeof number) return 0;
  std::memcpy(&number, wkb.data() + at, sizeof number);
  return wkb.front() == std::byte{0} ? __builtin_bswap32(number) : number;
}

constexpr std::size_t typeAt = 1;

std::uint32_t baseOf(std::span<const std::byte> wkb) { return (numberAt(wkb, typeAt) & 0x0FFFFFFFU) % 1000; }

std::optional<Coord> openRingIn(const OGRGeometry& geometry) {
  if (const auto* single = dynamic_cast<const OGRPolygon*>(&geometry)) {
    for (const OGRLinearRing* ring : *single) {
      const int last = ring->getNumPoints() - 1;
      if (last < 0 || (ring->getX(0) == ring->getX(last) && ring->getY(0) == ring->getY(last))) continue;
      return Coord{ring->getX(0), ring->getY(0)};
    }
  }
  if (const auto* several = dynamic_cast<const OGRGeometryCollection*>(&geometry)) {
    for (const OGRGeometry* member : *several) {
      if (const auto found = openRingIn(*member)) return found;
    }
  }
  return std::nullopt;
}

}  // namespace

std::size_t membersStated(std::span<const std::byte> wkb) {
  const std::uint32_t base = baseOf(wkb);
  if (base < polygon || base > lastMulti) return 0;
  const bool srid = (numberAt(wkb, typeAt) & withSrid) != 0;
  return numberAt(wkb, typeAt + sizeof base + (srid ? sizeof base : 0));
}

bool isSinglePart(std::span<const std::byte> wkb) { return baseOf(wkb) == polygon; }

std::optional<Coord> openRing(std::span<const std::byte> wkb) {
  OGRGeometry* raw = nullptr;
  const OGRErr code = OGRGeometryFactory::createFromWkb(wkb.data(), nullptr, &raw, wkb.size(), wkbVariantIso);
  const std::unique_ptr<OGRGeometry> geometry(raw);
  return code == OGRERR_NONE && geometry ? openRingIn(*geometry) : std::nullopt;
}

}  // namespace hectare::gis
