// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/fields/typed_date.h"

#include "tests/support/catch.h"

using hectare::desk::typedDate;

TEST_CASE("A date is typed as it is written in Flanders, or as ISO") {
  CHECK(typedDate("31/12/2025") == "2025-12-31");
  CHECK(typedDate(" 1-2-2025 ") == "2025-02-01");
  CHECK(typedDate("1.2.2025") == "2025-02-01");
  CHECK(typedDate("2025-12-31") == "2025-12-31");
  CHECK(typedDate("2024") == "2024");
  CHECK(typedDate("") == "");
}

TEST_CASE("What is no date stays as it was typed") {
  CHECK(typedDate("31/02/2025") == "31/02/2025");
  CHECK(typedDate("12/31/2025") == "12/31/2025");
  CHECK(typedDate("31/12/25") == "31/12/25");
  CHECK(typedDate("yesterday") == "yesterday");
}
