// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/jobs/lost_zeros.h"

#include <initializer_list>

#include "tests/support/catch.h"

using hectare::jobs::LostZeros;

namespace {

std::int64_t lostIn(std::initializer_list<const char*> codes) {
  LostZeros zeros;
  for (const char* code : codes) zeros.see(code);
  return zeros.count();
}

}  // namespace

TEST_CASE("Codes that are one digit shorter than all others may have lost their zero", "[jobs]") {
  CHECK(lostIn({"1110", "10110", "26110"}) == 1);
  CHECK(lostIn({"111", "2611"}) == 1);
  SECTION("not where zeros are kept, where all are as long, or where a list has codes of every level") {
    CHECK(lostIn({"01110", "2611", "26110"}) == 0);
    CHECK(lostIn({"10110", "26110"}) == 0);
    CHECK(lostIn({"26", "2611", "26110"}) == 0);
    CHECK(lostIn({"26", "261"}) == 0);
    CHECK(lostIn({"C26.11", "26.11", ""}) == 0);
    CHECK(lostIn({}) == 0);
  }
}
