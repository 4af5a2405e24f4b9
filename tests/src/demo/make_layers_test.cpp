// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/demo/make_layers.h"

#include <algorithm>
#include <map>
#include <set>

#include "gis/base/file.h"
#include "gis/geometry/area.h"
#include "gis/geometry/repair.h"
#include "tests/support/catch.h"

using namespace hectare;

namespace {

demo::Layers make(std::size_t parcels, std::uint64_t seed) {
  gis::Progress progress;
  return demo::makeLayers(demo::DemoOptions{{}, parcels, seed}, progress).value();
}

const demo::Layers& small() {
  static const demo::Layers layers = make(0, 2040);
  return layers;
}

std::vector<const gis::FeatureTable*> tablesOf(const demo::Layers& l) {
  return {&l.municipalities, &l.parks,  &l.parcels,   &l.plots, &l.zones, &l.buildings, &l.zoning,
          &l.flood,          &l.nature, &l.pipelines, &l.roads, &l.water, &l.rights,    &l.establishments};
}

/// All values and coordinates of all layers, as one hash.
std::string fingerprint(const demo::Layers& layers) {
  std::string all;
  for (const gis::FeatureTable* table : tablesOf(layers)) {
    for (std::size_t i = 0; i < table->size(); ++i) {
      for (const gis::Column& column : table->columns) all += column.asText(i).value_or("-") + "|";
      all += gis::toWkt(table->geometry, i) + "\n";
    }
  }
  return gis::sha256OfText(all);
}

std::map<std::string, int> countsOf(const gis::FeatureTable& table, std::string_view column) {
  std::map<std::string, int> counts;
  for (std::size_t i = 0; i < table.size(); ++i) ++counts[table.find(column)->asText(i).value_or("")];
  return counts;
}

int doubled(const std::map<std::string, int>& counts) {
  int rows = 0;
  for (const auto& [value, count] : counts) rows += count - 1;
  return rows;
}

std::set<std::string> invalidIn(const gis::FeatureTable& table) {
  std::set<std::string> ids;
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (gis::findDefect(table.geometry, i)) ids.insert(*table.columns.front().asText(i));
  }
  return ids;
}

}  // namespace

TEST_CASE("The small demo is small, and every layer has something in it") {
  CHECK(small().municipalities.size() == 38);
  CHECK(small().parks.size() == 22);
  CHECK(small().parcels.size() > 2000);
  CHECK(small().parcels.size() < 4000);
  for (const gis::FeatureTable* table : tablesOf(small())) {
    INFO(table->name);
    CHECK(table->size() > 0);
    for (const gis::Column& column : table->columns) CHECK(column.size() == table->size());
  }
}

TEST_CASE("Parks of every level stand there, all six campuses among them") {
  const auto levels = countsOf(small().parks, "niveau");
  CHECK(levels.at("campus") == 6);
  CHECK(levels.at("local") > 0);
  CHECK(levels.at("regional") > 0);
  const auto names = countsOf(small().parks, "naam");
  for (const char* campus :
       {"Corda Campus", "Thor Park", "Health Campus", "Bouwcampus", "Logistieke Campus", "Campus Noord"}) {
    INFO(campus);
    CHECK(names.contains(campus));
  }
}

TEST_CASE("Every status of a plot occurs, by the code lists of VLAIO") {
  const gis::FeatureTable& plots = small().plots;
  const std::map<std::string, std::vector<std::string>> lists{
      {"ingebruik", {"inGebruik", "nietInGebruik"}},
      {"bebouwing", {"bebouwd", "onbebouwd"}},
      {"beschikbaarheid", {"aangeboden", "nietAangeboden", "optie"}},
      {"functie",
       {"economie", "landbouw", "wonen", "bos", "gemeenschapsdiensten", "braakliggendeGrond",
        "infrastructuurEnVoorzieningen", "recreatie", "nietGekend"}},
      {"beperking",
       {"teSaneren", "fysischNietRealiseerbaar", "waterproblematiek", "mobiliteitsproblematiek", "herzieningBestemming",
        "juridischeProcedure", "reservegrond", "bevriezingDoorEigenaar", "bevriezingDoorOverheid",
        "bevriezingDoorOverheid_herzieningBestemming", "bevriezingDoorOverheid_juridischeProcedure",
        "bevriezingDoorOverheid_mobiliteitsproblematiek", "bevriezingDoorOverheid_waterproblematiek"}}};
  for (const auto& [column, values] : lists) {
    const auto counts = countsOf(plots, column);
    for (const std::string& value : values) {
      INFO(column << " " << value);
      CHECK(counts.contains(value));
    }
  }
  const auto zones = countsOf(small().zones, "status");
  for (const char* status :
       {"teOntwikkelen", "inOntwikkeling", "ontwikkeld", "ontwikkelingGeblokkeerd", "nietOntwikkelbaar"}) {
    INFO(status);
    CHECK(zones.contains(status));
  }
}

TEST_CASE("Most buildings say how many floors they have, and some do not") {
  const auto counts = countsOf(small().buildings, "bouwlagen");
  const auto all = static_cast<int>(small().buildings.size());
  CHECK(counts.at("") > all / 50);
  CHECK(counts.at("") < all / 5);
  for (const char* floors : {"1", "2", "3", "4"}) {
    INFO(floors);
    CHECK(counts.contains(floors));
  }
  CHECK(counts.size() == 5);
}

TEST_CASE("Zoning has a few newer plans on top of the gewestplan, one in preparation") {
  const auto types = countsOf(small().zoning, "plantype");
  CHECK(types.at("gewestplan") > 50);
  CHECK(types.at("BPA") >= 1);
  CHECK(types.at("RUP") >= 4);
  CHECK(countsOf(small().zoning, "toestand").at("in opmaak") == 1);
}

TEST_CASE("The dirt is there, each piece exactly once") {
  SECTION("one parcel is there twice, with the same land") {
    CHECK(doubled(countsOf(small().parcels, "capakey")) == 1);
    const std::size_t last = small().parcels.size() - 1;
    const auto twin =
        std::ranges::equal(small().parcels.geometry.coords(last), small().parcels.geometry.coords(last / 2));
    CHECK(twin);
  }
  SECTION("one building is a bow-tie; nothing else is invalid") {
    CHECK(invalidIn(small().buildings).size() == 1);
    for (const gis::FeatureTable* table : tablesOf(small())) {
      if (table->name == "buildings" || table->name == "establishments") continue;
      INFO(table->name);
      CHECK(invalidIn(*table).empty());
    }
  }
  SECTION("of one plot nothing is known") {
    int unknown = 0;
    for (std::size_t i = 0; i < small().plots.size(); ++i) {
      unknown += small().plots.find("ingebruik")->missing(i) && small().plots.find("bebouwing")->missing(i) ? 1 : 0;
    }
    CHECK(unknown == 1);
  }
  SECTION("plots 0137 and 137 are two") {
    const auto ids = countsOf(small().plots, "plotid");
    CHECK(ids.contains("0137"));
    CHECK(ids.contains("137"));
    CHECK(doubled(ids) == 0);
  }
  SECTION("one count of jobs is no number, some are missing") {
    const auto jobs = countsOf(small().establishments, "jobs");
    CHECK(jobs.at("n.v.t.") == 1);
    CHECK(jobs.at("") > 1);
  }
}

TEST_CASE("Identifiers other than the planned ones are unique") {
  for (const gis::FeatureTable* table : tablesOf(small())) {
    INFO(table->name);
    CHECK(doubled(countsOf(*table, table->columns.front().name())) == (table->name == "parcels" ? 1 : 0));
  }
}

TEST_CASE("The same seed gives the same land, another seed other land") {
  CHECK(fingerprint(make(0, 2040)) == fingerprint(small()));
  CHECK(fingerprint(make(0, 2041)) != fingerprint(small()));
}

TEST_CASE("A province has about as many parcels as asked for, and parks among them") {
  const demo::Layers layers = make(20000, 1);
  CHECK(layers.parcels.size() > 18000);
  CHECK(layers.parcels.size() < 22000);
  CHECK(layers.parks.size() >= 8);
  CHECK(layers.flood.size() == 40);
  CHECK(invalidIn(layers.parks).empty());
  CHECK(invalidIn(layers.parcels).empty());
  CHECK(doubled(countsOf(layers.parcels, "capakey")) == 1);
}

TEST_CASE("Making the demo can be stopped") {
  class Stopped final : public gis::Progress {
   public:
    [[nodiscard]] bool cancelled() const override { return true; }
  } stopped;
  const auto result = demo::makeLayers(demo::DemoOptions{}, stopped);
  REQUIRE_FALSE(result);
  CHECK(result.error().kind == gis::ErrorKind::cancelled);
}
