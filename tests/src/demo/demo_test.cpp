// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/demo/demo.h"

#include "gis/base/file.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace hectare;

TEST_CASE("A demo does not replace a plan that somebody edited", "[demo]") {
  const tests::TempFolder folder;
  gis::Progress progress;
  const demo::DemoOptions options{folder.path() / "demo", 0, 2040};
  const auto files = demo::writeDemo(options, progress);
  REQUIRE(files);
  SECTION("an untouched one may be made again") { CHECK(demo::writeDemo(options, progress)); }
  SECTION("an edited one stays as it is") {
    const std::string edited = *gis::readFile(files->front()) + "# my own line\n";
    REQUIRE(gis::replaceFile(files->front(), edited));
    const auto again = demo::writeDemo(options, progress);
    REQUIRE_FALSE(again);
    CHECK(again.error().kind == gis::ErrorKind::refused);
    CHECK(*gis::readFile(files->front()) == edited);
  }
}
