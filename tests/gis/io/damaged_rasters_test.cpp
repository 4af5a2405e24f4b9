// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What rasters that arrive damaged come to: their facts, or a named error.
#include <cstdlib>
#include <random>

#include "gis/base/file.h"
#include "gis/io/raster_facts.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace hectare::gis;
using hectare::tests::TempFolder;

namespace {

void make(const std::string& file, const std::string& driver, const TempFolder& folder) {
  const std::string tif = (folder / "source.tif").string();
  const std::string command =
      "gdal_create -q -of GTiff -outsize 60 40 -burn 5 -ot Float32 -a_srs EPSG:31370 -a_ullr "
      "217000 181000 217600 180600 '" +
      tif + "' && gdal_translate -q -of " + driver + " '" + tif + "' '" + (folder / file).string() + "'";
  REQUIRE(std::system(command.c_str()) == 0);
}

void checkOutcome(const Result<SurveyFile>& facts) {
  if (facts) {
    REQUIRE((facts->raster || facts->error));
    if (facts->raster) CHECK(facts->raster->width * facts->raster->height > 0);
  } else {
    CHECK_FALSE(facts.error().what.empty());
    CHECK_FALSE(facts.error().where.empty());
  }
}

void checkDamaged(const std::string& file, const std::string& driver) {
  const TempFolder folder;
  make(file, driver, folder);
  Progress progress;
  REQUIRE(rasterFacts(folder / file, progress));
  const std::string whole = *readFile(folder / file);
  for (std::size_t cut = 0; cut < 20; ++cut) {
    INFO(file << " cut to " << cut << " twentieths");
    folder.write(file, whole.substr(0, whole.size() * cut / 20));
    checkOutcome(rasterFacts(folder / file, progress));
  }
  for (unsigned seed = 0; seed < 100; ++seed) {
    INFO(file << " with flipped bits, seed " << seed);
    std::mt19937 random(seed);
    std::string damaged = whole;
    for (unsigned flips = 1 + seed % 8; flips > 0; --flips) {
      char& byte = damaged[random() % damaged.size()];
      byte = static_cast<char>(static_cast<unsigned char>(byte) ^ (1U << random() % 8));
    }
    folder.write(file, damaged);
    checkOutcome(rasterFacts(folder / file, progress));
  }
}

}  // namespace

TEST_CASE("A damaged GeoTIFF gives its facts or a named error") { checkDamaged("dem.tif", "GTiff"); }
TEST_CASE("A damaged ASCII grid gives its facts or a named error") { checkDamaged("dem.asc", "AAIGrid"); }
TEST_CASE("A damaged PNG gives its facts or a named error") { checkDamaged("dem.png", "PNG -ot Byte"); }
