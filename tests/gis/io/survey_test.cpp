// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gis/io/survey.h"

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "gis/io/read.h"
#include "tests/gis/io/sample_sources.h"
#include "tests/support/catch.h"
#include "tests/support/rapidcheck.h"
#include "tests/support/temp_folder.h"

using namespace hectare::gis;
using hectare::tests::SampleSources;
using hectare::tests::TempFolder;

namespace {

Result<Survey> look(const std::filesystem::path& path, const Crs& areaCrs = {}) {
  Progress progress;
  return survey({path}, {areaCrs}, progress);
}

SurveyLayer onlyLayer(const std::filesystem::path& path, const Crs& areaCrs = {}) {
  const auto found = look(path, areaCrs);
  REQUIRE(found);
  REQUIRE(found->files.size() == 1);
  INFO(path << " " << (found->files[0].error ? found->files[0].error->what.id : ""));
  REQUIRE(found->files[0].layers.size() == 1);
  return found->files[0].layers[0];
}

SurveyColumn column(const SurveyLayer& layer, const std::string& name) {
  const auto found = std::ranges::find(layer.columns, name, &SurveyColumn::name);
  INFO(name);
  REQUIRE(found != layer.columns.end());
  return *found;
}

const Finding* finding(const SurveyLayer& layer, const std::string& rule) {
  const auto found = std::ranges::find(layer.findings, rule, &Finding::rule);
  return found == layer.findings.end() ? nullptr : &*found;
}

std::int64_t number(const Finding& finding, const std::string& name) {
  for (const auto& [key, value] : finding.text.args) {
    if (key == name) return std::get<std::int64_t>(value);
  }
  FAIL(name);
  return 0;
}

std::string geoJson(const std::string& crs, const std::string& features) {
  return R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::)" + crs +
         R"("}},"features":[)" + features + "]}";
}

std::string feature(const std::string& geometry, const std::string& properties = {}) {
  return R"({"type":"Feature","properties":{)" + properties + R"(},"geometry":)" + geometry + "}";
}

std::string polygon(const std::string& ring) { return R"({"type":"Polygon","coordinates":[)" + ring + "]}"; }

/// 10 m by 10 m at (217000 + x, 180000).
std::string square(int x) {
  const std::string a = std::to_string(217000 + x);
  const std::string b = std::to_string(217010 + x);
  return polygon("[[" + a + ",180000],[" + b + ",180000],[" + b + ",180010],[" + a + ",180010],[" + a + ",180000]]");
}

const char* const bowTie = "[[217100,180000],[217110,180010],[217110,180000],[217100,180010],[217100,180000]]";

}  // namespace

TEST_CASE("The same parcels are seen alike in every format") {
  const TempFolder folder;
  const SampleSources sources(folder);
  for (const auto& path : {sources.geoPackage, sources.flatGeobuf, sources.shapefile, sources.geoJson, sources.gml,
                           sources.topoJson, sources.csv}) {
    INFO(path);
    const SurveyLayer layer = onlyLayer(path);
    CHECK(layer.features == 2);
    const SurveyColumn id = column(layer, "id");
    CHECK(id.type == SurveyType::text);
    CHECK(id.leadingZeros);
    CHECK(id.unique);
    CHECK(id.samples == std::vector<std::string>{"0137", "137"});
    const SurveyColumn area = column(layer, "area");
    CHECK(area.type == SurveyType::real);
    CHECK(area.present == 1);
    CHECK(area.sum == 12.5);
    if (path != sources.shapefile) {
      CHECK(column(layer, "n").type == SurveyType::integer);
      CHECK(column(layer, "n").max == 3.0);
    }
    if (path == sources.csv) continue;
    CHECK(layer.extent.minX == 217000);
    CHECK(layer.extent.maxX == 217030);
    CHECK(layer.extent.maxY == 180010);
    CHECK(layer.geometryTypes.size() == 1);
    CHECK(layer.sample.size() == 10);
  }
}

TEST_CASE("The type of a column is judged by all its values") {
  const TempFolder folder;
  const SurveyLayer layer = onlyLayer(folder.write("list.csv",
                                                   "code;price;comma;day;ja;mixed;blank;year\n"
                                                   "12;1.5;1.234,5;31/12/2024;ja;7;;1999\n"
                                                   "13;2;2,25;2025-01-02;nee;8; ;2000\n"
                                                   "0014;-3e2;-1;1.2.2023;ja;n/a;;2001\n"));
  CHECK(column(layer, "code").type == SurveyType::text);
  CHECK(column(layer, "code").leadingZeros);
  CHECK(column(layer, "price").type == SurveyType::real);
  CHECK(column(layer, "price").min == -300.0);
  CHECK(column(layer, "price").sum == -296.5);
  CHECK_FALSE(column(layer, "price").decimalComma);
  CHECK(column(layer, "comma").type == SurveyType::real);
  CHECK(column(layer, "comma").decimalComma);
  CHECK(column(layer, "comma").sum == 1235.75);
  CHECK(column(layer, "day").type == SurveyType::date);
  CHECK(column(layer, "day").earliest == "2023-02-01");
  CHECK(column(layer, "day").latest == "2025-01-02");
  CHECK(column(layer, "ja").type == SurveyType::boolean);
  CHECK(column(layer, "mixed").type == SurveyType::text);
  CHECK(column(layer, "blank").type == SurveyType::empty);
  CHECK(column(layer, "blank").present == 0);
  CHECK(column(layer, "year").type == SurveyType::integer);
  CHECK(column(layer, "year").keptAsText);
}

TEST_CASE("Defects of geometry are counted, with the first place") {
  const TempFolder folder;
  const SurveyLayer layer = onlyLayer(folder.write(
      "land.geojson",
      geoJson("31370", feature(square(0)) + "," + feature(polygon(bowTie)) + "," + feature("null") + "," +
                           feature(polygon(bowTie)) + "," + feature(R"({"type":"Point","coordinates":[0,0,7]})"))));
  CHECK(layer.features == 5);
  CHECK(layer.geometryTypes == std::map<std::string, std::size_t>{{"None", 1}, {"Point Z", 1}, {"Polygon", 3}});
  const Finding* invalid = finding(layer, "survey.invalid");
  REQUIRE(invalid != nullptr);
  CHECK(number(*invalid, "features") == 2);
  CHECK(number(*invalid, "first") == 2);
  CHECK(invalid->place.value() == Coord{217105, 180005});
  REQUIRE(finding(layer, "survey.no_geometry") != nullptr);
  CHECK(number(*finding(layer, "survey.no_geometry"), "first") == 3);
  REQUIRE(finding(layer, "survey.zero_coordinates") != nullptr);
  CHECK(number(*finding(layer, "survey.zero_coordinates"), "first") == 5);
  CHECK(finding(layer, "survey.z") != nullptr);
  CHECK(finding(layer, "survey.mixed_kinds") != nullptr);
  CHECK(finding(layer, "survey.outside_area_of_use") == nullptr);
}

TEST_CASE("Coordinates that cannot be in the declared system are told as what they are") {
  const TempFolder folder;
  const auto rule = [&](const char* crs, const char* point) {
    const SurveyLayer layer = onlyLayer(folder.write(
        "point.geojson", geoJson(crs, feature(std::string(R"({"type":"Point","coordinates":)") + point + "}"))));
    for (const Finding& found : layer.findings) {
      if (found.severity == Severity::error) return found.rule;
    }
    return std::string();
  };
  CHECK(rule("31370", "[217000,180000]").empty());
  CHECK(rule("31370", "[5.3,50.9]") == "survey.degrees_under_metres");
  CHECK(rule("4326", "[217000,180000]") == "survey.metres_under_degrees");
  CHECK(rule("28992", "[450000,150000]") == "survey.swapped_axes");
  CHECK(rule("31370", "[900000,900000]") == "survey.outside_area_of_use");
}

TEST_CASE("Defects of columns are counted") {
  const TempFolder folder;
  std::string csv = "id,name,hectares,begin,einddatum,text\n";
  for (int i = 1; i <= 20; ++i) {
    csv += std::to_string(i == 20 ? 7 : i) + "," + (i == 3 ? "Zo\xC3\x83\xC2\xAB" : "Zo\xC3\xAB") + "," +
           (i == 5 ? "n.v.t." : "1.5") + "," + (i == 9 ? "2024-05-01" : "2023-01-01") + "," +
           (i == 2   ? "2023-06-30"
            : i == 4 ? "2024-12-31"
                     : "") +
           "," + std::string(i == 6 ? 254 : i, 'x') + "\n";
  }
  const SurveyLayer layer = onlyLayer(folder.write("rows.csv", csv));
  REQUIRE(finding(layer, "survey.doubled") != nullptr);
  CHECK(number(*finding(layer, "survey.doubled"), "rows") == 1);
  CHECK(number(*finding(layer, "survey.doubled"), "first") == 20);
  REQUIRE(finding(layer, "survey.mojibake") != nullptr);
  CHECK(number(*finding(layer, "survey.mojibake"), "first") == 3);
  REQUIRE(finding(layer, "survey.not_numbers") != nullptr);
  CHECK(number(*finding(layer, "survey.not_numbers"), "first") == 5);
  REQUIRE(finding(layer, "survey.ended") != nullptr);
  CHECK(number(*finding(layer, "survey.ended"), "rows") == 1);  // 2024-12-31 is after the newest day, 2024-05-01
  REQUIRE(finding(layer, "survey.cut_off") != nullptr);
  CHECK(number(*finding(layer, "survey.cut_off"), "first") == 6);
  CHECK(layer.findings.size() == 5);
}

TEST_CASE("Areas are measured in the system that was asked for, invalid polygons as repaired") {
  const TempFolder folder;
  const Crs lambert = *Crs::parse("EPSG:31370");
  const auto file = folder.write("land.geojson", geoJson("31370", feature(square(0)) + "," + feature(polygon(bowTie))));
  const SurveyLayer layer = onlyLayer(file, lambert);
  CHECK(layer.areaM2.value() == Approx(150).margin(1e-6));  // 100, and two triangles of 25
  CHECK(layer.areasRepaired == 1);
  CHECK_FALSE(onlyLayer(file).areaM2);

  SECTION("of points there is none") {
    const auto points =
        folder.write("p.geojson", geoJson("31370", feature(R"({"type":"Point","coordinates":[217000,180000]})")));
    CHECK_FALSE(onlyLayer(points, lambert).areaM2);
    CHECK(finding(onlyLayer(points, lambert), "survey.area_not_measured") == nullptr);
  }
  SECTION("without a system there is none, and it says so") {
    const SampleSources sources(folder);
    const SurveyLayer unplaced = onlyLayer(sources.shapefile, lambert);
    CHECK_FALSE(unplaced.areaM2);
    CHECK(finding(unplaced, "survey.area_not_measured") != nullptr);
  }
  SECTION("it is refused in systems whose areas are wrong") {
    for (const char* wrong : {"EPSG:3857", "EPSG:4326"}) {
      const auto refused = look(file, *Crs::parse(wrong));
      REQUIRE_FALSE(refused);
      CHECK(refused.error().kind == ErrorKind::refused);
    }
  }
}

TEST_CASE("A folder is looked at whole: parts of files are not files, what is no data is passed over, errors stay") {
  const TempFolder folder;
  const SampleSources sources(folder);
  folder.write("LICENSE.md", "All rights");
  folder.write(".hidden.csv", "a\n1\n");
  folder.write("sub/broken.gpkg", "no database");
  const auto found = look(folder.path());
  REQUIRE(found);
  std::vector<std::string> names;
  for (const SurveyFile& file : found->files) names.push_back(file.path.lexically_relative(folder.path()).string());
  CHECK(std::is_sorted(names.begin(), names.end()));
  CHECK(names.size() == 8);
  CHECK(std::ranges::count_if(found->files, [](const SurveyFile& file) { return file.error.has_value(); }) == 1);
  REQUIRE(found->passed.size() == 1);
  CHECK(found->passed[0].filename() == "LICENSE.md");
  CHECK_FALSE(look(folder / "nowhere.shp"));
}

TEST_CASE("Text for people is passed over, whatever it looks like to a reader of tables") {
  const TempFolder folder;
  const std::string prose =
      "Title\n\nThis is text, as people write it.\nIt has commas, here and there, but no rows.\n"
      "Nor has it columns.\nAnother line\nand one more, the last\n";
  for (const char* name : {"LICENSE", "LICENSE.txt", "README.txt", "readme.md", "about.TXT"}) folder.write(name, prose);
  folder.write("words.txt", "one\ntwo\nthree\n");
  folder.write("comma.txt", "id,name\n1,a\n2,b\n3,c\n");
  folder.write("tab.txt", "id\tname\n1\ta\n2\n3\n");
  folder.write("list.csv", "capakey\n71016A0001/00A000\n");
  const auto found = look(folder.path());
  REQUIRE(found);
  std::vector<std::string> tables;
  for (const SurveyFile& file : found->files) tables.push_back(file.path.filename().string());
  CHECK(tables == std::vector<std::string>{"comma.txt", "list.csv", "tab.txt"});
  CHECK(found->passed.size() == 6);
}

TEST_CASE("Different values are counted to the end, or it is said that they are not") {
  const TempFolder folder;
  std::string csv = "key,few\n";
  for (std::size_t i = 0; i <= SurveyColumn::distinctLimit; ++i) {
    csv += std::to_string(i) + "," + std::to_string(i % 7) + "\n";
  }
  const SurveyLayer layer = onlyLayer(folder.write("many.csv", csv));
  CHECK(layer.features == SurveyColumn::distinctLimit + 1);
  CHECK(column(layer, "key").distinct == SurveyColumn::distinctLimit);
  CHECK(column(layer, "key").distinctIsLeast);
  CHECK_FALSE(column(layer, "key").unique);
  CHECK(column(layer, "few").distinct == 7);
  CHECK_FALSE(column(layer, "few").distinctIsLeast);
  CHECK(column(layer, "key").samples.size() == SurveyColumn::samplesKept);
}

TEST_CASE("A survey of a table says what reading it whole would say") {
  rc::prop("count, present, distinct and sum", [] {
    const auto values = *rc::gen::container<std::vector<int>>(rc::gen::inRange(-500, 500));
    RC_PRE(!values.empty());
    const TempFolder folder;
    std::string csv = "row,value\n";
    for (std::size_t i = 0; i < values.size(); ++i) {
      csv += std::to_string(i) + "," + (values[i] % 5 == 0 ? "" : std::to_string(values[i] / 4.0)) + "\n";
    }
    const auto path = folder.write("table.csv", csv);
    Progress progress;
    const auto read = readLayer({path, {}, std::nullopt, true}, progress);
    RC_ASSERT(read.has_value());
    const auto seen = survey({path}, {}, progress);
    RC_ASSERT(seen.has_value());
    const SurveyLayer& layer = seen->files.at(0).layers.at(0);
    RC_ASSERT(layer.features == read->table.size());
    const Column& whole = *read->table.find("value");
    std::size_t present = 0;
    double sum = 0;
    std::set<std::string> distinct;
    for (std::size_t row = 0; row < whole.size(); ++row) {
      if (whole.missing(row)) continue;
      ++present;
      sum += whole.asNumber(row).value();
      distinct.insert(*whole.asText(row));
    }
    RC_ASSERT(layer.columns.at(1).present == present);
    RC_ASSERT(layer.columns.at(1).distinct == distinct.size());
    RC_ASSERT(std::abs(layer.columns.at(1).sum.value_or(0) - sum) < 1e-9);
  });
}
