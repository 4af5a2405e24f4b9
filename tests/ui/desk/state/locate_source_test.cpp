// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/locate_source.h"

#include "gis/base/file.h"
#include "src/plan/plan_file.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"
#include "tests/ui/desk/start_desk.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

const std::string twoSources = R"(format = 1
crs = "EPSG:31370"

[[source]]
role = "parks"
name = "parks"
path = "data/parks.geojson"

[[source]]
role = "parcels"
name = "parcels"
path = "data/parcels.geojson"
)";

desk::KnownContent contentOf(const std::string& text) { return {gis::sha256OfText(text), text.size()}; }

/// A plan whose data went elsewhere.
struct Moved {
  TempFolder folder;
  plan::Plan plan;
  gis::Progress progress;
  desk::KnownContents known{{"data/parks.geojson", contentOf("the parks")},
                            {"data/parcels.geojson", contentOf("the parcels")}};

  Moved() {
    auto read = plan::parsePlan(twoSources, folder.path() / "p.hectare");
    REQUIRE(read);
    plan = std::move(*read);
  }
  [[nodiscard]] gis::Result<desk::Located> locate(const std::string& where) {
    return desk::locateSource(plan, "parks", folder.path() / where, known, progress);
  }
};

}  // namespace

TEST_CASE("A file that is renamed and moved is found by its content, among others of its name", "[desk][keep]") {
  Moved on;
  CHECK(desk::missingFiles(on.plan).size() == 2);
  on.folder.write("new/a/parks.geojson", "other parks");
  on.folder.write("new/b/terreinen 2026.geojson", "the parks");
  const auto located = on.locate("new");
  REQUIRE(located);
  CHECK(located->plan.find("parks")->paths.front() == "new/b/terreinen 2026.geojson");
  CHECK(located->found == std::vector<std::string>{"parks"});
  CHECK(located->otherContent.empty());
}

TEST_CASE("Files that were moved together are found together", "[desk][keep]") {
  Moved on;
  on.folder.write("new/deep/parks.geojson", "the parks");
  on.folder.write("new/deep/parcels.geojson", "the parcels");
  for (const std::string where : {"new", "new/deep/parks.geojson"}) {
    INFO(where);
    const auto located = on.locate(where);
    REQUIRE(located);
    CHECK(located->plan.find("parks")->paths.front() == "new/deep/parks.geojson");
    CHECK(located->plan.find("parcels")->paths.front() == "new/deep/parcels.geojson");
    CHECK(located->otherContent.empty());
  }
}

TEST_CASE("A file of that name with another content is taken, and told", "[desk][keep]") {
  Moved on;
  on.folder.write("new/parks.geojson", "newer parks");
  for (const std::string where : {"new", "new/parks.geojson"}) {
    const auto located = on.locate(where);
    REQUIRE(located);
    CHECK(located->plan.find("parks")->paths.front() == "new/parks.geojson");
    CHECK(located->otherContent == std::vector<std::string>{"parks"});
  }
}

TEST_CASE("What isn't there is said, and the plan stays", "[desk][keep]") {
  Moved on;
  on.folder.write("new/parcels.geojson", "the parcels");
  const auto located = on.locate("new");
  REQUIRE_FALSE(located);
  CHECK(located.error().kind == gis::ErrorKind::notFound);
  CHECK(located.error().what.id == "locate.not_there");
  CHECK_FALSE(on.locate("nowhere"));
  on.folder.write("data/parks.geojson", "the parks");
  on.folder.write("data/parcels.geojson", "the parcels");
  CHECK(desk::missingFiles(on.plan).empty());
  CHECK_FALSE(on.locate("data"));  // it misses nothing
}

TEST_CASE("A zip that is gone is looked for as a whole", "[desk][keep]") {
  Moved on;
  plan::Source& parks = on.plan.sources.front();
  parks.paths = {"data/parks.zip/inner/parks.shp"};
  on.folder.write("new/parks.zip", "PK");
  const auto missing = desk::missingFiles(on.plan);
  REQUIRE(missing.size() == 2);
  CHECK(missing.front().file == on.folder.path() / "data/parks.zip");
  CHECK(missing.front().inside == "inner/parks.shp");
  const auto located = on.locate("new");
  REQUIRE(located);
  CHECK(located->plan.find("parks")->paths.front() == "new/parks.zip/inner/parks.shp");
}

TEST_CASE("What the files of a plan held is remembered as far as they were read", "[desk][keep]") {
  startDesk();
  Moved on;
  on.folder.write("data/parks.geojson", "the parks");
  world::World world;
  auto layer = std::make_shared<world::Layer>();
  layer->provenance.emplace_back();
  layer->provenance.back().sha256 = gis::sha256OfText("the parks");
  world.entries.push_back({"parks", plan::Role::parks, {}, layer, std::nullopt});
  world.entries.push_back({"parcels", plan::Role::parcels, {}, nullptr, std::nullopt});
  desk::rememberContents(on.plan, desk::contentsOf(on.plan, world));
  const desk::KnownContents known = desk::knownContents(on.plan);
  CHECK(known == desk::KnownContents{{"data/parks.geojson", contentOf("the parks")}});
  world.entries.front().layer = nullptr;  // it is gone: what it was is still known
  desk::rememberContents(on.plan, desk::contentsOf(on.plan, world));
  CHECK(desk::knownContents(on.plan) == known);
}
