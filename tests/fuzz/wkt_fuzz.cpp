// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Well-known text of plans and tables: what can be read is written and read as the same geometry, to 1 mm.
#include "gis/geometry/geometry_column.h"
#include "tests/fuzz/fuzz_target.h"

namespace hectare::fuzz {
namespace {

void wkt(Bytes bytes) {
  gis::GeometryColumn column;
  const auto status = gis::appendWkt(column, asText(bytes));
  require(column.size() == (status ? 1U : 0U), "one geometry comes of it, or nothing");
  if (!status) return;
  const std::string written = gis::toWkt(column, 0);
  gis::GeometryColumn again;
  require(gis::appendWkt(again, written).has_value(), "what is written can be read");
  require(again.kind(0) == column.kind(0) && again.coordCount() == column.coordCount(), "the same geometry is read");
  require(gis::toWkt(again, 0) == written, "what is written says the same");
  require(gis::GeometryColumn::fromArrays(column.takeArrays()).has_value(), "what is read keeps to the layout");
}

}  // namespace
}  // namespace hectare::fuzz

HECTARE_FUZZ_TARGET("wkt", wkt)
