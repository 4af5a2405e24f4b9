// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/zip_writer.h"

#include <cstdlib>

#include "gis/base/file.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace hectare;

namespace {

std::filesystem::path written(const tests::TempFolder& folder, const char* name) {
  gis::ZipWriter zip(folder / name);
  zip.add("mimetype", "as it is", false);
  zip.add("Pictures/België.txt", std::string(100'000, 'a'));
  zip.add("empty", "");
  REQUIRE(zip.close());
  return folder / name;
}

}  // namespace

TEST_CASE("A zip of ours is read by another program", "[zip]") {
  const tests::TempFolder folder;
  const auto file = written(folder, "a.zip");
  const auto list = folder / "list.txt";
  const std::string script =
      "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); sys.stdout.reconfigure(encoding='utf-8'); "
      "print(z.testzip(), [(i.filename, i.file_size, i.compress_type) for i in z.infolist()], "
      "z.read('mimetype').decode(), set(z.read('Pictures/België.txt')))";
  REQUIRE(std::system(
              ("PYTHONUTF8=1 /usr/bin/python3 -c \"" + script + "\" '" + file.string() + "' > '" + list.string() + "'")
                  .c_str()) == 0);
  CHECK(*gis::readFile(list) ==
        "None [('mimetype', 8, 0), ('Pictures/België.txt', 100000, 8), ('empty', 0, 0)] as it is {97}\n");
  CHECK(std::filesystem::file_size(file) < 1000);
  CHECK(gis::readFile(file)->substr(30, 16) == "mimetypeas it is");
}

TEST_CASE("The same entries give the same zip", "[zip]") {
  const tests::TempFolder folder;
  CHECK(*gis::readFile(written(folder, "a.zip")) == *gis::readFile(written(folder, "b.zip")));
}

TEST_CASE("A zip that cannot be written says so", "[zip]") {
  gis::ZipWriter zip("/dev/full");
  zip.add("a", std::string(1'000'000, 'x'), false);
  const auto closed = zip.close();
  REQUIRE_FALSE(closed);
  CHECK(closed.error().kind == gis::ErrorKind::writeFailed);
}
