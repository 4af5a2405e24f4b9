// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/stat.h>

#include <algorithm>

#include "gis/base/file.h"
#include "gis/io/datasets_in.h"
#include "gis/io/read.h"
#include "gis/io/survey.h"
#include "tests/support/catch.h"
#include "tests/support/python.h"
#include "tests/support/temp_folder.h"

using namespace hectare::gis;
using hectare::tests::python;
using hectare::tests::TempFolder;

namespace {

std::string refusal(const std::filesystem::path& path) {
  Progress progress;
  const auto looked = survey({path}, {}, progress);
  if (!looked) return looked.error().what.id;
  if (looked->files.empty()) return "passed";
  return looked->files[0].error ? looked->files[0].error->what.id : "read";
}

}  // namespace

TEST_CASE("A pipe, a device and a link to one are no files, and nobody waits for them") {
  const TempFolder folder;
  const auto pipe = folder / "pipe.csv";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  std::filesystem::create_symlink("/dev/zero", folder / "zero.csv");
  for (const auto& path : {pipe, folder / "zero.csv", std::filesystem::path("/dev/zero")}) {
    INFO(path);
    CHECK(refusal(path) == "read.not_a_file");
    Progress progress;
    CHECK(readLayer({path, {}, {}, true}, progress).error().what.id == "read.not_a_file");
    CHECK(sha256OfFiles({path}).error().what.id == "read.not_a_file");
  }
  SECTION("in a folder they are not looked at") { CHECK(refusal(folder.path()) == "passed"); }
}

TEST_CASE("A zip in a zip is named, and a zip without data is passed over") {
  const TempFolder folder;
  python(folder.path(), R"py(
with zipfile.ZipFile('inner.zip', 'w') as inner: inner.writestr('p.csv', 'a,b\n1,2\n')
with zipfile.ZipFile('outer.zip', 'w') as outer:
    outer.write('inner.zip', 'deep/inner.zip')
    outer.writestr('also.csv', 'a,b\n1,2\n')
with zipfile.ZipFile('papers.zip', 'w') as papers: papers.writestr('report.pdf', 'x')
)py");
  CHECK(zipsIn(folder / "outer.zip") == std::vector<std::string>{"deep/inner.zip"});
  CHECK(zipsIn(folder / "inner.zip").empty());
  Progress progress;
  const auto looked = survey({folder / "outer.zip"}, {}, progress);
  REQUIRE(looked);
  REQUIRE(looked->files.size() == 2);
  CHECK(looked->files[0].error->what.id == "format.zip_within");
  CHECK(looked->files[1].layers.size() == 1);
  CHECK(refusal(folder / "papers.zip") == "passed");
}

TEST_CASE("A layer of polygons in which no feature has one is told") {
  const TempFolder folder;
  python(folder.path(), R"py(
from osgeo import ogr
data = ogr.GetDriverByName('GPKG').CreateDataSource('bare.gpkg')
for name, kind in (('polygons', ogr.wkbPolygon), ('table', ogr.wkbNone)):
    layer = data.CreateLayer(name, None, kind)
    layer.CreateField(ogr.FieldDefn('id', ogr.OFTString))
    feature = ogr.Feature(layer.GetLayerDefn())
    feature['id'] = 'a'
    layer.CreateFeature(feature)
data = None
)py");
  Progress progress;
  const auto looked = survey({folder / "bare.gpkg"}, {}, progress);
  REQUIRE(looked);
  const auto told = [&](std::size_t layer) {
    return std::ranges::count(looked->files[0].layers[layer].findings, "survey.no_geometry", &Finding::rule);
  };
  CHECK(told(0) == 1);
  CHECK(told(1) == 0);
}
