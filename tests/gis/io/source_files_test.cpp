// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/source_files.h"

#include <filesystem>

#include "gis/base/file.h"
#include "gis/io/read.h"
#include "tests/gis/io/sample_sources.h"
#include "tests/support/catch.h"

using namespace hectare::gis;
using hectare::tests::SampleSources;
using hectare::tests::TempFolder;
namespace fs = std::filesystem;

namespace {

Error failure(const fs::path& path) {
  Progress progress;
  const auto layer = readLayer({path, "", {}, true}, progress);
  INFO(path << " was read");
  REQUIRE_FALSE(layer);
  return layer.error();
}

}  // namespace

TEST_CASE("A file that is cut short is an error, wherever it is cut") {
  const TempFolder folder;
  const SampleSources sources(folder);
  for (const auto& path :
       {sources.geoPackage, sources.flatGeobuf, sources.shapefile, sources.geoJson, sources.gml, sources.topoJson}) {
    const std::string whole = *readFile(path);
    for (const double share : {0.02, 0.3, 0.6, 0.9, 0.99}) {
      const auto size = static_cast<std::size_t>(static_cast<double>(whole.size()) * share);
      REQUIRE(replaceFile(path, std::string_view(whole).substr(0, size)));
      INFO(path << " cut at " << size << " of " << whole.size());
      const ErrorKind kind = failure(path).kind;
      // What is left of a text may not even look like its format.
      CHECK((kind == ErrorKind::unreadable || kind == ErrorKind::refused));
    }
  }
}

TEST_CASE("A shapefile is whole or an error") {
  const TempFolder folder;
  const SampleSources sources(folder);
  const fs::path dbf = fs::path(sources.shapefile).replace_extension(".dbf");
  const fs::path shx = fs::path(sources.shapefile).replace_extension(".shx");
  CHECK(filesOf(sources.shapefile) == std::vector<fs::path>{sources.shapefile, dbf, shx});
  CHECK(statedRecords(sources.shapefile) == 2);

  SECTION("without its index, which is not made anew") {
    fs::remove(shx);
    CHECK(failure(sources.shapefile).what.id == "read.shapefile_part");
    CHECK_FALSE(fs::exists(shx));
  }
  SECTION("without its table") {
    fs::remove(dbf);
    CHECK(failure(sources.shapefile).what.id == "read.shapefile_part");
  }
  SECTION("with a table that is cut short") {
    fs::resize_file(dbf, 100);
    CHECK(failure(sources.shapefile).what.id == "read.truncated");
  }
  SECTION("with an index that is cut short") {
    fs::resize_file(shx, 108);
    CHECK(failure(sources.shapefile).what.id == "read.truncated");
  }
}

TEST_CASE("What is no readable file says so") {
  const TempFolder folder;
  CHECK(failure(folder / "absent.gpkg").kind == ErrorKind::notFound);
  CHECK(failure(folder.path()).what.id == "read.not_a_file");
  CHECK(failure(folder.write("empty.gpkg", "")).what.id == "read.empty_file");
  CHECK(failure(folder.write("text.gpkg", "this is no database")).what.id == "read.header");
  CHECK(failure(folder.write("picture.png", "\x89PNG\r\n")).kind == ErrorKind::refused);
  // A file that sends its reader elsewhere is not of a format on the list.
  CHECK(failure(folder.write("remote.vrt",
                             "<OGRVRTDataSource><OGRVRTLayer name=\"a\"><SrcDataSource>"
                             "http://example.org</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>"))
            .kind == ErrorKind::refused);
}
