// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/filter_rows.h"

#include "tests/src/world/rows.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

std::vector<std::uint32_t> kept(std::vector<plan::Filter> filters) {
  world::Parts parts;
  parts.push_back(part({texts("type", {"A", "B", {}, "A"}), numbers("size", {1, 2, 3, {}})}));
  plan::Source source;
  source.filters = std::move(filters);
  world::Layer layer;
  world::filterRows(source, parts, layer);
  return parts.front().rows;
}

using Rows = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("Only rows that pass every filter are kept") {
  SECTION("in: the value is listed") { CHECK(kept({{"type", {"A"}, {}, {}, {}}}) == Rows{0, 3}); }
  SECTION("not in: the value is missing or not listed") { CHECK(kept({{"type", {}, {"A"}, {}, {}}}) == Rows{1, 2}); }
  SECTION("at least; a missing number does not pass") { CHECK(kept({{"size", {}, {}, 2.0, {}}}) == Rows{1, 2}); }
  SECTION("at most") { CHECK(kept({{"size", {}, {}, {}, 2.0}}) == Rows{0, 1}); }
  SECTION("two filters") { CHECK(kept({{"type", {"A"}, {}, {}, {}}, {"size", {}, {}, {}, 1.0}}) == Rows{0}); }
  SECTION("numbers are compared with texts as they are written") {
    CHECK(kept({{"size", {"2"}, {}, {}, {}}}) == Rows{1});
  }
}

TEST_CASE("Versions that have ended are left out, and told") {
  world::Parts parts;
  parts.push_back(part({texts("end", {"2024-12-31", {}, "01/01/2025", "", "2025-06-30T12:00:00", "later"})}));
  plan::Source source;
  source.filters = {{"end", {}, {}, {}, {}, "2025-01-01"}};
  world::Layer layer;
  world::filterRows(source, parts, layer);
  CHECK(parts.front().rows == Rows{1, 3, 4, 5});
  REQUIRE(layer.findings.size() == 2);
  CHECK(layer.findings[0].rule == "rows.ended");
  CHECK(layer.findings[0].text.args.front().second == hectare::gis::MessageArg(std::int64_t{2}));
  CHECK(layer.findings[1].rule == "rows.end_unread");
}
