// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/raster_facts.h"

#include "gis/io/read.h"
#include "tests/support/catch.h"
#include "tests/support/python.h"
#include "tests/support/real_data.h"
#include "tests/support/temp_folder.h"

using namespace hectare::gis;
using hectare::tests::python;
using hectare::tests::realData;
using hectare::tests::TempFolder;

namespace {

SurveyFile facts(const std::filesystem::path& path) {
  Progress progress;
  auto read = rasterFacts(path, progress);
  INFO(path << " " << (read ? "" : read.error().what.id));
  REQUIRE(read);
  REQUIRE(read->raster);
  return *std::move(read);
}

bool tells(const SurveyRaster& raster, const std::string& rule) {
  return std::any_of(raster.findings.begin(), raster.findings.end(), [&](const Finding& f) { return f.rule == rule; });
}

}  // namespace

TEST_CASE("An ASCII grid says its size, place and values, and that it has no CRS") {
  const TempFolder folder;
  const auto path =
      folder.write("hoogte ë.asc",
                   "ncols 3\nnrows 2\nxllcorner 217000\nyllcorner 180000\ncellsize 5\nNODATA_value -9999\n"
                   "1 2.5 -9999\n-9999 4 -3\n");
  const SurveyFile file = facts(path);
  CHECK(file.format == "AAIGrid");
  const SurveyRaster& grid = *file.raster;
  CHECK(grid.width == 3);
  CHECK(grid.height == 2);
  CHECK(grid.cellX == 5);
  CHECK(grid.extent.minX == 217000);
  CHECK(grid.extent.maxX == 217015);
  CHECK(grid.extent.maxY == 180010);
  REQUIRE(grid.bands.size() == 1);
  CHECK(grid.bands[0].noData == -9999);
  CHECK(grid.bands[0].min == -3);
  CHECK(grid.bands[0].max == 4);
  CHECK_FALSE(grid.crs.known());
  CHECK(tells(grid, "read.raster_no_crs"));
  Progress progress;
  CHECK(readLayer({path, {}, {}, true}, progress).error().what.id == "format.raster");
}

TEST_CASE("GeoTIFF, cloud-optimised GeoTIFF, JPEG 2000 and pictures with a world file are known") {
  const TempFolder folder;
  python(folder.path(), R"py(
from osgeo import gdal, osr
import struct
gdal.UseExceptions()
s = osr.SpatialReference(); s.ImportFromEPSG(31370)
d = gdal.GetDriverByName('GTiff').Create('a.tif', 600, 700, 2, gdal.GDT_Byte, ['TILED=YES', 'COMPRESS=DEFLATE'])
d.SetGeoTransform([217000, 2, 0, 180000, 0, -2]); d.SetSpatialRef(s)
for b in (1, 2):
    d.GetRasterBand(b).Fill(7 * b)
    d.GetRasterBand(b).WriteRaster(599, 699, 1, 1, struct.pack('B', 200 + b))
d = None
gdal.Translate('c.tif', 'a.tif', format='COG')
gdal.Translate('p.png', 'a.tif', format='PNG', creationOptions=['WORLDFILE=YES'], bandList=[1])
gdal.Translate('j.jp2', 'a.tif', format='JP2OpenJPEG', creationOptions=['REVERSIBLE=YES', 'QUALITY=100'], bandList=[1])
for f in os.listdir('.'):
    if f.endswith('.aux.xml'): os.remove(f)
zipfile.ZipFile('a.zip', 'w').write('a.tif', 'in/a.tif')
)py");
  for (const char* name : {"a.tif", "c.tif", "p.png", "j.jp2", "a.zip"}) {
    INFO(name);
    const SurveyFile file = facts(folder / name);
    const SurveyRaster& grid = *file.raster;
    CHECK(grid.width == 600);
    CHECK(grid.height == 700);
    CHECK(grid.extent.minX == 217000);
    CHECK(grid.extent.minY == 178600);
    CHECK(grid.bands[0].type == "Byte");
    CHECK(grid.bands[0].min == 7);
    CHECK(grid.bands[0].max == 201);
    if (file.format != "PNG") CHECK(grid.crs.definition() == "EPSG:31370");
    if (file.format == "GTiff") CHECK(grid.bands[1].max == 202);
  }
}

TEST_CASE("A raster of billions of cells in a small file is told, not read") {
  const TempFolder folder;
  python(folder.path(), R"py(
from osgeo import gdal
gdal.UseExceptions()
gdal.GetDriverByName('GTiff').Create('s.tif', 1000000, 1000000, 1, gdal.GDT_Byte, ['SPARSE_OK=TRUE', 'TILED=YES', 'BLOCKXSIZE=16384', 'BLOCKYSIZE=16384'])
)py");
  const SurveyFile file = facts(folder / "s.tif");
  CHECK(tells(*file.raster, "read.raster_large"));
  CHECK(tells(*file.raster, "read.raster_unplaced"));
  CHECK_FALSE(file.raster->bands[0].min);
}

TEST_CASE("The grids of a nature area have no CRS, a GeoTIFF of Belgium has", "[real]") {
  CHECK(tells(*facts(realData("zwarte_beek/input/soil_code.asc")).raster, "read.raster_no_crs"));
  CHECK(facts(realData("encodings/epsg31370.tif")).raster->crs.definition() == "EPSG:31370");
}
