// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/page_format.h"

#include "tests/support/catch.h"

using namespace hectare::print;

TEST_CASE("Paper is named by size and by how it lies", "[print]") {
  CHECK(parsePageFormat("A3")->sizeMm() == QSizeF(420, 297));
  CHECK(parsePageFormat("a4 portrait")->sizeMm() == QSizeF(210, 297));
  CHECK(parsePageFormat("A0-landscape")->sizeMm() == QSizeF(1189, 841));
  for (const char* wrong : {"", "B4", "A9", "A3 upright", "letter"}) {
    INFO(wrong);
    REQUIRE_FALSE(parsePageFormat(wrong));
    CHECK(parsePageFormat(wrong).error().kind == hectare::gis::ErrorKind::usage);
  }
}
