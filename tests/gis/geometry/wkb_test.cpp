// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <bit>
#include <cstring>

#include "gis/geometry/area.h"
#include "gis/geometry/geometry_column.h"
#include "tests/support/rapidcheck.h"

using namespace hectare::gis;

namespace {

std::vector<std::byte> fromHex(std::string_view hex) {
  std::vector<std::byte> bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    bytes.push_back(static_cast<std::byte>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16)));
  }
  return bytes;
}

std::string read(const std::vector<std::byte>& wkb, WkbNotes& notes) {
  GeometryColumn column;
  if (const Status added = appendWkb(column, wkb, notes); !added) {
    CHECK(column.size() == 0);
    return added.error().what.id;
  }
  return toWkt(column, 0);
}

std::string read(std::string_view hex) {
  WkbNotes notes;
  return read(fromHex(hex), notes);
}

}  // namespace

// Hexadecimal texts by hand from OGC 06-103r4, 8.2, and (EWKB) from the PostGIS manual.
TEST_CASE("Well-known binary of other programs is understood") {
  SECTION("little and big endian") {
    CHECK(read("0101000000000000000000F03F0000000000000040") == "POINT (1 2)");
    CHECK(read("00000000013FF00000000000004000000000000000") == "POINT (1 2)");
  }
  SECTION("heights and measures are dropped and told") {
    WkbNotes notes;
    CHECK(read(fromHex("01E9030000000000000000F03F00000000000000400000000000000840"), notes) == "POINT (1 2)");
    CHECK(notes.droppedZ);
    CHECK_FALSE(notes.droppedM);
    CHECK(read(fromHex("0101000040000000000000F03F00000000000000400000000000000840"), notes) == "POINT (1 2)");
    CHECK(notes.droppedM);
  }
  SECTION("EWKB may carry the number of a CRS") {
    CHECK(read("01010000208A7A0000000000000000F03F0000000000000040") == "POINT (1 2)");
  }
  SECTION("empty geometries are none") {
    CHECK(read("010300000000000000") == "GEOMETRYCOLLECTION EMPTY");
    CHECK(read("0101000000000000000000F87F000000000000F87F") == "GEOMETRYCOLLECTION EMPTY");
  }
  SECTION("of a collection the highest dimension is kept, and told") {
    WkbNotes notes;
    // GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (0 0, 1 1))
    CHECK(read(fromHex("010700000002000000"
                       "0101000000000000000000F03F0000000000000040"
                       "0102000000020000000000000000000000000000000000000000000000"
                       "0000F03F000000000000F03F"),
               notes) == "LINESTRING (0 0, 1 1)");
    CHECK(notes.mixed);
  }
}

TEST_CASE("Broken well-known binary is an error and adds nothing") {
  CHECK(read("") == "geometry.wkb_truncated");
  CHECK(read("0101000000000000000000F03F") == "geometry.wkb_truncated");
  CHECK(read("0102000000FFFFFFFF0000000000000000") == "geometry.wkb_truncated");
  CHECK(read("0108000000000000000000F03F0000000000000040") == "geometry.wkb_type");
  CHECK(read("0101000000000000000000F03F000000000000004000") == "geometry.wkb_trailing");
  std::string nested;
  for (int i = 0; i < 100; ++i) nested += "010700000001000000";
  CHECK(read(nested + "0101000000000000000000F03F0000000000000040") == "geometry.wkb_depth");
}

TEST_CASE("A ring that does not end where it begins is closed and told") {
  GeometryColumn column;
  REQUIRE(appendWkt(column, "POLYGON ((0 0, 4 0, 4 3, 0 0))"));
  std::vector<std::byte> wkb = toWkb(column, 0);
  wkb.resize(wkb.size() - sizeof(Coord));  // take the last coordinate away
  const std::size_t ringSize = 9 + 5 + 4;  // multi header, polygon header, number of rings
  wkb[ringSize] = std::byte{3};
  WkbNotes notes;
  CHECK(read(wkb, notes) == "POLYGON ((0 0, 4 0, 4 3, 0 0))");
  CHECK(notes.closedRing);
}

TEST_CASE("Every cut of a geometry is an error, never a crash") {
  GeometryColumn column;
  REQUIRE(appendWkt(column, "MULTIPOLYGON (((0 0, 4 0, 4 3, 0 0), (1 1, 2 1, 2 2, 1 1)), ((9 9, 10 9, 10 10, 9 9)))"));
  const std::vector<std::byte> whole = toWkb(column, 0);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    WkbNotes notes;
    CHECK(read({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size)}, notes) == "geometry.wkb_truncated");
  }
}

TEST_CASE("What is written is read back to the last bit") {
  rc::prop("polygons with any number of holes and parts", [] {
    GeometryColumn column;
    column.beginFeature(GeometryKind::polygon);
    const auto parts = *rc::gen::inRange(1, 4);
    for (int part = 0; part < parts; ++part) {
      column.beginPart();
      const auto rings = *rc::gen::inRange(1, 4);
      for (int ring = 0; ring < rings; ++ring) {
        column.beginPath();
        const auto numbers = *rc::gen::container<std::vector<int>>(6, rc::gen::arbitrary<int>());
        for (std::size_t i = 0; i < 6; i += 2) column.add({numbers[i] / 7.0, numbers[i + 1] / 7.0});
        column.add({numbers[0] / 7.0, numbers[1] / 7.0});
      }
    }
    GeometryColumn again;
    WkbNotes notes;
    RC_ASSERT(appendWkb(again, toWkb(column, 0), notes).has_value());
    RC_ASSERT(again.coordCount() == column.coordCount());
    RC_ASSERT(std::memcmp(again.coords().data(), column.coords().data(), column.coords().size_bytes()) == 0);
    RC_ASSERT(toWkb(again, 0) == toWkb(column, 0));
  });
}
