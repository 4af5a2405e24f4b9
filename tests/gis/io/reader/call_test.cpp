// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/reader/call.h"

#include "tests/support/catch.h"

using namespace hectare::gis;

TEST_CASE("The reader program answers") {
  Progress progress;
  std::string answer;
  const Status done = callReader({ReaderTask::echo, "greeting", [](WireOut& out) { put(out, std::string("hello")); },
                                  [&](WireIn& in) { get(in, answer); }},
                                 progress);
  REQUIRE(done);
  CHECK(answer == "hello");
}
