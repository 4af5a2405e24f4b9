// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/geojson_text.h"

#include "gis/io/read.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace hectare::gis;
using hectare::tests::TempFolder;

namespace {

/// The rules that a text breaks, joined: warnings only, or notes as well.
std::string broken(const std::string& text, Severity least = Severity::warning) {
  const TempFolder folder;
  std::string rules;
  for (const Finding& finding : checkGeoJsonText(folder.write("t.geojson", text), "t").findings) {
    CHECK(finding.layer == "t");
    if (finding.severity >= least) rules += (rules.empty() ? "" : " ") + finding.rule.substr(8);
  }
  return rules;
}
std::string all(const std::string& text) { return broken(text, Severity::note); }

std::string feature(const std::string& geometry, const std::string& more = "") {
  return R"({"type":"Feature","properties":{"a":[1,{"type":"x"}]},"geometry":)" + geometry + more + "}";
}
std::string collection(const std::string& features, const std::string& more = "") {
  return R"({"type":"FeatureCollection","features":[)" + features + "]" + more + "}";
}
std::string geometry(const std::string& type, const std::string& coordinates) {
  return feature(R"({"type":")" + type + R"(","coordinates":)" + coordinates + "}");
}

}  // namespace

TEST_CASE("A GeoJSON that keeps to RFC 7946 has nothing to be told") {
  const std::string square = "[[0,0],[1,0],[1,1],[0,1],[0,0]]";
  CHECK(all(collection(geometry("Polygon", "[" + square + "]"))).empty());
  CHECK(all(collection(geometry("MultiPolygon", "[[" + square + "],[" + square + "]]"))).empty());
  CHECK(all(collection(geometry("LineString", "[[0,0],[1,0]]") + "," + geometry("Point", "[3.5,50.25,7]"))).empty());
  CHECK(all(collection(geometry("MultiLineString", "[[[0,0],[1,0]],[[2,0],[1,0]]]"))).empty());
  CHECK(all(collection(geometry("MultiPoint", "[[0,0],[1,0]]"))).empty());
  CHECK(all(collection(geometry("Polygon", "[" + square + "]"), R"(,"bbox":[0,0,1,1])")).empty());
  CHECK(all(collection("")).empty());
  CHECK(all(feature(R"({"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]},
                        {"coordinates":[1,3],"type":"Point"}]})",
                    R"(,"id":"7")"))
            .empty());
}

TEST_CASE("What breaks RFC 7946 is named, with the first feature that does") {
  CHECK(broken(collection("null")) == "feature");
  CHECK(broken(collection("[]")) == "feature");
  CHECK(broken(R"({"type":"FeatureCollection"})") == "feature");
  CHECK(broken(R"({"type":"featurecollection","features":[]})") == "type");
  CHECK(broken(collection(R"({"type":"Thing","geometry":null,"properties":null})")) == "type");
  CHECK(broken(feature("\"text\"")) == "geometry");
  CHECK(broken(R"({"type":"Feature","properties":{}})") == "geometry");
  CHECK(broken(R"({"type":"Feature","geometry":null})") == "properties");
  CHECK(broken(R"({"type":"Feature","geometry":null,"properties":3})") == "properties");
  CHECK(broken(feature("null", R"(,"id":{"a":1})")) == "id");
  CHECK(broken(feature("null", R"(,"bbox":[1,2,3])")) == "bbox");
  CHECK(broken(feature("null", R"(,"bbox":[1,2,3,"4"])")) == "bbox");
  CHECK(broken(feature("null", R"(,"bbox":7)")) == "bbox");
  CHECK(broken(collection(geometry("Point", "[3.5,50]"), R"(,"bbox":[50,3.5,50,3.5])")) == "bbox_elsewhere");
  CHECK(broken(feature(R"({"type":"GeometryCollection","geometries":[null]})")) == "member");

  const TempFolder folder;
  const auto file = folder.write("t.json", collection(geometry("Point", "[0,0]") + "," + geometry("Point", "[[0,0]]")));
  const GeoJsonText text = checkGeoJsonText(file, "t");
  CHECK(text.features == 2);
  CHECK(text.collection);
  REQUIRE(text.findings.size() == 1);
  CHECK(text.findings[0].text ==
        Message{"geojson.nesting", {{"layer", "t"}, {"features", std::int64_t{1}}, {"first", std::int64_t{2}}}});
}

TEST_CASE("Coordinates have to be nested as their type asks, and to be positions") {
  for (const auto& [type, coordinates] : std::vector<std::pair<std::string, std::string>>{
           {"Point", "[[1,2]]"},
           {"LineString", "[1,2]"},
           {"Polygon", "[[1,2],[3,4],[5,6],[1,2]]"},
           {"Polygon", "[[[[0,0],[1,0],[1,1],[0,0]]]]"},
           {"MultiPolygon", "[[[0,0],[1,0],[1,1],[0,0]],[[[0,0],[1,0],[1,1],[0,0]]]]"},
           {"MultiPolygon", "[1,2]"},
           {"Polygon", "null"},
           {"Polygon", "[[[[[[[[[[[[1]]]]]]]]]]]]"}}) {
    INFO(type << " " << coordinates);
    CHECK(broken(geometry(type, coordinates)).starts_with("nesting"));
  }
  CHECK(broken(feature(R"({"type":"Polygon"})")) == "nesting");
  CHECK(broken(geometry("Point", "[1]")) == "position");
  CHECK(broken(geometry("Point", "[1,\"2\"]")) == "position");
  CHECK(broken(geometry("LineString", "[[1,2],[],[3,4]]")) == "position");
  CHECK(broken(geometry("LineString", "[[1,2]]")) == "few_positions");
  CHECK(broken(geometry("Polygon", "[[[0,0],[1,0],[0,0]]]")) == "few_positions");
  CHECK(broken(geometry("LineString", "[[1,2],[1,2]]")) == "length");
  CHECK(broken(geometry("LineString", "[[177,2],[-179,2]]")) == "antimeridian");
}

TEST_CASE("What only other programs stumble over is a note") {
  CHECK(all(geometry("Polygon", "[[[0,0],[1,1],[1,0],[0,0]]]")) == "orientation");
  CHECK(all(geometry("Polygon", "[[[0,0],[9,0],[9,9],[0,0]],[[6,2],[7,3],[7,2],[6,2]]]")) == "holes");
  CHECK(all(geometry("Polygon", "[[[0,0],[9,0],[9,9],[0,0]],[[6,2],[7,2],[7,3],[6,2]]]")) == "orientation holes");
  CHECK(all(geometry("MultiPolygon", "[[[[0,0],[1,0],[1,1],[0,0]]]]")) == "single");
  CHECK(all(geometry("LineString", "[[0,0],[1,0],[1,0]]")) == "repeats");
  CHECK(all(geometry("Point", "[1.12345678901,2,3,4]")) == "ordinates decimals");
  CHECK(all(feature("null")) == "no_geometry");
  CHECK(all(R"({"type":"Point","coordinates":[1,2]})") == "bare");
  CHECK(all(collection(geometry("Point", "[170000,180000]"),
                       R"(,"crs":{"type":"name","properties":{"name":"EPSG:31370"}})")) == "crs");
  std::string dense = "[0,0]";
  for (int i = 1; i < 1200; ++i) dense += ",[" + std::to_string(i) + "e-6,0]";
  CHECK(all(geometry("LineString", "[" + dense + "]")) == "dense");
}

TEST_CASE("A text that is no JSON says from where on") {
  const TempFolder folder;
  const auto text = checkGeoJsonText(folder.write("t.geojson", R"({"type":"Feature",)"), "t");
  REQUIRE(text.findings.size() == 1);
  CHECK(text.findings.back().text == Message{"geojson.not_json", {{"layer", "t"}, {"bytes", std::int64_t{19}}}});
  CHECK_FALSE(checkGeoJsonText(folder / "missing.geojson", "t").findings.empty());
}

TEST_CASE("A layer tells what its text does wrong, and that features were left out") {
  const TempFolder folder;
  Progress progress;
  const auto file = folder.write("t.geojson", collection("null," + geometry("Point", "[1,2]")));
  const auto layer = readLayer({file, "", std::nullopt, true}, progress);
  REQUIRE(layer);
  REQUIRE(layer->findings.size() == 2);
  CHECK(layer->findings[0].rule == "geojson.feature");
  CHECK(layer->findings[1].text ==
        Message{"geojson.left_out", {{"layer", "t"}, {"listed", std::int64_t{2}}, {"read", std::int64_t{1}}}});

  const auto closed =
      readLayer({folder.write("u.geojson", R"({"type":"LineString","coordinates":[1,2]})"), "", {}, true}, progress);
  REQUIRE_FALSE(closed);
  CHECK(closed.error().what.id == "geojson.nesting");
}

TEST_CASE("A TopoJSON tells of geometries without arcs") {
  const auto topology = [](const std::string& member) {
    return R"({"type":"Topology","objects":{"a":{"type":"GeometryCollection","geometries":[{"type":"Polygon",)" +
           member + R"(:[[0]]},{"type":null}]}},"arcs":[[[0,0],[1,0],[1,1],[0,0]]]})";
  };
  CHECK(all(topology("\"arcs\"")).empty());
  CHECK(broken(topology("\"ircs\"")) == "arcs");
}
