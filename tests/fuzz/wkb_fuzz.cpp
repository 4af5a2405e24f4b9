// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Well-known binary of a file: what can be read is written and read as the same geometry.
#include <algorithm>
#include <cmath>
#include <utility>

#include "gis/geometry/geometry_column.h"
#include "gis/io/wkb_flaws.h"
#include "tests/fuzz/fuzz_target.h"

namespace hectare::fuzz {
namespace {

void wkb(Bytes bytes) {
  const auto given = std::as_bytes(bytes);
  (void)gis::membersStated(given);
  (void)gis::isSinglePart(given);
  gis::GeometryColumn column;
  gis::WkbNotes notes;
  const auto status = gis::appendWkb(column, given, notes);
  require(column.size() == (status ? 1U : 0U), "one geometry comes of it, or nothing");
  if (!status) return;
  (void)gis::openRing(given);
  const std::vector<std::byte> written = gis::toWkb(column, 0);
  if (column.kind(0) == gis::GeometryKind::none) return require(written.empty(), "nothing is written of nothing");
  gis::GeometryColumn again;
  gis::WkbNotes none;
  require(gis::appendWkb(again, written, none).has_value(), "what is written can be read");
  require(again.kind(0) == column.kind(0) && gis::toWkb(again, 0) == written, "what is written says the same");
  require(!none.droppedZ && !none.droppedM && !none.mixed && !none.closedRing,
          "what is written leaves nothing to note");
  const auto finite = [](gis::Coord c) { return std::isfinite(c.x) && std::isfinite(c.y); };
  if (!std::ranges::all_of(std::as_const(column).coords(), finite)) return;  // the reader looks for those
  require(gis::GeometryColumn::fromArrays(column.takeArrays()).has_value(), "what is read keeps to the layout");
}

}  // namespace
}  // namespace hectare::fuzz

HECTARE_FUZZ_TARGET("wkb", wkb)
