// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gis/io/sample_sources.h"

#include <cstdint>

#include "gis/io/write_geopackage.h"
#include "tests/support/catch.h"

namespace hectare::tests {

namespace {

using namespace hectare::gis;

const char* const geoJsonText = R"({"type":"FeatureCollection","name":"parcels",
"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::31370"}},"features":[
{"type":"Feature","properties":{"id":"0137","area":12.5,"n":3},"geometry":{"type":"Polygon","coordinates":
[[[217000,180000],[217010,180000],[217010,180010],[217000,180010],[217000,180000]]]}},
{"type":"Feature","properties":{"id":"137","area":null,"n":null},"geometry":{"type":"Polygon","coordinates":
[[[217020,180000],[217030,180000],[217030,180010],[217020,180010],[217020,180000]]]}}]})";

const char* const gmlText = R"(<?xml version="1.0" encoding="utf-8"?>
<c:FeatureCollection xmlns:gml="http://www.opengis.net/gml" xmlns:c="http://example.org/c">
<gml:featureMember><c:parcels><c:id>0137</c:id><c:area>12.5</c:area><c:n>3</c:n><gml:polygonProperty>
<gml:Polygon srsName="EPSG:31370"><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>
217000,180000 217010,180000 217010,180010 217000,180010 217000,180000
</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonProperty></c:parcels></gml:featureMember>
<gml:featureMember><c:parcels><c:id>137</c:id><gml:polygonProperty>
<gml:Polygon srsName="EPSG:31370"><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>
217020,180000 217030,180000 217030,180010 217020,180010 217020,180000
</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonProperty></c:parcels></gml:featureMember>
</c:FeatureCollection>)";

const char* const topoJsonText = R"({"type":"Topology","objects":{"parcels":{"type":"GeometryCollection","geometries":[
{"type":"Polygon","properties":{"id":"0137","area":12.5,"n":3},"arcs":[[0]]},
{"type":"Polygon","properties":{"id":"137","area":null,"n":null},"arcs":[[1]]}]}},"arcs":[
[[217000,180000],[217010,180000],[217010,180010],[217000,180010],[217000,180000]],
[[217020,180000],[217030,180000],[217030,180010],[217020,180010],[217020,180000]]]})";

/// Written by ogr2ogr of GDAL 3.6.2 from the parcels above, without CRS and spatial index.
const char* const flatGeobufHex =
    "6667620366676201ec00000020000000000000001800200008000c000500000000000000000010001400060018000000000300004c0000"
    "002400000010000000020000000000000000000000030000009000000060000000340000000400000000000000407d0a410000000000f9"
    "054100000000307e0a410000000050f905410700000070617263656c7300baffffff000000050800000009000000010000006e00120014"
    "00080007000000000000000c001000120000000000000a0c000000180000000f000000040000006172656100000e001000080007000000"
    "00000c000e0000000000000b080000005000000002000000696400009c0000000c00000008000c00040008000800000030000000040000"
    "001a00000000000400000030313337010000000000000029400200030000000000080008000000040008000000040000000a0000000000"
    "0000407d0a410000000000f9054100000000407d0a410000000050f9054100000000907d0a410000000050f9054100000000907d0a4100"
    "00000000f9054100000000407d0a410000000000f905418c0000000c00000008000c000400080008000000200000000400000009000000"
    "000003000000313337000000080008000000040008000000040000000a00000000000000e07d0a410000000000f9054100000000e07d0a"
    "410000000050f9054100000000307e0a410000000050f9054100000000307e0a410000000000f9054100000000e07d0a410000000000f9"
    "0541";

std::string fromHex(std::string_view hex) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    bytes += static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16));
  }
  return bytes;
}

std::string number(std::uint32_t value, bool bigEndian) {
  std::string bytes;
  for (unsigned i = 0; i < 4; ++i) bytes += static_cast<char>(value >> (bigEndian ? 24 - 8 * i : 8 * i) & 0xFFU);
  return bytes;
}

std::string real(double value) { return {reinterpret_cast<const char*>(&value), sizeof value}; }

/// Header of .shp and .shx (ESRI Shapefile Technical Description, 1998).
std::string shapeHeader(std::size_t bytes) {
  return number(9994, true) + std::string(20, '\0') + number(static_cast<std::uint32_t>(bytes / 2), true) +
         number(1000, false) + number(5, false) + real(217000) + real(180000) + real(217030) + real(180010) +
         std::string(32, '\0');
}

std::string shape(double x) {
  std::string out = number(5, false) + real(x) + real(180000) + real(x + 10) + real(180010) + number(1, false) +
                    number(5, false) + number(0, false);
  for (const double d : {0.0, 1.0, 2.0, 3.0, 4.0}) {
    out += real(x + (d == 2 || d == 3 ? 10 : 0)) + real(180000 + (d == 1 || d == 2 ? 10 : 0));
  }
  return out;
}

std::filesystem::path writeShapefile(const TempFolder& folder) {
  const std::string one = shape(217000);
  const std::string two = shape(217020);
  const auto words = static_cast<std::uint32_t>(one.size() / 2);
  const std::size_t bytes = 100 + 2 * (8 + one.size());
  folder.write("shape/parcels.shx", shapeHeader(116) + number(50, true) + number(words, true) +
                                        number(50 + 4 + words, true) + number(words, true));
  std::string dbf("\x03\x7C\x05\x06", 4);  // written on 6 May 2024
  dbf += number(2, false) + std::string("\x61\x00\x11\x00", 4) + std::string(20, '\0');
  const auto field = [&](const std::string& name, char type, char length, char decimals) {
    dbf += name + std::string(11 - name.size(), '\0') + type + std::string(4, '\0') + length + decimals +
           std::string(14, '\0');
  };
  field("id", 'C', 6, 0);
  field("area", 'N', 10, 2);
  dbf += "\r 0137       12.50 137              ";
  dbf.resize(97 + 2 * 17, ' ');
  folder.write("shape/parcels.dbf", dbf + '\x1A');
  return folder.write("shape/parcels.shp", shapeHeader(bytes) + number(1, true) + number(words, true) + one +
                                               number(2, true) + number(words, true) + two);
}

std::filesystem::path writeSampleGeoPackage(const TempFolder& folder) {
  FeatureTable table;
  table.name = "parcels";
  table.crs = *Crs::parse("EPSG:31370");
  for (const char* x : {"217000", "217020"}) {
    const double west = std::stod(x);
    table.geometry.beginFeature(GeometryKind::polygon);
    table.geometry.beginPart();
    table.geometry.beginPath();
    for (const Coord c :
         {Coord{west, 180000}, {west + 10, 180000}, {west + 10, 180010}, {west, 180010}, {west, 180000}}) {
      table.geometry.add(c);
    }
  }
  Column id("id", ColumnType::text);
  id.addText("0137");
  id.addText("137");
  Column area("area", ColumnType::real);
  area.addReal(12.5);
  area.addMissing();
  Column n("n", ColumnType::integer);
  n.addInteger(3);
  n.addMissing();
  table.columns = {id, area, n};
  Progress progress;
  const auto path = folder / "parcels.gpkg";
  GeoPackageLayer layer;
  layer.table = &table;
  REQUIRE(writeGeoPackage(path, {layer}, {"2024-05-06", false}, progress));
  return path;
}

}  // namespace

SampleSources::SampleSources(const TempFolder& folder)
    : geoPackage(writeSampleGeoPackage(folder)),
      flatGeobuf(folder.write("parcels.fgb", fromHex(flatGeobufHex))),
      shapefile(writeShapefile(folder)),
      geoJson(folder.write("parcels.geojson", geoJsonText)),
      gml(folder.write("parcels.gml", gmlText)),
      topoJson(folder.write("parcels.topojson", topoJsonText)),
      csv(folder.write("parcels.csv", "id,area,n\n0137,12.5,3\n137,,\n")) {}

}  // namespace hectare::tests
