// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/base/memo.h"

#include "tests/support/catch.h"

using hectare::gis::Memo;

TEST_CASE("A memo keeps what was used last, and lets go of what was not") {
  Memo memo;
  memo.keep("first", std::make_shared<const int>(1));
  memo.keep("second", std::make_shared<const int>(2));
  for (std::size_t i = 2; i < Memo::most; ++i) {
    memo.keep(std::to_string(i), std::make_shared<const int>(0));
  }
  REQUIRE(memo.find<int>("first"));
  memo.keep("one more", std::make_shared<const int>(3));
  CHECK(memo.find<int>("second") == nullptr);
  REQUIRE(memo.find<int>("first"));
  CHECK(*memo.find<int>("first") == 1);
  CHECK(*memo.find<int>("one more") == 3);
}
