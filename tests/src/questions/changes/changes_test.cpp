// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/changes/changes.h"

#include <map>
#include <memory>

#include "src/world/row_numbers.h"
#include "tests/src/support/answer_reading.h"
#include "tests/src/support/drawn_land.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;
using plan::Role;

namespace {

const Attributes freePlot = {{"in_use", "nietInGebruik"}, {"built", "onbebouwd"}, {"availability", "nietAangeboden"}};
const Attributes usedPlot = {{"in_use", "inGebruik"}, {"built", "bebouwd"}, {"function", "economie"}};

/// A park of 800 m²: plot p, then plot q, each 400 m².
DrawnLand drawn(const Attributes& p = freePlot, const std::vector<std::string>& plots = {"ppqq", "ppqq"}) {
  DrawnLand land;
  land.map(Role::parks, {"AAAA.", "AAAA."}).map(Role::plots, plots, {{'p', p}, {'q', usedPlot}, {'r', freePlot}});
  return land;
}

/// The same, as the delivery of another year: what is kept of one must not be taken for the other.
world::World ofYear(const DrawnLand& land, const std::string& year) {
  world::World world = land.world();
  for (world::Entry& entry : world.entries) entry.key += year;
  return world;
}

struct Comparison {
  DrawnLand before = drawn();
  DrawnLand after = drawn();
  std::optional<DrawnLand> uncorrected = {};
  plan::Plan oldPlan = drawn().plan();
  plan::Plan newPlan = drawn().plan();

  [[nodiscard]] gis::Result<answer::Answer> ask() const {
    const world::World old = ofYear(before, "2025");
    const world::World now = ofYear(after, "2026");
    const world::World meanwhile = uncorrected ? ofYear(*uncorrected, "2026 uncorrected") : now;
    const plan::Plan redefined = questions::redefinedPlan(oldPlan, newPlan);
    gis::Memo memo;
    gis::Progress progress;
    return questions::changes({{old, oldPlan}, {old, redefined}, {meanwhile, newPlan}, {now, newPlan}}, {true}, memo,
                              progress);
  }
};

/// Column -> m² of one row; the row of a class, or "gross".
std::map<std::string, double> rowOf(const answer::Answer& answer, const std::string& landClass) {
  const answer::Table& table = tableOf(answer, "changes");
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    if (std::get<gis::Message>(table.rows[r][0]).id != "class." + landClass) continue;
    std::map<std::string, double> row;
    for (std::size_t c = 1; c < table.columns.size(); ++c) {
      row[table.columns[c].id] = figure(answer, "changes", r, table.columns[c].id).value_or(-1e9);
    }
    return row;
  }
  return {};
}

const std::vector<std::string> causes = {"really_changed_m2", "status_corrected_m2", "definition_changed_m2",
                                         "source_redrawn_m2"};

/// The class changed by so much, by this cause and no other, and nothing is left over.
void checkOnly(const answer::Answer& answer, const std::string& landClass, const std::string& cause, double areaM2) {
  INFO(landClass);
  const auto row = rowOf(answer, landClass);
  REQUIRE(row.size() == 8);
  CHECK(row.at("difference_m2") == areaM2);
  CHECK(row.at("residual_m2") == 0);
  for (const std::string& each : causes) {
    INFO(each);
    CHECK(row.at(each) == (each == cause ? areaM2 : 0));
  }
}

answer::Answer told(const Comparison& comparison) {
  auto answer = comparison.ask();
  REQUIRE(answer);
  CHECK(answer->closed);
  return std::move(*answer);
}

}  // namespace

TEST_CASE("Nothing changed: every difference is zero, and no land moved", "[changes]") {
  const auto answer = told({});
  CHECK(rowOf(answer, "free").at("old_m2") == 400);
  CHECK(rowOf(answer, "free").at("new_m2") == 400);
  CHECK(sum(answer, "changes", "difference_m2") == 0);
  CHECK(tableOf(answer, "moves").rows.empty());
  CHECK(tableOf(answer, "park_changes").rows.empty());
}

TEST_CASE("Each alteration shows under its own cause alone, with its area", "[changes]") {
  Comparison comparison;
  SECTION("a plot came into use: land that really changed") {
    comparison.after = drawn(usedPlot);
    const auto answer = told(comparison);
    checkOnly(answer, "free", "really_changed_m2", -400);
    checkOnly(answer, "occupied", "really_changed_m2", 400);
    checkOnly(answer, "gross", "", 0);
    REQUIRE(tableOf(answer, "moves").rows.size() == 1);
    CHECK(figure(answer, "moves", 0, "area_m2") == 400);
  }
  SECTION("the plan calls a plot of 400 m² a remnant: a definition that changed") {
    comparison.newPlan.remnant.minAreaM2 = 500;
    const auto answer = told(comparison);
    checkOnly(answer, "free", "definition_changed_m2", -400);
    checkOnly(answer, "remnant", "definition_changed_m2", 400);
  }
  SECTION("the border between two plots moved, and nobody says anything else of them: a source redrawn") {
    comparison.after = drawn(freePlot, {"pqqq", "pqqq"});
    const auto answer = told(comparison);
    checkOnly(answer, "free", "source_redrawn_m2", -200);
    checkOnly(answer, "occupied", "source_redrawn_m2", 200);
  }
  SECTION("a person corrected the status in the plan: a status corrected") {
    comparison.uncorrected = drawn();
    comparison.after = drawn(usedPlot);
    const auto answer = told(comparison);
    checkOnly(answer, "free", "status_corrected_m2", -400);
    checkOnly(answer, "occupied", "status_corrected_m2", 400);
  }
  SECTION("a plot was divided, and its half has a new name: the land changed") {
    comparison.before = drawn(usedPlot);
    comparison.after = drawn(usedPlot, {"prqq", "prqq"});
    const auto answer = told(comparison);
    checkOnly(answer, "occupied", "really_changed_m2", -200);
    checkOnly(answer, "free", "really_changed_m2", 200);
  }
}

TEST_CASE("Gross changes when a park is redrawn, comes or goes", "[changes]") {
  Comparison comparison;
  SECTION("the park is drawn one column wider, over land in no plot") {
    comparison.after = DrawnLand();
    comparison.after.map(Role::parks, {"AAAAA", "AAAAA"})
        .map(Role::plots, {"ppqq", "ppqq"}, {{'p', freePlot}, {'q', usedPlot}});
    const auto answer = told(comparison);
    checkOnly(answer, "gross", "source_redrawn_m2", 200);
    checkOnly(answer, "public", "source_redrawn_m2", 200);
    checkOnly(answer, "free", "", 0);
  }
  SECTION("a park is new") {
    comparison.after = DrawnLand();
    comparison.after.map(Role::parks, {"AAAA.B", "AAAA.B"})
        .map(Role::plots, {"ppqq.r", "ppqq.r"}, {{'p', freePlot}, {'q', usedPlot}, {'r', freePlot}});
    const auto answer = told(comparison);
    checkOnly(answer, "gross", "really_changed_m2", 200);
    checkOnly(answer, "free", "really_changed_m2", 200);
    CHECK(findingsOf(answer, "changes.park_new") == 1);
  }
  SECTION("a park is gone") {
    std::swap(comparison.before, comparison.after);
    comparison.before = DrawnLand();
    comparison.before.map(Role::parks, {"AAAABB", "AAAABB"})
        .map(Role::plots, {"ppqqrr", "ppqqrr"}, {{'p', freePlot}, {'q', usedPlot}, {'r', freePlot}});
    const auto answer = told(comparison);
    checkOnly(answer, "gross", "really_changed_m2", -400);
    checkOnly(answer, "free", "really_changed_m2", -400);
    CHECK(findingsOf(answer, "changes.park_gone") == 1);
  }
  SECTION("a park has another id: it is the one that lies there, and nothing changed") {
    comparison.after = DrawnLand();
    comparison.after.map(Role::parks, {"ZZZZ.", "ZZZZ."})
        .map(Role::plots, {"ppqq", "ppqq"}, {{'p', freePlot}, {'q', usedPlot}});
    const auto answer = told(comparison);
    CHECK(tableOf(answer, "moves").rows.empty());
    CHECK(findingsOf(answer, "changes.park_renamed") == 1);
  }
}

TEST_CASE("Several changes at once are told apart and add up", "[changes]") {
  Comparison comparison;
  comparison.before = DrawnLand();
  comparison.before.map(Role::parks, {"AAAAAA", "AAAAAA"})
      .map(Role::plots, {"ppqqrs", "ppqqrs"}, {{'p', freePlot}, {'q', usedPlot}, {'r', freePlot}, {'s', usedPlot}});
  comparison.uncorrected = DrawnLand();
  // The border of p and q moved west, r came into use, and s (as before) is still in use.
  comparison.uncorrected->map(Role::parks, {"AAAAAA", "AAAAAA"})
      .map(Role::plots, {"pqqqrs", "pqqqrs"}, {{'p', freePlot}, {'q', usedPlot}, {'r', usedPlot}, {'s', usedPlot}});
  // A person says that s is free.
  comparison.after = DrawnLand();
  comparison.after.map(Role::parks, {"AAAAAA", "AAAAAA"})
      .map(Role::plots, {"pqqqrs", "pqqqrs"}, {{'p', freePlot}, {'q', usedPlot}, {'r', usedPlot}, {'s', freePlot}});
  const auto answer = told(comparison);
  const auto row = rowOf(answer, "free");
  CHECK(row.at("old_m2") == 600);
  CHECK(row.at("new_m2") == 400);
  CHECK(row.at("source_redrawn_m2") == -200);
  CHECK(row.at("really_changed_m2") == -200);
  CHECK(row.at("status_corrected_m2") == 200);
  CHECK(row.at("definition_changed_m2") == 0);
  CHECK(row.at("residual_m2") == 0);
}

TEST_CASE("Land that moved is given with its shape", "[changes]") {
  Comparison comparison;
  comparison.after = drawn(usedPlot);
  const auto answer = told(comparison);
  REQUIRE(answer.layers.size() == 1);
  REQUIRE(answer.layers.front().table.rows.size() == 1);
  CHECK(answer.layers.front().shapes.box(0).maxX == 20);
}

TEST_CASE("Two plans that cannot be compared say what to do", "[changes]") {
  Comparison comparison;
  SECTION("other classes") {
    comparison.newPlan.scheme = "ibis";
    const auto answer = comparison.ask();
    REQUIRE_FALSE(answer);
    CHECK(answer.error().what.id == "changes.other_classes");
  }
  SECTION("areas in the plane and on the ellipsoid") {
    comparison.newPlan.geodesicArea = true;
    const auto answer = comparison.ask();
    REQUIRE_FALSE(answer);
    CHECK(answer.error().what.id == "changes.other_area");
  }
}

namespace {

/// The same land from a source that binds no identifier: its rows are numbered as they come.
DrawnLand numbered(const std::vector<std::pair<char, Attributes>>& rows) {
  const std::map<char, std::string> outlines = {{'p', "POLYGON((0 0,20 0,20 20,0 20,0 0))"},
                                                {'q', "POLYGON((20 0,40 0,40 20,20 20,20 0))"}};
  std::vector<std::pair<std::string, Attributes>> features;
  for (const auto& [plot, attributes] : rows) features.emplace_back(outlines.at(plot), attributes);
  DrawnLand land;
  land.map(Role::parks, {"AAAA.", "AAAA."}).wkt(Role::plots, features);
  for (const world::Entry& entry : land.world().entries) {
    if (entry.role != Role::plots) continue;
    gis::Finding unbound;
    unbound.rule = world::unboundId;
    std::const_pointer_cast<world::Layer>(entry.layer)->findings.push_back(unbound);
  }
  return land;
}

bool hasNote(const answer::Answer& answer, const std::string& id) {
  return std::any_of(answer.notes.begin(), answer.notes.end(), [&](const gis::Message& note) { return note.id == id; });
}

}  // namespace

TEST_CASE("Numbers of rows are no identifiers: plots are known by their outline", "[changes]") {
  // The second delivery comes in another order, and only the land of p was taken into use.
  Comparison comparison;
  comparison.before = numbered({{'p', freePlot}, {'q', usedPlot}});
  comparison.after = numbered({{'q', usedPlot}, {'p', usedPlot}});
  const auto answer = comparison.ask();
  REQUIRE(answer);
  checkOnly(*answer, "free", "really_changed_m2", -400);
  checkOnly(*answer, "occupied", "really_changed_m2", 400);
  CHECK(hasNote(*answer, "changes.row_numbers"));
  SECTION("an order alone changes nothing") {
    comparison.after = numbered({{'q', usedPlot}, {'p', freePlot}});
    const auto same = comparison.ask();
    REQUIRE(same);
    CHECK(rowOf(*same, "free").at("difference_m2") == 0);
  }
  SECTION("where identifiers are bound nothing is said of it") {
    const auto bound = Comparison{}.ask();
    REQUIRE(bound);
    CHECK_FALSE(hasNote(*bound, "changes.row_numbers"));
  }
}

TEST_CASE("A plot whose number another one got is not taken for it, though they touch", "[changes]") {
  // p was row 1; it is gone, its land in no plot, and q, row 2 then, is row 1 now. By number q would be p redrawn.
  Comparison comparison;
  comparison.before = numbered({{'p', freePlot}, {'q', usedPlot}});
  comparison.after = numbered({{'q', usedPlot}});
  const auto answer = comparison.ask();
  REQUIRE(answer);
  CHECK(rowOf(*answer, "free").at("really_changed_m2") == -400);
  CHECK(rowOf(*answer, "free").at("source_redrawn_m2") == 0);
}

TEST_CASE("What is read of the same files by other columns or values is defined otherwise, of other files it is told",
          "[changes]") {
  plan::Source plots;
  plots.name = "plots";
  plots.role = Role::plots;
  plots.columns["in_use"].column = "use";
  plan::Plan then = drawn().plan();
  then.sources = {plots};
  plan::Plan now = then;
  now.sources.front().columns["in_use"].values = {{"ja", "inGebruik"}};
  SECTION("the same files") {
    const plan::Plan redefined = questions::redefinedPlan(then, now, {"plots"});
    CHECK(redefined.sources == now.sources);
    CHECK(questions::findOtherReadings(redefined, now).empty());
  }
  SECTION("other files") {
    const plan::Plan redefined = questions::redefinedPlan(then, now);
    CHECK(redefined.sources == then.sources);
    const gis::Findings told = questions::findOtherReadings(redefined, now);
    REQUIRE(told.size() == 1);
    CHECK(told.front().rule == "changes.read_otherwise");
  }
  SECTION("only why a column was taken differs: it is read the same") {
    now.sources.front().columns = then.sources.front().columns;
    now.sources.front().columns["in_use"].why = "the name says so";
    CHECK(questions::findOtherReadings(then, now).empty());
  }
}

TEST_CASE("A source is unchanged when all its files are, and known", "[changes]") {
  const auto delivery = [](const std::vector<std::string>& hashes) {
    world::World world = drawn().world();
    auto layer = std::make_shared<world::Layer>(*world.entries[1].layer);
    layer->provenance.clear();
    for (const std::string& hash : hashes)
      layer->provenance.push_back({"plots.gpkg", "plots", hash, {}, 2, {}, {}, {}});
    world.entries[1].name = "plots";
    world.entries[1].layer = layer;
    return world;
  };
  const auto same = [](const world::World& a, const world::World& b) {
    return questions::unchangedSources(a, b).contains("plots");
  };
  CHECK(same(delivery({"one", "two"}), delivery({"one", "two"})));
  CHECK_FALSE(same(delivery({"one", "two"}), delivery({"one", "three"})));
  CHECK_FALSE(same(delivery({"one"}), delivery({"one", "two"})));
  CHECK_FALSE(same(delivery({""}), delivery({""})));
  CHECK_FALSE(same(delivery({}), delivery({})));
}
