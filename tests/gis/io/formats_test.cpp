// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Formats that other programs write, and what may stand in them.

#include <numbers>

#include "gis/base/file.h"
#include "gis/geometry/area.h"
#include "gis/io/datasets_in.h"
#include "gis/io/read.h"
#include "gis/io/straight_lines.h"
#include "tests/gis/io/sample_sources.h"
#include "tests/support/catch.h"
#include "tests/support/python.h"
#include "tests/support/real_data.h"

using namespace hectare::gis;
using hectare::tests::python;
using hectare::tests::realData;
using hectare::tests::SampleSources;
using hectare::tests::TempFolder;

namespace {

Result<ReadLayer> tryRead(const std::filesystem::path& path, const std::string& layer = {}, Consent consent = {}) {
  Progress progress;
  ReadRequest request;
  request.path = path;
  request.layer = layer;
  request.consent = consent;
  return readLayer(request, progress);
}

ReadLayer read(const std::filesystem::path& path, const std::string& layer = {}, Consent consent = {}) {
  auto read = tryRead(path, layer, consent);
  INFO(path << " " << (read ? "" : read.error().what.id));
  if (!read) {
    for (const auto& [name, value] : read.error().what.args) {
      if (const auto* text = std::get_if<std::string>(&value)) WARN(name << ": " << *text);
    }
  }
  REQUIRE(read);
  return *std::move(read);
}

std::string rules(const ReadLayer& layer) {
  std::string out;
  for (const Finding& finding : layer.findings) out += (out.empty() ? "" : " ") + finding.rule;
  return out;
}

std::string why(const std::filesystem::path& path, Consent consent = {}) {
  const auto read = tryRead(path, {}, consent);
  return read ? "read" : read.error().what.id;
}

std::string textOf(const ReadLayer& layer, const char* column, std::size_t row) {
  const Column* found = layer.table.find(column);
  return found == nullptr ? "no such column" : found->asText(row).value_or("-");
}

std::string listing(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    names.push_back(entry.path().string() + (entry.is_regular_file() ? sha256OfText(*readFile(entry.path())) : ""));
  }
  std::sort(names.begin(), names.end());
  std::string all;
  for (const auto& name : names) all += name + '\n';
  return all;
}

/// Squares of 100 m² from a GeoJSON, with ids "0137" and "137", a name with ë, in the format of a GDAL driver.
void convert(const TempFolder& folder, const std::string& driver, const std::string& name) {
  folder.write("in.geojson", R"({"type":"FeatureCollection","name":"percelen",
"crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::31370"}},"features":[
{"type":"Feature","properties":{"id":"0137","naam":"Daniël"},"geometry":{"type":"Polygon","coordinates":
[[[217000,180000],[217010,180000],[217010,180010],[217000,180010],[217000,180000]]]}},
{"type":"Feature","properties":{"id":"137","naam":null},"geometry":{"type":"Polygon","coordinates":
[[[217020,180000],[217030,180000],[217030,180010],[217020,180010],[217020,180000]]]}}]})");
  python(folder.path(), "from osgeo import gdal\ngdal.UseExceptions()\ngdal.VectorTranslate('" + name +
                            "', 'in.geojson', format='" + driver + "')\n");
  std::filesystem::remove(folder / "in.geojson");
}

void checkSquares(const ReadLayer& layer, const char* crs) {
  INFO(layer.driver);
  REQUIRE(layer.table.size() == 2);
  const std::size_t first = textOf(layer, "id", 0) == "0137" ? 0 : 1;  // FlatGeobuf orders by place
  CHECK(textOf(layer, "id", first) == "0137");
  CHECK(textOf(layer, "id", 1 - first) == "137");
  CHECK(textOf(layer, "naam", first) == "Dani\xC3\xABl");
  CHECK(area(layer.table.geometry, first) == Approx(100).margin(0.2));  // a .tab rounds to 1 cm here
  CHECK((crs == nullptr || layer.table.crs.sameAs(*Crs::parse(crs))));
}

}  // namespace

TEST_CASE("Formats of other programs are read, and nothing is written beside them") {
  const TempFolder folder;
  const auto [driver, name, crs] =
      GENERATE(table<const char*, const char*, const char*>({{"MapInfo File", "p.tab", nullptr},
                                                             {"MapInfo File", "p.mif", nullptr},
                                                             {"OpenFileGDB", "p.gdb", "EPSG:31370"},
                                                             {"ESRI Shapefile", "map van Daniël.shp", nullptr},
                                                             {"GPKG", "mijn percelen ë.gpkg", "EPSG:31370"},
                                                             {"FlatGeobuf", "p ë.fgb", "EPSG:31370"},
                                                             {"GML", "p ë.gml", "EPSG:31370"}}));
  convert(folder, driver, name);
  const std::string before = listing(folder.path());
  checkSquares(read(folder / name), crs);
  CHECK(listing(folder.path()) == before);
}

TEST_CASE("A zip is read as what is in it") {
  const TempFolder folder;
  const SampleSources sources(folder);
  python(folder.path(), R"py(
z = zipfile.ZipFile('one ë.zip', 'w', zipfile.ZIP_DEFLATED)
for e in 'shp shx dbf'.split(): z.write(f'shape/parcels.{e}', f'map één/parcels.{e}')
z.writestr('readme.pdf', 'x')
z.close()
z = zipfile.ZipFile('two.zip', 'w', zipfile.ZIP_DEFLATED)
for e in 'shp shx dbf'.split(): z.write(f'shape/parcels.{e}', f'a/parcels.{e}')
z.write('parcels.gpkg'); z.write('parcels.gml', 'g/parcels.gml'); z.write('parcels.csv'); z.write('one ë.zip')
z.close()
zipfile.ZipFile('none.zip', 'w').writestr('a.pdf', 'x')
)py");
  const auto two = folder / "two.zip";
  CHECK(read(folder / "one ë.zip").table.size() == 2);
  CHECK(read(folder / "one ë.zip").sha256 == *sha256OfFiles({folder / "one ë.zip"}));
  for (const char* inside : {"a/parcels.shp", "parcels.gpkg", "g/parcels.gml", "parcels.csv"}) {
    const ReadLayer layer = read(two / inside);
    CHECK(layer.table.name == "parcels");
    CHECK(textOf(layer, "id", 0) == "0137");
  }
  const auto several = tryRead(two);
  REQUIRE_FALSE(several);
  CHECK(several.error().hint ==
        Message{"format.hint_datasets", {{"datasets", "a/parcels.shp, g/parcels.gml, parcels.csv, parcels.gpkg"}}});
  CHECK(why(two / "b.shp") == "format.zip_missing");
  CHECK(why(folder / "none.zip") == "format.zip_empty");
  CHECK(datasetsIn(two)->size() == 4);
  CHECK(datasetsIn(two)->front() == two / "a/parcels.shp");
  CHECK(datasetsIn(folder / "shape")->size() == 1);
  CHECK(datasetsIn(folder / "parcels.csv")->front() == folder / "parcels.csv");
}

TEST_CASE("A file geodatabase in a zip is read") {
  const TempFolder folder;
  convert(folder, "OpenFileGDB", "p.gdb");
  python(folder.path(), "import shutil\nshutil.make_archive('p', 'zip', '.', 'p.gdb')\n");
  CHECK(datasetsIn(folder / "p.zip")->front() == folder / "p.zip/p.gdb");
  checkSquares(read(folder / "p.zip"), "EPSG:31370");
}

TEST_CASE("A zip that is not to be trusted is refused by name") {
  const TempFolder folder;
  python(folder.path(), R"py(
import struct
z = zipfile.ZipFile('bomb.zip', 'w', zipfile.ZIP_DEFLATED)
with z.open('a.csv', 'w') as f:
    for i in range(200): f.write(bytes(1 << 20))
z.close()
z = zipfile.ZipFile('dots.zip', 'w'); z.writestr('../../a.csv', 'a,b\n1,2\n'); z.close()
z = zipfile.ZipFile('root.zip', 'w'); z.writestr('/a.csv', 'a,b\n1,2\n'); z.close()
z = zipfile.ZipFile('locked.zip', 'w'); z.writestr('a.csv', 'a,b\n1,2\n'); z.close()
b = bytearray(open('locked.zip', 'rb').read())
b[b.index(b'PK\1\2') + 8] |= 1
open('locked.zip', 'wb').write(b)
z = zipfile.ZipFile('liar.zip', 'w', zipfile.ZIP_DEFLATED); z.writestr('a.csv', 'a,b\n' * 1000); z.close()
b = bytearray(open('liar.zip', 'rb').read())
b[b.index(b'PK\1\2') + 24:b.index(b'PK\1\2') + 28] = struct.pack('<I', 8)
open('liar.zip', 'wb').write(b)
b = open('liar.zip', 'rb').read()
open('short.zip', 'wb').write(b[:len(b) - 30])
z = zipfile.ZipFile('bomb.xlsx', 'w', zipfile.ZIP_DEFLATED)
z.writestr('[Content_Types].xml', 'x')
with z.open('xl/workbook.xml', 'w') as f:
    for i in range(200): f.write(bytes(1 << 20))
z.close()
)py");
  CHECK(why(folder / "bomb.zip") == "format.zip_bomb");
  CHECK(why(folder / "bomb.xlsx") == "format.zip_bomb");
  CHECK(why(folder / "dots.zip") == "format.zip_path");
  CHECK(why(folder / "root.zip") == "format.zip_path");
  CHECK(why(folder / "locked.zip") == "format.zip_encrypted");
  CHECK(why(folder / "liar.zip") == "format.zip_broken");
  CHECK(why(folder / "short.zip") == "format.zip_broken");
}

TEST_CASE("KML is read with its own data, and leads nowhere") {
  const TempFolder folder;
  const std::string kml =
      R"(<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>
<name>parken</name><NetworkLink><Link><href>http://127.0.0.1:9/x.kml</href></Link></NetworkLink>
<Placemark><name>Daniël</name><ExtendedData><Data name="nr"><value>0137</value></Data></ExtendedData><Polygon><outerBoundaryIs>
<LinearRing><coordinates>5,51,0 5.001,51,0 5.001,51.001,0 5,51,0</coordinates></LinearRing></outerBoundaryIs></Polygon>
</Placemark></Document></kml>)";
  folder.write("p.kml", kml);
  python(folder.path(), "zipfile.ZipFile('p.kmz', 'w').write('p.kml', 'doc.kml')\n");
  for (const char* name : {"p.kml", "p.kmz"}) {
    const ReadLayer layer = read(folder / name);
    REQUIRE(layer.table.size() == 1);
    CHECK(textOf(layer, "Name", 0) == "Dani\xC3\xABl");
    CHECK(textOf(layer, "nr", 0) == "0137");
    CHECK(layer.table.crs.definition() == "EPSG:4326");
    CHECK(layer.table.geometry.kind(0) == GeometryKind::polygon);
  }
}

TEST_CASE("DXF is read with its layers as a column and without a CRS") {
  const TempFolder folder;
  const auto path =
      folder.write("p.dxf",
                   "0\nSECTION\n2\nENTITIES\n0\nLWPOLYLINE\n8\nTERREIN\n90\n3\n70\n1\n10\n0\n20\n0\n10\n10\n"
                   "20\n0\n10\n10\n20\n10\n0\nENDSEC\n0\nEOF\n");
  const ReadLayer layer = read(path);
  REQUIRE(layer.table.size() == 1);
  CHECK(textOf(layer, "Layer", 0) == "TERREIN");
  CHECK_FALSE(layer.table.crs.known());
}

TEST_CASE("A circle of a drawing is land to a millimetre of its edge") {
  const TempFolder folder;
  const double radius = 400;
  const ReadLayer layer = read(
      folder.write("c.dxf", "0\nSECTION\n2\nENTITIES\n0\nCIRCLE\n8\nTANK\n10\n0\n20\n0\n40\n400\n0\nENDSEC\n0\nEOF\n"));
  REQUIRE(layer.table.size() == 1);
  REQUIRE(layer.table.geometry.kind(0) == GeometryKind::polygon);
  const double missing = std::numbers::pi * radius * radius - area(layer.table.geometry, 0);
  CHECK(missing >= 0);
  CHECK(missing <= 2 * std::numbers::pi * radius * arcToleranceM);
}

TEST_CASE("Arcs are followed to a millimetre") {
  const TempFolder folder;
  const double radius = GENERATE(0.0005, 1.0, 50.0, 100'000.0);
  ReadRequest request;
  request.path =
      folder.write("c.csv", "id,geom\n1,\"CURVEPOLYGON (CIRCULARSTRING (" + std::to_string(-radius) + " 0, 0 " +
                                std::to_string(radius) + ", " + std::to_string(radius) + " 0, 0 " +
                                std::to_string(-radius) + ", " + std::to_string(-radius) + " 0))\"\n");
  request.place.wkt = "geom";
  Progress progress;
  const auto layer = readLayer(request, progress);
  REQUIRE(layer);
  const double circle = std::numbers::pi * radius * radius;
  const double missing = circle - area(layer->table.geometry, 0);
  CHECK(missing >= -1e-9 * circle);
  CHECK(missing <= 2 * std::numbers::pi * radius * arcToleranceM);
  CHECK(missing < 0.001 * circle);  // never coarser than 4 degrees
  REQUIRE(rules(*layer) == "read.curves_linearised");
  CHECK(layer->findings[0].text.args.back() == std::pair<std::string, MessageArg>{"tolerance", 1.0});
}

TEST_CASE("A virtual dataset leads only where it may") {
  const TempFolder folder;
  const SampleSources sources(folder);
  const auto vrt = [&](const std::string& name, const std::string& source, const std::string& more = {}) {
    return folder.write(name, "<OGRVRTDataSource><OGRVRTLayer name=\"parcels\"><SrcDataSource relativeToVRT=\"1\">" +
                                  source + "</SrcDataSource>" + more + "</OGRVRTLayer></OGRVRTDataSource>");
  };
  const std::string before = listing(folder.path());
  for (const char* name : {"parcels.gpkg", "parcels.gml", "parcels.csv", "shape/parcels.shp"}) {
    const auto path = vrt("v.vrt", name);
    CHECK(textOf(read(path), "id", 0) == "0137");
    std::filesystem::remove(path);
  }
  CHECK(listing(folder.path()) == before);

  CHECK(why(vrt("inner/out.vrt", "../parcels.gpkg")) == "format.vrt_outside");
  CHECK(why(vrt("inner/out.vrt", (folder / "parcels.gpkg").string())) == "format.vrt_outside");
  CHECK(read(folder / "inner/out.vrt", {}, {false, true}).table.size() == 2);
  CHECK(why(vrt("inner/nest.vrt", "out.vrt")) == "format.vrt_outside");
  std::filesystem::create_symlink(folder / "parcels.gpkg", folder / "inner/link.gpkg");
  CHECK(why(vrt("inner/link.vrt", "link.gpkg")) == "format.vrt_outside");
  for (const char* place :
       {"http://127.0.0.1:9/a.geojson", "/vsicurl/http://127.0.0.1:9/a", "/vsis3/a/b", "PG:dbname=a"}) {
    CHECK(why(vrt("v.vrt", place)) == "format.vrt_network");
  }
  CHECK(why(vrt("v.vrt", "PG:dbname=a"), {true, false}) == "format.not_http");
  CHECK(why(vrt("v.vrt", "parcels.gpkg", "<SrcSQL>SELECT 1</SrcSQL>"), {true, true}) == "format.vrt_sql");
  CHECK(why(vrt("v.vrt", "parcels.gml", "<OpenOptions><OOI key=\"DOWNLOAD_SCHEMA\">YES</OOI></OpenOptions>")) ==
        "format.vrt_element");
  CHECK(why(vrt("v.vrt", "v.vrt")) == "format.vrt_cycle");
  CHECK(why(vrt("v.vrt", "absent.gpkg")) == "io.not_found");
  for (int i = 0; i < 6; ++i) vrt("d" + std::to_string(i) + ".vrt", "d" + std::to_string(i + 1) + ".vrt");
  CHECK(why(folder / "d0.vrt") == "format.vrt_deep");
  CHECK(why(folder.write("r.vrt", "<VRTDataset rasterXSize=\"1\" rasterYSize=\"1\"/>")) == "format.raster_vrt");
}

TEST_CASE("A path that is no local file is refused without consent") {
  for (const char* place : {"http://127.0.0.1:9/a.geojson", "plans/https://example.org/a.gpkg",
                            "/vsicurl/http://127.0.0.1:9/a", "/vsizip/a.zip/b"}) {
    CHECK(why(place) == "format.network");
  }
  CHECK(why("http://127.0.0.1:9/a.geojson", {true, false}) == "format.not_fetched");
  CHECK(why("/vsizip/a.zip/b", {true, false}) == "format.not_http");
}

TEST_CASE("Nothing is read from elsewhere because a file says so") {
  const TempFolder folder;
  folder.write("secret.txt", "secret");
  const auto gml =
      folder.write("x.gml",
                   "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e SYSTEM \"secret.txt\">]>"
                   "<c:FeatureCollection xmlns:gml=\"http://www.opengis.net/gml\" xmlns:c=\"c\"><gml:featureMember>"
                   "<c:p><c:id>&e;</c:id></c:p></gml:featureMember></c:FeatureCollection>");
  const auto layer = tryRead(gml);
  if (layer) CHECK(textOf(*layer, "id", 0).find("secret") == std::string::npos);
  const auto json = folder.write("l.geojson", R"({"type":"FeatureCollection","crs":{"type":"link","properties":
{"href":"http://127.0.0.1:9/crs","type":"esriwkt"}},"features":[{"type":"Feature","properties":{},
"geometry":{"type":"Point","coordinates":[5,51]}}]})");
  CHECK(why(json) != "");
}

TEST_CASE("Of two geometries of a GML the polygons are taken") {
  const TempFolder folder;
  const std::string point = "<c:label><gml:Point><gml:pos>5 5</gml:pos></gml:Point></c:label>";
  const std::string polygon =
      "<c:land><gml:Polygon srsName=\"EPSG:31370\"><gml:exterior><gml:LinearRing><gml:posList>0 0 10 0 10 10 0 10 0 0"
      "</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></c:land>";
  const auto gml = [&](const std::string& first, const std::string& second) {
    std::string text =
        "<c:FeatureCollection xmlns:gml=\"http://www.opengis.net/gml/3.2\" xmlns:c=\"http://example.org/c\">";
    for (const char* id : {"1", "2"}) {
      text += "<gml:featureMember><c:p gml:id=\"p" + std::string(id) + "\"><c:id>" + id + "</c:id>" + first + second +
              "</c:p></gml:featureMember>";
    }
    return folder.write("two.gml", text + "</c:FeatureCollection>");
  };
  for (const auto& path : {gml(point, polygon), gml(polygon, point)}) {
    const ReadLayer layer = read(path);
    REQUIRE(layer.table.size() == 2);
    for (std::size_t row = 0; row < 2; ++row) CHECK(area(layer.table.geometry, row) == 100);
    CHECK(rules(layer).find("read.geometry_left") != std::string::npos);
  }
}

TEST_CASE("The eleven parcels of a Dutch cadastre are polygons", "[real]") {
  const ReadLayer layer = read(realData("brk/kadastralekaart_perceel.gml"));
  CHECK(layer.table.crs.definition() == "EPSG:28992");
  REQUIRE(layer.table.size() == 11);
  double sum = 0;
  for (std::size_t row = 0; row < 11; ++row) {
    CHECK(layer.table.geometry.kind(row) == GeometryKind::polygon);
    sum += area(layer.table.geometry, row);
    const Column* stated = layer.table.find("kadastraleGrootteWaarde");
    if (stated != nullptr) CHECK(area(layer.table.geometry, row) == Approx(*stated->asNumber(row)).epsilon(0.1));
  }
  CHECK(sum > 1000);
  CHECK(rules(layer).find("read.geometry_left") != std::string::npos);
}

TEST_CASE("The zipped buildings of the GRB have no CRS", "[real]") {
  const ReadLayer layer = read(realData("grb_buildings/gebouw_ALL.zip"));
  CHECK_FALSE(layer.table.crs.known());
  CHECK(layer.table.size() > 0);
  CHECK(layer.table.name == "gebouw_ALL");
}

TEST_CASE("The quarter of Prague is read", "[real]") {
  const auto layers = listLayers(realData("prague/bubenec.gpkg"));
  REQUIRE(layers);
  for (const std::string& name : *layers)
    CHECK(read(realData("prague/bubenec.gpkg"), name).table.crs.definition() == "EPSG:3857");
}
