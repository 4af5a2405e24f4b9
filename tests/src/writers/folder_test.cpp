// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>

#include "gis/base/file.h"
#include "src/writers/writers.h"
#include "tests/src/writers/sample_answer.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace hectare;

TEST_CASE("A folder gets the answer as JSON, two kinds of CSV, workbook and GeoPackage, the same bytes each time") {
  const tests::TempFolder folder;
  gis::Progress progress;
  const auto language = tests::language("nl");
  const auto first = writers::writeFolder((folder / "a") / "b", tests::sampleAnswer(), language, progress);
  const auto second = writers::writeFolder(folder / "c", tests::sampleAnswer(), language, progress);
  REQUIRE(first);
  REQUIRE(second);
  REQUIRE(first->size() == 5);
  CHECK((*first)[0].filename() == "availability.json");
  CHECK((*first)[1].filename() == "availability.csv");
  CHECK((*first)[2].filename() == "availability-be.csv");
  CHECK((*first)[3].filename() == "availability.xlsx");
  CHECK((*first)[4].filename() == "availability.gpkg");
  for (std::size_t i = 0; i < 5; ++i) {
    CHECK(gis::sha256OfText(*gis::readFile((*first)[i])) == gis::sha256OfText(*gis::readFile((*second)[i])));
  }
}

TEST_CASE("A folder that cannot be made is an error, and an answer without layers makes no GeoPackage") {
  const tests::TempFolder folder;
  gis::Progress progress;
  answer::Answer answer = tests::sampleAnswer();
  answer.layers.clear();
  const auto file = folder.write("taken", "");
  const auto failed = writers::writeFolder(file, answer, tests::language("en"), progress);
  REQUIRE_FALSE(failed);
  CHECK(failed.error().kind == gis::ErrorKind::writeFailed);
  const auto written = writers::writeFolder(folder / "out", answer, tests::language("en"), progress);
  REQUIRE(written);
  CHECK(written->size() == 4);
}

TEST_CASE("When the last file of a set cannot be written, the whole old set is still there, and nothing beside it") {
  const tests::TempFolder folder;
  gis::Progress progress;
  answer::Answer answer = tests::sampleAnswer();
  REQUIRE(writers::writeFolder(folder.path(), answer, tests::language("en"), progress));
  std::vector<std::pair<std::filesystem::path, std::string>> before;
  for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
    before.emplace_back(entry.path(), *gis::readFile(entry.path()));
  }
  answer.planTitle = "Another";
  answer.layers.front().style = "there is no such style";
  REQUIRE_FALSE(writers::writeFolder(folder.path(), answer, tests::language("en"), progress));
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 5);
  for (const auto& [path, content] : before) CHECK(*gis::readFile(path) == content);
}
