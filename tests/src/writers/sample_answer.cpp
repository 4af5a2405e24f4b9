// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/src/writers/sample_answer.h"

#include <stdexcept>

namespace hectare::tests {
namespace {

using answer::Cell;
using answer::Column;
using gis::Unit;

Column column(const std::string& id, Unit unit = Unit::none, Column::Show show = Column::Show::always) {
  return {id, {"column." + id}, unit, show};
}

std::vector<Column> ledger() {
  std::vector<Column> columns;
  for (const char* id : {"gross", "public", "net", "occupied", "occupied_other", "vacant_built", "unserviced",
                         "constrained", "held", "offered", "free", "remnant", "unknown", "residual", "issuable"}) {
    columns.push_back(column(std::string(id) + "_m2", Unit::squareMetre));
  }
  columns.push_back(column("jobs", Unit::jobs, Column::Show::ifPresent));
  columns.push_back(column("jobs_per_gross_ha", Unit::jobsPerHectare, Column::Show::ifPresent));
  return columns;
}

answer::Table table(const std::string& id, std::vector<Column> labels) {
  answer::Table result{id, {"table." + id}, std::move(labels), {}, {}};
  for (Column& c : ledger()) result.columns.push_back(std::move(c));
  return result;
}

answer::Table parks() {
  answer::Table result = table("parks", {column("park_id"), column("park"), column("park_level")});
  result.rows = {{"P01",   "Corda Campus", "campus", 300000.0, 60000.0, 240000.0, 200000.0, 0.0,     5000.0, 0.0,
                  10000.0, Cell(),         15000.0,  8000.0,   500.0,   1500.0,   0.0001,   23000.0, 5000.0, 166.67},
                 {"P02",      "Bedrijventerrein Genk-Zuid \"Kanaalzone\" & Henry Fordlaan, uitbreiding België",
                  "regional", 1234567.891,
                  234567.891, 1000000.0,
                  800000.0,   20000.0,
                  0.0,        50000.0,
                  30000.0,    Cell(),
                  40000.0,    60000.0,
                  0.0,        0.0,
                  -0.00004,   150000.0,
                  12000.0,    97.2}};
  result.total = {Cell(),  Cell(), Cell(),  1534567.891, 294567.891, 1240000.0, 1000000.0, 20000.0,  5000.0,  50000.0,
                  40000.0, Cell(), 55000.0, 68000.0,     500.0,      1500.0,    0.00006,   173000.0, 17000.0, Cell()};
  return result;
}

answer::Table plan(const answer::Table& parks) {
  answer::Table result = table("plan", {column("plan")});
  result.rows = {{"Limburg"}};
  result.rows[0].insert(result.rows[0].end(), parks.total.begin() + 3, parks.total.end());
  return result;
}

answer::Layer pieces() {
  answer::Layer layer{{"pieces",
                       {"table.pieces"},
                       {column("class"), column("parcel_id"), column("area_m2", Unit::squareMetre)},
                       {},
                       {}},
                      {},
                      "availability"};
  layer.table.rows = {{gis::Message{"class.free"}, "71016A0001/00G000", 8000.0}, {"public", Cell(), 60000.0004}};
  for (int i = 0; i < 2; ++i) {
    layer.shapes.beginFeature(gis::GeometryKind::polygon);
    layer.shapes.beginPart();
    layer.shapes.beginPath();
    const double x = 218000.0 + 100 * i;
    for (const gis::Coord c : {gis::Coord{x, 180000}, {x + 100, 180000}, {x + 100, 180080}, {x, 180080}, {x, 180000}}) {
      layer.shapes.add(c);
    }
  }
  return layer;
}

gis::Findings findings() {
  gis::Finding bowTie{"geometry.invalid",
                      gis::Severity::warning,
                      "percelen",
                      "71016A0001/00G000",
                      {"sample.bow_tie"},
                      gis::Coord{218000.25, 180000.5},
                      1234.5,
                      1230.0,
                      {},
                      false,
                      {}};
  gis::Finding undecided{"plots.unknown_status",
                         gis::Severity::error,
                         "gebruikspercelen",
                         "GP-0137",
                         {"sample.status"},
                         {},
                         {},
                         {},
                         {"sample.fix"},
                         false,
                         {}};
  gis::Finding accepted = bowTie;
  accepted.accepted = true;
  accepted.acceptedReason = "seen on the spot";
  return {bowTie, undecided, accepted};
}

}  // namespace

answer::Answer sampleAnswer() {
  answer::Answer result;
  result.question = "availability";
  result.plan = "limburg.hectare";
  result.planTitle = "Limburg";
  result.crs = "EPSG:31370";
  result.crsName = "BD72 / Belgian Lambert 72";
  result.areaMethod = "planar";
  result.scheme = "vlaio";
  result.schemeSource = "VLAIO code lists, our reading";
  result.illustrative = true;
  result.tables = {parks()};
  result.tables.push_back(plan(result.tables.front()));
  result.layers = {pieces()};
  result.charts = {
      {"waterfall",
       "plan",
       {"gross_m2", "public_m2", "net_m2", "occupied_m2", "occupied_other_m2", "vacant_built_m2", "constrained_m2",
        "remnant_m2", "unknown_m2", "issuable_m2", "unserviced_m2", "held_m2", "offered_m2", "free_m2"},
       {"net_m2", "issuable_m2", "free_m2"}}};
  result.notes = {{"sample.note"}};
  result.findings = findings();
  result.provenance = {
      {"parken.gpkg", "parken", "ab12", "2026-01-31", 2, "EPSG:31370", "", 0.0},
      {"percelen.shp", "", "cd34", "", 1234, "EPSG:4326", "Inverse of BD72 to WGS 84 (3) + Belgian Lambert 72", 0.2}};
  return result;
}

text::Language language(const char* code) {
  auto loaded = text::Language::load(code);
  if (!loaded) throw std::runtime_error("the texts are not there: " + loaded.error().where);
  return std::move(*loaded);
}

}  // namespace hectare::tests
