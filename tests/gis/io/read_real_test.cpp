// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "gis/crs/transform.h"
#include "gis/geometry/area.h"
#include "gis/geometry/repair.h"
#include "gis/io/read.h"
#include "tests/support/catch.h"
#include "tests/support/real_data.h"

using namespace hectare::gis;
using hectare::tests::realData;

namespace {

ReadLayer read(const char* file, const std::string& layer = {}) {
  Progress progress;
  auto read = readLayer({realData(file), layer, std::nullopt, true}, progress);
  INFO(file << " " << (read ? "" : read.error().what.id));
  REQUIRE(read);
  return *std::move(read);
}

bool tells(const ReadLayer& layer, const std::string& rule) {
  return std::any_of(layer.findings.begin(), layer.findings.end(), [&](const Finding& f) { return f.rule == rule; });
}

}  // namespace

TEST_CASE("Parcels of the GRB have the area that their own column states", "[real]") {
  const ReadLayer layer = read("grb_parcels/Adp_Full.gml");
  CHECK(layer.table.crs.definition() == "EPSG:31370");
  const Column* stated = layer.table.find("OPPERVL");
  REQUIRE(stated != nullptr);
  REQUIRE(layer.table.size() == 13);
  for (std::size_t row = 0; row < layer.table.size(); ++row) {
    CHECK(area(layer.table.geometry, row) == Approx(stated->asNumber(row).value()).margin(0.01));
  }
}

TEST_CASE("The 44 municipalities of Limburg in 2011 have 242 755.24 ha", "[real]") {
  ReadLayer layer = read("statbel_2011/be_admin_munty_2011.gpkg", "municipality");
  FeatureTable& table = layer.table;
  const auto transform = Transform::create(table.crs, *Crs::parse("EPSG:31370"), table.geometry.box());
  REQUIRE(transform);
  REQUIRE(transform->apply(table.geometry.coords()));
  const Column* province = table.find("CD_PROV_REFNIS");
  REQUIRE(province != nullptr);
  int municipalities = 0;
  double sum = 0;
  for (std::size_t row = 0; row < table.size(); ++row) {
    if (province->asText(row) != "70000") continue;
    ++municipalities;
    sum += area(table.geometry, row);
  }
  CHECK(municipalities == 44);
  CHECK(sum / 10'000 == Approx(242'755.24).epsilon(1e-4));
}

TEST_CASE("Cambridge's parcels come with all their dirt and without a CRS", "[real]") {
  const ReadLayer layer = read("cambridge/ASSESSING_ParcelsFY2014.topojson");
  CHECK(layer.table.size() == 13'116);
  CHECK_FALSE(layer.table.crs.known());
  std::size_t invalid = 0;
  for (std::size_t row = 0; row < layer.table.size(); ++row) {
    const bool land = layer.table.geometry.kind(row) == GeometryKind::polygon;
    invalid += land && findDefect(layer.table.geometry, row) ? 1 : 0;
  }
  CHECK(invalid == 37);
}

TEST_CASE("A cadastre that delivers a label point before the parcel keeps its parcels", "[real]") {
  const ReadLayer layer = read("brk/kadastralekaart_perceel.gml");
  CHECK(layer.table.crs.definition() == "EPSG:28992");
  for (std::size_t row = 0; row < layer.table.size(); ++row) {
    CHECK(layer.table.geometry.kind(row) == GeometryKind::polygon);
  }
}

TEST_CASE("Curves are made straight, heights and measures dropped, and both are told", "[real]") {
  for (const char* file : {"ogr/curve.gpkg", "ogr/curvepolygon.gpkg", "ogr/multisurface.gpkg"}) {
    CHECK(tells(read(file), "read.curves_linearised"));
  }
  const ReadLayer lines = read("ogr/line_zm.gpkg");
  CHECK(tells(lines, "read.z_dropped"));
  CHECK(tells(lines, "read.m_dropped"));
  CHECK(lines.table.geometry.coordCount() == 2);
}

TEST_CASE("Values that are missing stay missing", "[real]") {
  const ReadLayer layer = read("ogr/test_gpkg_nulls.gpkg");
  std::size_t missing = 0;
  for (const Column& column : layer.table.columns) {
    for (std::size_t row = 0; row < layer.table.size(); ++row) missing += column.missing(row) ? 1 : 0;
  }
  CHECK(missing > 0);
}

TEST_CASE("Broken GeoJSON is an error or is read, never a crash", "[real]") {
  std::size_t valid = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(realData("geojson_invalid/examples"))) {
    if (!entry.is_regular_file()) continue;
    Progress progress;
    const auto layer = readLayer({entry.path(), "", {}, true}, progress);
    if (layer && entry.path().parent_path().filename() == "valid") ++valid;
  }
  CHECK(valid > 0);
}
