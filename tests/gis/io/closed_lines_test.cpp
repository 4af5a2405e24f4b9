// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/closed_lines.h"

#include <algorithm>

#include "gis/geometry/area.h"
#include "gis/io/read.h"
#include "gis/io/survey.h"
#include "tests/support/catch.h"
#include "tests/support/python.h"
#include "tests/support/temp_folder.h"

using namespace hectare::gis;
using hectare::tests::python;
using hectare::tests::TempFolder;

namespace {

/// A parcel of 100 m by 100 m drawn as a line that ends where it begins, a street, a triangle with heights, and a line
/// to and fro, which encloses nothing.
const char* const drawing = R"py(
from osgeo import ogr
lines = ['LINESTRING (218000 180000, 218100 180000, 218100 180100, 218000 180100, 218000 180000)',
         'LINESTRING (218000 180000, 218300 180050)',
         'LINESTRING Z (218200 180000 5, 218300 180000 5, 218300 180100 6, 218200 180000 5)',
         'LINESTRING (218400 180000, 218500 180000, 218400 180000)']
for path, driver in (('cad.dxf', 'DXF'), ('lines.gpkg', 'GPKG')):
    data = ogr.GetDriverByName(driver).CreateDataSource(path)
    layer = data.CreateLayer('entities', None, ogr.wkbUnknown)
    for line in lines:
        feature = ogr.Feature(layer.GetLayerDefn())
        feature.SetGeometry(ogr.CreateGeometryFromWkt(line))
        layer.CreateFeature(feature)
    data = None
)py";

template <class Layer>
const Finding* finding(const Layer& layer, const std::string& rule) {
  const auto found = std::ranges::find(layer.findings, rule, &Finding::rule);
  return found == layer.findings.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("Lines of a drawing that end where they begin are the land that they enclose") {
  const TempFolder folder;
  python(folder.path(), drawing);
  Progress progress;
  const auto cad = readLayer({folder / "cad.dxf", {}, {}, true}, progress);
  REQUIRE(cad);
  const GeometryColumn& land = cad->table.geometry;
  REQUIRE(land.size() == 4);
  CHECK(land.kind(0) == GeometryKind::polygon);
  CHECK(area(land, 0) == Approx(10000));
  CHECK(land.kind(1) == GeometryKind::line);
  CHECK(land.kind(2) == GeometryKind::polygon);
  CHECK(area(land, 2) == Approx(5000));
  CHECK(land.kind(3) == GeometryKind::line);
  const Finding* told = finding(*cad, "read.closed_lines");
  REQUIRE(told != nullptr);
  CHECK(told->severity == Severity::note);

  const auto looked = survey({folder / "cad.dxf"}, {}, progress);
  REQUIRE(looked);
  const SurveyLayer& layer = looked->files.at(0).layers.at(0);
  CHECK(layer.geometryTypes.at("Polygon") == 1);
  CHECK(layer.geometryTypes.at("LineString") == 2);
  CHECK(finding(layer, "survey.closed_lines") != nullptr);
}

TEST_CASE("Closed lines of formats that have polygons stay lines") {
  const TempFolder folder;
  python(folder.path(), drawing);
  Progress progress;
  const auto lines = readLayer({folder / "lines.gpkg", {}, {}, true}, progress);
  REQUIRE(lines);
  for (std::size_t i = 0; i < 4; ++i) CHECK(lines->table.geometry.kind(i) == GeometryKind::line);
  CHECK(finding(*lines, "read.closed_lines") == nullptr);
}

TEST_CASE("Bytes that are no whole line pass as they are") {
  ClosedLines closed("DXF");
  const std::vector<std::byte> cut{std::byte{1}, std::byte{2}, std::byte{0}, std::byte{0}, std::byte{0},
                                   std::byte{9}, std::byte{0}, std::byte{0}, std::byte{0}, std::byte{7}};
  CHECK(closed.land(cut, 1).data() == cut.data());
  CHECK(closed.land({}, 1).empty());
  CHECK(closed.count() == 0);
}
