// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Traps that experts look for in a planner's figures: how areas were measured, and what comes in by tables.

#include "tests/cli/run_program.h"
#include "tests/support/catch.h"
#include "tests/support/python.h"
#include "tests/support/temp_folder.h"

using namespace hectare::tests;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// A square of 100 m as a feature, its lower left corner `east` metres from x = 200000.
std::string square(const std::string& properties, int east) {
  const auto x = [&](int more) { return std::to_string(200000 + east + more); };
  return R"({"type":"Feature","properties":{)" + properties + R"(},"geometry":{"type":"Polygon","coordinates":[[[)" +
         x(0) + ",200000],[" + x(100) + ",200000],[" + x(100) + ",200100],[" + x(0) + ",200100],[" + x(0) +
         ",200000]]]}}";
}

std::string layer(const std::string& features) {
  return R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::31370"}},)"
         R"("features":[)" +
         features + "]}";
}

/// One park of 2 ha and its two parcels, "0137" and "137"; `more` is the rest of the plan.
void writeLand(const TempFolder& folder, const std::string& more, const std::string& area = "planar") {
  folder.write(
      "parks.geojson",
      R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::31370"}},)"
      R"("features":[{"type":"Feature","properties":{"id":"A"},"geometry":{"type":"Polygon","coordinates":)"
      R"([[[200000,200000],[200200,200000],[200200,200100],[200000,200100],[200000,200000]]]}}]})");
  folder.write("parcels.geojson",
               layer(square(R"("nr":"0137","opp":1.0)", 0) + "," + square(R"("nr":"137","opp":2.43)", 100)));
  folder.write("plan.hectare",
               "format = 1\nname = \"Traps\"\ncrs = \"EPSG:31370\"\nscheme = \"cadastre-only\"\narea = \"" + area +
                   "\"\n[[source]]\nrole = \"parks\"\npath = \"parks.geojson\"\ncolumns.id = \"id\"\n"
                   "[[source]]\nrole = \"parcels\"\npath = \"parcels.geojson\"\n"
                   "columns = { id = \"nr\", area_ha = \"opp\" }\n" +
                   more);
}

const char* const joined = R"([[source]]
role = "attributes"
name = "table"
path = "table.csv"
join = { source = "parcels", on = "nr", key = "key" }
columns.built = { column = "built", fold = "any" }
values.built = { "yes" = "bebouwd", "no" = "onbebouwd" }
)";

const char* const zoning = R"([[source]]
role = "zoning"
path = "parks.geojson"
columns = { id = "id", code = "id" }
)";

std::string answer(const TempFolder& folder, const std::string& arguments) {
  const Ran ran = runInShell("\"$HECTARE\" " + arguments, folder.path());
  INFO(arguments << "\n" << ran.errors);
  CHECK(ran.exitCode == 0);
  return ran.output;
}

}  // namespace

TEST_CASE("Trap 7: area method unnamed - every answer and every writer names method and CRS", "[trap]") {
  for (const std::string method : {"planar", "geodesic"}) {
    const TempFolder folder;
    writeLand(folder, zoning, method);
    for (const char* question : {"availability", "check", "zoning", "explain"}) {
      const std::string asked =
          std::string(question) + " plan.hectare" + (question == std::string("explain") ? " --park A" : "");
      // Zoning is always measured in the plane, and says so whatever the plan asks of the ledger.
      const std::string said = question == std::string("zoning") ? "planar" : method;
      const std::string json = answer(folder, asked + " --format json");
      CHECK(has(json, "\"area_method\": \"" + said + "\""));
      CHECK(has(json, "\"crs\": \"EPSG:31370\""));
      const std::string text = answer(folder, asked);
      CHECK(has(text, said == "planar" ? "planar, in the CRS of the plan" : "geodesic, on the ellipsoid"));
      CHECK(has(text, "EPSG:31370"));
    }
    const std::string csv = answer(folder, "availability plan.hectare --format csv --out out");
    CHECK(has(csv, ",area_method,crs\r\n"));
    CHECK(has(csv, "," + method + ",EPSG:31370\r\n"));
    CHECK(has(answer(folder, "availability plan.hectare --format csv-be"), ";" + method + ";EPSG:31370\r\n"));
    python(folder.path(), R"(
import sqlite3, zipfile
method = ")" + method + R"("
for name in ("out/availability.csv", "out/availability-be.csv"):
    assert method in open(name).read() and "EPSG:31370" in open(name).read(), name
with zipfile.ZipFile("out/availability.xlsx") as z:
    words = "".join(z.read(n).decode() for n in z.namelist())
    assert method in words and "EPSG:31370" in words
rows = sqlite3.connect("out/availability.gpkg").execute("select description, srs_id from gpkg_contents where table_name <> 'layer_styles'").fetchall()
assert rows and all(method in text for text, _ in rows), rows
assert any(srs == 31370 for _, srs in rows), rows
)");
  }
}

TEST_CASE("Trap 17: a stored area column that no longer matches its clipped geometry is told and counted nowhere",
          "[trap]") {
  const TempFolder folder;
  writeLand(folder, {});
  const std::string json = answer(folder, "availability plan.hectare --by parcel --format json");
  CHECK(has(json, "area.stored_differs"));
  const std::string csv = answer(folder, "availability plan.hectare --by parcel --format csv");
  CHECK(has(csv, "\n137,A,,10000,"));  // 1 ha on the map, whatever the column says (2.43 ha)
}

TEST_CASE("Trap 18: a join to a table with several rows per key multiplies no land", "[trap]") {
  const TempFolder folder;
  writeLand(folder, joined);
  folder.write("table.csv", "key,built\n0137,no\n0137,yes\n0137,no\n137,no\n137,no\n9,yes\n");
  const std::string csv = answer(folder, "availability plan.hectare --by parcel --format csv");
  CHECK(has(csv, "\n0137,A,,10000,"));
  CHECK(has(csv, "\n137,A,,10000,"));
  const std::string json = answer(folder, "availability plan.hectare --format json");
  CHECK(has(json, "[\"A\",null,null,20000,"));
  CHECK(has(json, "join.several_rows"));
}

TEST_CASE("Trap 19: identifiers read as numbers lose zeros - 0137 and 137 are two", "[trap]") {
  const TempFolder folder;
  writeLand(folder, joined);
  folder.write("table.csv", "key,built\n0137,yes\n137,no\n");
  const std::string csv = answer(folder, "availability plan.hectare --by parcel --format csv");
  CHECK(has(csv, "\n0137,A,,10000,"));
  CHECK(has(csv, "\n137,A,,10000,"));
  CHECK_FALSE(has(csv, "#2"));
  // The table's keys keep their zeros as well: one parcel is built, the other is not.
  CHECK(has(answer(folder, "availability plan.hectare --by parcel --class occupied --format csv"), "\n0137,"));
  CHECK_FALSE(has(answer(folder, "availability plan.hectare --by parcel --class occupied --format csv"), "\n137,"));
  CHECK(has(answer(folder, "availability plan.hectare --by parcel --class free --format csv"), "\n137,"));
  CHECK(has(answer(folder, "availability plan.hectare --format json"), "table.id_zeros"));
  const std::string looked = answer(folder, "inspect table.csv --format json");
  CHECK(has(looked, "0137"));
}
