// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/geometry_reader.h"

#include <cstring>
#include <limits>

#include "tests/support/catch.h"

using namespace hectare::gis;

namespace {

using Bytes = std::vector<std::byte>;
using Ring = std::vector<Coord>;

template <class T>
void put(Bytes& bytes, T value) {
  const std::size_t at = bytes.size();
  bytes.resize(at + sizeof value);
  std::memcpy(bytes.data() + at, &value, sizeof value);
}

/// Well-known binary of a polygon, little-endian, just as the rings are.
Bytes polygon(const std::vector<Ring>& rings) {
  Bytes bytes;
  put<std::uint8_t>(bytes, 1);
  put<std::uint32_t>(bytes, 3);
  put(bytes, static_cast<std::uint32_t>(rings.size()));
  for (const Ring& ring : rings) {
    put(bytes, static_cast<std::uint32_t>(ring.size()));
    for (const Coord c : ring) {
      put(bytes, c.x);
      put(bytes, c.y);
    }
  }
  return bytes;
}

Bytes severalOf(const std::vector<Bytes>& polygons) {
  Bytes bytes;
  put<std::uint8_t>(bytes, 1);
  put<std::uint32_t>(bytes, 6);
  put(bytes, static_cast<std::uint32_t>(polygons.size()));
  for (const Bytes& one : polygons) bytes.insert(bytes.end(), one.begin(), one.end());
  return bytes;
}

const Ring closedRing = {{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}};
const Ring openHole = {{2, 3}, {2, 4}, {4, 4}, {4, 3}};

Findings told(const std::vector<Bytes>& geometries, const std::string& rule) {
  GeometryColumn column;
  GeometryReader reader(column, "land", Crs());
  for (const Bytes& one : geometries) reader.add(one);
  REQUIRE(column.size() == geometries.size());
  Findings found = reader.findings();
  std::erase_if(found, [&](const Finding& one) { return one.rule != rule; });
  return found;
}

}  // namespace

TEST_CASE("Rings that do not close are told feature by feature, where they begin") {
  const auto found = told({polygon({closedRing}), polygon({closedRing, openHole}), severalOf({polygon({openHole})})},
                          "read.ring_closed");
  REQUIRE(found.size() == 2);
  CHECK(found[0].subject == "2");
  CHECK(found[1].subject == "3");
  CHECK(found[0].place == Coord{2, 3});
  CHECK(found[0].severity == Severity::warning);
}

TEST_CASE("Beyond a thousand the rings that do not close are told as one number") {
  const auto found = told(std::vector<Bytes>(1234, polygon({openHole})), "read.ring_closed");
  REQUIRE(found.size() == 1001);
  CHECK(found.back().subject.empty());
  CHECK(found.back().text.id == "read.rings_closed_more");
  CHECK(std::get<std::int64_t>(found.back().text.args.at(1).second) == 234);
}

TEST_CASE("Parts and rings without a vertex are told") {
  const std::string rule = "read.empty_part";
  CHECK(told({polygon({closedRing}), severalOf({polygon({closedRing})})}, rule).empty());
  const auto found = told({polygon({closedRing, {}}), severalOf({polygon({}), polygon({closedRing})})}, rule);
  REQUIRE(found.size() == 2);
  CHECK(found[0].subject == "1");
  CHECK(found[1].subject == "2");
  CHECK(found[1].place == Coord{0, 0});
  CHECK(told({polygon({})}, rule).empty());  // that is no geometry at all
}

TEST_CASE("A ring with a coordinate that is no number leaves its feature without geometry") {
  const double none = std::numeric_limits<double>::quiet_NaN();
  CHECK(told({polygon({{{0, 0}, {none, 1}, {1, 1}}})}, "read.not_finite").size() == 1);
}
