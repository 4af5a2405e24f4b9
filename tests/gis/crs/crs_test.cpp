// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/crs/crs.h"

#include "tests/support/catch.h"

using namespace hectare::gis;

namespace {

Crs crs(std::string_view definition) {
  auto parsed = Crs::parse(definition);
  REQUIRE(parsed);
  return *parsed;
}

}  // namespace

TEST_CASE("A CRS is known however it is written") {
  SECTION("as a code, an URN, a PROJ string") {
    CHECK(crs("EPSG:31370").name() == "BD72 / Belgian Lambert 72");
    CHECK(crs("urn:ogc:def:crs:EPSG::31370").definition() == "EPSG:31370");
    CHECK(crs(" EPSG:31370\n").definition() == "EPSG:31370");
    CHECK(crs("+proj=utm +zone=31 +datum=WGS84").isProjected());
  }
  SECTION("as WKT of another program, which names no code") {
    const Crs rd = crs(
        R"(PROJCS["RD_New",GEOGCS["GCS_Amersfoort",DATUM["D_Amersfoort",SPHEROID["Bessel_1841",6377397.155,299.1528128]],)"
        R"(PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Double_Stereographic"],)"
        R"(PARAMETER["False_Easting",155000.0],PARAMETER["False_Northing",463000.0],)"
        R"(PARAMETER["Central_Meridian",5.38763888888889],PARAMETER["Scale_Factor",0.9999079],)"
        R"(PARAMETER["Latitude_Of_Origin",52.1561605555556],UNIT["Meter",1.0]])");
    CHECK(rd.isProjected());
    CHECK(rd.metresPerUnit() == 1);
    CHECK(rd.definition() == "EPSG:28992");
  }
  SECTION("a system with heights is its horizontal part") {
    CHECK(crs("EPSG:6190").definition() == "EPSG:31370");
    CHECK(crs("EPSG:4979").sameAs(crs("EPSG:4326")));
  }
  SECTION("its units, area of use and kind are told") {
    CHECK(crs("EPSG:4326").isGeographic());
    CHECK(crs("EPSG:4326").metresPerUnit() == 0);
    CHECK(crs("EPSG:2249").metresPerUnit() == Approx(0.3048006096));
    REQUIRE(crs("EPSG:31370").areaOfUse());
    CHECK(crs("EPSG:31370").areaOfUse()->minX == Approx(2.5));
  }
  SECTION("the Mercator of the web has many numbers") {
    for (const char* code : {"EPSG:3857", "EPSG:900913", "EPSG:3785", "ESRI:102100"}) CHECK(crs(code).isWebMercator());
    CHECK_FALSE(crs("EPSG:31370").isWebMercator());
    CHECK_FALSE(crs("EPSG:32631").isWebMercator());
  }
}

TEST_CASE("What is no CRS is an error with a hint") {
  CHECK(Crs::parse("EPSG:999999").error().kind == ErrorKind::invalid);
  CHECK(Crs::parse("").error().kind == ErrorKind::invalid);
  CHECK(Crs::parse("31370").error().hint == Message{"crs.hint_code", {{"crs", "EPSG:31370"}}});
}

TEST_CASE("Two spellings of one system are the same, two unknown ones are not") {
  CHECK(crs("EPSG:4326").sameAs(crs("OGC:CRS84")));
  CHECK_FALSE(crs("EPSG:31370").sameAs(crs("EPSG:3812")));
  CHECK_FALSE(Crs().sameAs(Crs()));
}
