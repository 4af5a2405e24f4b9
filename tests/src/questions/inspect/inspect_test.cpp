// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/inspect/inspect.h"

#include <algorithm>

#include "src/writers/writers.h"
#include "tests/support/catch.h"

using namespace hectare;

namespace {

gis::SurveyColumn numbers() {
  gis::SurveyColumn column;
  column.name = "area_m2";  // also the id of a column of ours: it has to stay as it is
  column.type = gis::SurveyType::real;
  column.present = 2;
  column.distinct = 2;
  column.unique = true;
  column.decimalComma = true;
  column.min = 0.5;
  column.max = 1234.25;
  column.sum = 1234.75;
  column.samples = {"0,5", "1.234,25"};
  return column;
}

gis::SurveyFile parcels() {
  gis::SurveyLayer layer;
  layer.name = "parcels";
  layer.features = 2;
  layer.geometryTypes = {{"Polygon", 2}};
  layer.crs = *gis::Crs::parse("EPSG:31370");
  layer.extent = {217000, 180000, 217030, 180010.5};
  layer.columns = {numbers()};
  layer.areaM2 = 200;
  layer.findings.push_back({"survey.z", gis::Severity::note, "parcels", {}, {"survey.z"}, {}, {}, {}, {}, false, {}});
  layer.findings.back().text.args = {{"features", std::int64_t{2}}};
  gis::SurveyFile file;
  file.path = "in/parcels.gpkg";
  file.format = "GPKG";
  file.sha256 = std::string(64, 'a');
  file.layers = {layer};
  return file;
}

gis::SurveyFile broken() {
  gis::SurveyFile file;
  file.path = "in/broken.shp";
  file.error = gis::Error{gis::ErrorKind::unreadable, {"read.empty_file", {{"path", "in/broken.shp"}}}, {}, {}};
  return file;
}

/// Asked as the command asks, of the samples of the survey alone.
gis::Result<answer::Answer> inspected(const gis::Survey& survey, const std::string& areaCrs = {},
                                      const char* language = "en") {
  const auto recognised = world::recognise(survey, {});
  REQUIRE(recognised);
  const auto spoken = text::Language::load(language);
  REQUIRE(spoken);
  return questions::inspect(survey, *recognised, {areaCrs.empty() ? gis::Crs() : *gis::Crs::parse(areaCrs)}, *spoken);
}

answer::Cell cell(const answer::Table& table, std::size_t row, const std::string& id) {
  const auto found = std::ranges::find(table.columns, id, &answer::Column::id);
  INFO(id);
  REQUIRE(found != table.columns.end());
  return table.rows.at(row).at(static_cast<std::size_t>(found - table.columns.begin()));
}

}  // namespace

TEST_CASE("An inspection tells layers, columns, defects and what could not be read") {
  const auto answer = inspected({{parcels(), broken()}, {"in/notes.txt"}}, "EPSG:31370");
  REQUIRE(answer);
  const answer::Table& layers = answer->tables.at(0);
  REQUIRE(layers.rows.size() == 1);
  CHECK(cell(layers, 0, "crs_origin") == answer::Cell(std::string("declared")));
  CHECK(cell(layers, 0, "area_m2") == answer::Cell(200.0));
  CHECK(cell(layers, 0, "max_y") == answer::Cell(180010.5));
  CHECK(cell(layers, 0, "findings") == answer::Cell(std::int64_t{1}));
  const answer::Table& columns = answer->tables.at(1);
  REQUIRE(columns.rows.size() == 1);
  CHECK(cell(columns, 0, "decimal_comma") == answer::Cell(std::string("yes")));
  CHECK(cell(columns, 0, "samples") == answer::Cell(std::string("0,5 | 1.234,25")));
  REQUIRE(answer->findings.size() == 2);
  CHECK(answer->findings[0].layer == "in/parcels.gpkg");
  CHECK(answer->findings[1].rule == "inspect.unread");
  CHECK(answer->findings[1].severity == gis::Severity::error);
  REQUIRE(answer->provenance.size() == 1);
  CHECK(answer->provenance[0].sha256 == std::string(64, 'a'));
  CHECK(answer->notes.size() == 1);
}

TEST_CASE("A layer without a system, on others that have one, is inferred to lie with them") {
  gis::SurveyFile known = parcels();
  known.layers[0].sample = {{217000, 180000}, {217030, 180010}};
  gis::SurveyFile unknown = known;
  unknown.path = "in/plots.shp";
  unknown.layers[0].crs = {};
  const auto answer = inspected({{known, unknown}, {}});
  REQUIRE(answer);
  CHECK(cell(answer->tables[0], 1, "crs_origin") == answer::Cell(std::string("inferred")));
  CHECK(cell(answer->tables[0], 1, "crs") == answer::Cell(std::string("EPSG:31370")));
}

TEST_CASE("People see a card per layer that fits the terminal, in their language") {
  const auto answer = inspected({{parcels()}, {}}, "EPSG:31370", "nl");
  REQUIRE(answer);
  const auto dutch = text::Language::load("nl");
  REQUIRE(dutch);
  const std::string text = writers::toText(*answer, *dutch, {60, false, true});
  CHECK(text.find("\nin/parcels.gpkg\n") != std::string::npos);
  CHECK(text.find("0,02 ha") != std::string::npos);
  CHECK(text.find("180010,5\n") != std::string::npos);
  CHECK(text.find("  area_m2  getal") != std::string::npos);
  CHECK(text.find("\n  Rol parcels · zeker · de naam zegt \"parcels\"\n") != std::string::npos);
  std::size_t longest = 0;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = text.find('\n', from);
    std::size_t width = 0;
    for (std::size_t i = from; i < end; ++i) width += (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U ? 1 : 0;
    longest = std::max(longest, width);
    from = end + 1;
  }
  CHECK(longest <= 60);
}
