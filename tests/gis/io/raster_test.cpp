// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/raster.h"

#include <cmath>

#include "gis/crs/transform.h"
#include "gis/io/write_geotiff.h"
#include "gis/raster/hillshade.h"
#include "tests/support/catch.h"
#include "tests/support/python.h"
#include "tests/support/temp_folder.h"

using namespace hectare::gis;
using hectare::tests::python;
using hectare::tests::TempFolder;

namespace {

Crs crs(const char* code) { return Crs::parse(code).value(); }

RasterFile look(const std::filesystem::path& path) {
  Progress progress;
  auto file = lookAtRaster(path, {}, progress);
  INFO(path << " " << (file ? "" : file.error().what.id));
  REQUIRE(file);
  return *std::move(file);
}

RasterWindow read(const RasterFile& file, const RasterRequest& request) {
  Progress progress;
  auto window = rasterSource(file, {})->read(request, progress);
  INFO((window ? "" : window.error().what.id));
  REQUIRE(window);
  return *std::move(window);
}

/// 40 × 30 cells of 5 m whose value is the x of their middle, as a GeoTIFF; the first row is not known.
std::filesystem::path writeEasting(const TempFolder& folder, const char* name) {
  RasterWindow cells{{217000, 180000, 217200, 180150}, 40, 30, {{}}, {}};
  for (int row = 0; row < 30; ++row) {
    for (int column = 0; column < 40; ++column) {
      cells.bands[0].push_back(row == 0 ? std::nanf("") : static_cast<float>(217002.5 + 5 * column));
    }
  }
  Progress progress;
  REQUIRE(writeGeoTiff(folder / name, cells, {crs("EPSG:31370"), "easting", true}, progress));
  return folder / name;
}

}  // namespace

TEST_CASE("What was written as GeoTIFF is read again, cell by cell", "[raster]") {
  const TempFolder folder;
  const RasterFile file = look(writeEasting(folder, "e.tif"));
  CHECK(file.info.columns == 40);
  CHECK(file.info.rows == 30);
  CHECK(file.info.place == Affine::over({217000, 180000, 217200, 180150}, 40, 30));
  CHECK(file.info.crs.definition() == "EPSG:31370");
  REQUIRE(file.info.bands.size() == 1);
  CHECK(file.info.bands[0].meaning == BandMeaning::value);
  CHECK(file.info.bands[0].least == 217002.5);
  CHECK(file.info.bands[0].greatest == 217197.5);
  CHECK(file.sha256.size() == 64);
  const RasterWindow window = read(file, {{217010, 180100, 217030, 180150}, crs("EPSG:31370"), 4, 10, false});
  REQUIRE(window.bands.size() == 1);
  for (int column = 0; column < 4; ++column) {
    CHECK(window.opacity[static_cast<std::size_t>(column)] == 0);
    CHECK(std::isnan(window.bands[0][static_cast<std::size_t>(column)]));
    for (int row = 1; row < 10; ++row) {
      const auto cell = static_cast<std::size_t>(row * 4 + column);
      CHECK(window.opacity[cell] == 255);
      CHECK(window.bands[0][cell] == Approx(217012.5 + 5 * column));
    }
  }
  const RasterFile again = look(writeEasting(folder, "again.tif"));
  CHECK(again.sha256 == file.sha256);
}

TEST_CASE("Land beyond a grid is not known, wherever the window lies", "[raster]") {
  const TempFolder folder;
  const RasterFile file = look(writeEasting(folder, "e.tif"));
  const RasterWindow beside = read(file, {{217150, 180000, 217250, 180100}, crs("EPSG:31370"), 20, 20, true});
  CHECK(beside.opacity[5] == 255);
  CHECK(beside.opacity[15] == 0);
  for (const Box& far : {Box{0, 0, 100, 100}, Box{1e6, 1e6, 1e6 + 10, 1e6 + 10}}) {
    const RasterWindow none = read(file, {far, crs("EPSG:31370"), 3, 3, true});
    for (const auto opacity : none.opacity) CHECK(opacity == 0);
  }
}

TEST_CASE("Coarse cells are made of all cells in them, fine cells lie between", "[raster]") {
  const TempFolder folder;
  const RasterFile file = look(writeEasting(folder, "e.tif"));
  const RasterWindow coarse = read(file, {{217000, 180000, 217200, 180100}, crs("EPSG:31370"), 4, 2, true});
  CHECK(coarse.bands[0][1] == Approx(217075).margin(1));
  CHECK(coarse.bands[0][2] == Approx(217125).margin(1));
  const RasterWindow fine = read(file, {{217050, 180050, 217060, 180060}, crs("EPSG:31370"), 10, 10, true});
  for (int column = 0; column < 10; ++column) {
    CHECK(fine.bands[0][static_cast<std::size_t>(50 + column)] == Approx(217050.5 + column).margin(0.01));
  }
}

TEST_CASE("A grid in another CRS is warped into that of the map", "[raster]") {
  const TempFolder folder;
  python(folder.path(), R"py(
from osgeo import gdal, osr
import numpy
gdal.UseExceptions()
s = osr.SpatialReference(); s.ImportFromEPSG(3812)
d = gdal.GetDriverByName('GTiff').Create('l08.tif', 300, 300, 1, gdal.GDT_Float64)
d.SetGeoTransform([717000, 10, 0, 683000, 0, -10]); d.SetSpatialRef(s)
d.GetRasterBand(1).WriteArray(numpy.tile(717005 + 10.0 * numpy.arange(300), (300, 1)))
)py");
  const RasterFile file = look(folder / "l08.tif");
  const Box land{218000, 180800, 218100, 180900};
  const RasterWindow window = read(file, {land, crs("EPSG:31370"), 10, 10, true});
  const auto toGrid = Transform::create(crs("EPSG:31370"), crs("EPSG:3812"), land);
  REQUIRE(toGrid);
  for (int i = 0; i < 100; i += 7) {
    std::vector<Coord> middle{Affine::over(land, 10, 10).at(i % 10 + 0.5, i / 10 + 0.5)};
    REQUIRE(toGrid->apply(middle));
    INFO(i << " " << middle[0].x << " " << middle[0].y);
    CHECK(window.opacity[static_cast<std::size_t>(i)] == 255);
    CHECK(window.bands[0][static_cast<std::size_t>(i)] == Approx(middle[0].x).margin(1));
  }
}

TEST_CASE("Photographs have colours, drawings a palette, and what is transparent stays so", "[raster]") {
  const TempFolder folder;
  python(folder.path(), R"py(
from osgeo import gdal, osr
import numpy
gdal.UseExceptions()
s = osr.SpatialReference(); s.ImportFromEPSG(31370)
def make(name, bands, options):
    d = gdal.GetDriverByName('GTiff').Create(name, 64, 64, bands, gdal.GDT_Byte, options)
    d.SetGeoTransform([217000, 1, 0, 180064, 0, -1]); d.SetSpatialRef(s)
    return d
d = make('rgba.tif', 4, ['PHOTOMETRIC=RGB', 'ALPHA=YES'])
for b, v in ((1, 10), (2, 20), (3, 30)): d.GetRasterBand(b).Fill(v)
a = numpy.full((64, 64), 255, dtype='uint8'); a[:, 32:] = 0
d.GetRasterBand(4).WriteArray(a); d = None
d = make('plain.tif', 3, ['PHOTOMETRIC=MINISBLACK'])
for b in (1, 2, 3):
    d.GetRasterBand(b).Fill(40 * b); d.GetRasterBand(b).SetColorInterpretation(gdal.GCI_Undefined)
d = None
d = make('palette.tif', 1, [])
t = gdal.ColorTable(); t.SetColorEntry(0, (1, 2, 3, 255)); t.SetColorEntry(1, (200, 100, 50, 255))
d.GetRasterBand(1).SetColorTable(t); d.GetRasterBand(1).Fill(1); d = None
d = make('grey.tif', 1, []); d.GetRasterBand(1).Fill(99); d = None
gdal.Translate('cog.tif', 'rgba.tif', format='COG')
)py");
  const RasterRequest request{{217000, 180000, 217064, 180064}, crs("EPSG:31370"), 16, 16, true};
  for (const char* name : {"rgba.tif", "cog.tif"}) {
    INFO(name);
    const RasterFile file = look(folder / name);
    REQUIRE(file.info.bands.size() == 3);
    CHECK(file.info.bands[2].meaning == BandMeaning::blue);
    const RasterWindow window = read(file, request);
    REQUIRE(window.bands.size() == 3);
    CHECK(window.bands[1][3] == 20);
    CHECK(window.opacity[3] == 255);
    CHECK(window.opacity[12] == 0);
  }
  const RasterFile plain = look(folder / "plain.tif");
  CHECK(plain.info.bands[0].meaning == BandMeaning::red);
  CHECK(read(plain, request).bands[2][0] == 120);
  const RasterFile palette = look(folder / "palette.tif");
  CHECK(palette.info.bands[0].meaning == BandMeaning::palette);
  REQUIRE(palette.info.palette.size() >= 2);
  CHECK(palette.info.palette[1] == std::array<std::uint8_t, 4>{200, 100, 50, 255});
  CHECK(look(folder / "grey.tif").info.bands[0].meaning == BandMeaning::grey);
}

TEST_CASE("A window on a large grid comes from its overviews and costs no more than the window", "[raster]") {
  const TempFolder folder;
  // 60,000 × 60,000 cells that nobody wrote, with overviews: 3.6 GB if they were read.
  python(folder.path(), R"py(
from osgeo import gdal, osr
gdal.UseExceptions()
s = osr.SpatialReference(); s.ImportFromEPSG(31370)
d = gdal.GetDriverByName('GTiff').Create('large.tif', 60000, 60000, 1, gdal.GDT_Byte,
                                         ['TILED=YES', 'SPARSE_OK=YES', 'COMPRESS=DEFLATE', 'BIGTIFF=YES'])
d.SetGeoTransform([200000, 1, 0, 230000, 0, -1]); d.SetSpatialRef(s)
d.BuildOverviews('NONE', [4, 16, 64, 256])
o = d.GetRasterBand(1).GetOverview(2); o.Fill(77)
)py");
  const RasterFile file = look(folder / "large.tif");
  const RasterWindow whole = read(file, {{200000, 170000, 260000, 230000}, crs("EPSG:31370"), 800, 800, true});
  CHECK(whole.bands[0][400 * 800 + 400] == 77);  // of the overview of 64 m, which is fine enough for 75 m
  CHECK(read(file, {{210000, 180000, 210100, 180100}, crs("EPSG:31370"), 10, 10, true}).bands[0][5] == 0);
}

TEST_CASE("The shade of terrain is that of an independent program", "[raster]") {
  const TempFolder folder;
  RasterWindow hills{{217000, 180000, 217200, 180160}, 50, 40, {{}}, {}};
  for (int i = 0; i < 2000; ++i) {
    const double x = i % 50 * 4;
    const double y = i / 50 * 4;
    hills.bands[0].push_back(static_cast<float>(40 + 6 * std::sin(x / 23) * std::cos(y / 31) + 0.02 * x));
  }
  hills.opacity.assign(2000, 255);
  Progress progress;
  REQUIRE(writeGeoTiff(folder / "h.tif", hills, {crs("EPSG:31370"), "", false}, progress));
  python(folder.path(), R"py(
from osgeo import gdal
gdal.UseExceptions()
gdal.DEMProcessing('shade.tif', 'h.tif', 'hillshade', zFactor=3)
)py");
  const RasterRequest request{hills.land, crs("EPSG:31370"), 50, 40, false};
  const auto ours = hillshade(read(look(folder / "h.tif"), request), 0, {315, 45, 3});
  const RasterWindow theirs = read(look(folder / "shade.tif"), request);
  for (std::size_t i = 0; i < ours.size(); ++i) {
    if (theirs.opacity[i] == 0) continue;  // gdaldem leaves the edge out
    INFO(i);
    CHECK(static_cast<double>(theirs.bands[0][i]) == Approx(1 + 254 * static_cast<double>(ours[i])).margin(0.51));
  }
}

TEST_CASE("What is no raster, or a broken one, is an error with its reason", "[raster]") {
  const TempFolder folder;
  Progress progress;
  CHECK(lookAtRaster(folder / "none.tif", {}, progress).error().kind == ErrorKind::notFound);
  CHECK(lookAtRaster(folder.write("t.tif", "II*\0 and no more"), {}, progress).error().kind == ErrorKind::unreadable);
  const RasterFile file = look(writeEasting(folder, "e.tif"));
  std::filesystem::resize_file(file.path, 700);
  const auto broken =
      rasterSource(file, {})->read({{217000, 180000, 217200, 180150}, crs("EPSG:31370"), 4, 4, true}, progress);
  REQUIRE_FALSE(broken);
  CHECK(broken.error().kind == ErrorKind::unreadable);
}
