// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every way in which a correction can meet a new delivery of the data, drawn.

#include "src/world/apply_corrections.h"

#include <algorithm>

#include "tests/src/support/drawn_land.h"
#include "tests/src/support/made_correction.h"
#include "tests/src/world/rows.h"
#include "tests/support/catch.h"

using namespace hectare;
using namespace hectare::tests;
using plan::CorrectionState;
using plan::Role;

namespace {

using Rows = std::vector<std::string>;
using Values = std::map<char, Attributes>;

const Attributes used = {{"in_use", "inGebruik"}, {"function", "economie"}};
const Attributes idle = {{"in_use", "nietInGebruik"}, {"function", "economie"}};

/// The delivery in which plot p was corrected: six cells of 100 m² each, in the middle of three plots.
const Rows then = {"apppb", "apppb"};

world::World delivery(const Rows& rows, const Values& values = {{'p', used}}) {
  DrawnLand land;
  land.map(Role::plots, rows, values);
  return land.world();
}

/// A correction of a plot of a delivery, as a planner makes it; what the delivery said is known.
plan::Correction correction(const world::World& made, const std::string& id, std::map<std::string, std::string> set,
                            std::map<std::string, std::string> was) {
  plan::Correction c = madeCorrection(*made.entries.front().layer, id, std::move(set));
  c.layer.clear();
  c.was = std::move(was);
  return c;
}

/// Plot p is not in use, whatever the source says; it said that it was.
plan::Correction emptied() {
  return correction(delivery(then), "p", {{"in_use", "nietInGebruik"}}, {{"in_use", "inGebruik"}});
}

/// What became of the corrections in a delivery.
struct Met {
  world::World world;
  std::vector<plan::CorrectionOutcome> outcomes;
  gis::Findings findings;

  [[nodiscard]] CorrectionState state(std::size_t i = 0) const { return outcomes.at(i).facts.at(0).state; }
  /// The value that is counted for a plot.
  [[nodiscard]] std::string value(const std::string& id, const std::string& fact = "in_use") const {
    const world::Layer& layer = *world.entries.front().layer;
    const gis::Column* column = layer.table.find(fact);
    return column == nullptr ? "no column" : column->asText(rowOf(layer, id)).value_or("-");
  }
  [[nodiscard]] const gis::Finding& only(const std::string& rule) const {
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == rule);
    return findings[0];
  }
};

Met meet(const std::vector<plan::Correction>& corrections, world::World world, const std::string& scheme = "vlaio") {
  plan::Plan plan;
  plan.scheme = scheme;
  plan.corrections = corrections;
  world::correctWorld(plan, nullptr, world);
  auto outcomes = world::correctionOutcomes(plan, world);
  auto findings = world.allFindings(plan);
  return {std::move(world), std::move(outcomes), std::move(findings)};
}

Met meet(const plan::Correction& correction, const Rows& rows, const Values& values = {{'p', used}}) {
  return meet(std::vector{correction}, delivery(rows, values));
}

std::string argument(const gis::Finding& finding, const std::string& name) {
  return tests::argument({finding}, finding.rule, name);
}

}  // namespace

TEST_CASE("The same plot that says the same is corrected, and needs no words", "[corrections]") {
  const Met met = meet(emptied(), then);
  CHECK(met.state() == CorrectionState::applied);
  CHECK(met.value("p") == "nietInGebruik");
  CHECK(met.value("p", "function") == "economie");
  CHECK(met.outcomes[0].facts[0].sourceSays == "inGebruik");
  CHECK(met.findings.empty());
}

TEST_CASE("A delivery that says by now what the correction says confirms it", "[corrections]") {
  const Met met = meet(emptied(), then, {{'p', idle}});
  CHECK(met.state() == CorrectionState::confirmed);
  CHECK(met.value("p") == "nietInGebruik");
  CHECK(met.only("correction.confirmed").severity == gis::Severity::note);
}

TEST_CASE("A delivery that says a third thing is told with all three values; the planner's holds", "[corrections]") {
  auto c = correction(delivery(then), "p", {{"function", "wonen"}}, {{"function", "economie"}});
  const Met met = meet(c, then, {{'p', {{"in_use", "inGebruik"}, {"function", "landbouw"}}}});
  CHECK(met.state() == CorrectionState::changed);
  CHECK(met.value("p", "function") == "wonen");
  const gis::Finding& finding = met.only("correction.changed");
  CHECK(finding.severity == gis::Severity::warning);
  CHECK(argument(finding, "was") == "economie");
  CHECK(argument(finding, "source") == "landbouw");
  CHECK(argument(finding, "corrected") == "wonen");
  SECTION("a source that has fallen silent has changed, too") {
    CHECK(meet(c, then, {{'p', {{"in_use", "inGebruik"}}}}).state() == CorrectionState::changed);
  }
  SECTION("where nobody noted what it said, nothing is known of a change") {
    c.was.clear();
    CHECK(meet(c, then, {{'p', {{"function", "landbouw"}}}}).state() == CorrectionState::applied);
  }
}

TEST_CASE("Several values in another order say the same; no restriction on record is none", "[corrections]") {
  auto c = correction(delivery(then), "p", {{"function", "wonen|economie"}}, {{"function", "landbouw|bos"}});
  CHECK(meet(c, then, {{'p', {{"function", "bos|landbouw"}}}}).state() == CorrectionState::applied);
  CHECK(meet(c, then, {{'p', {{"function", "economie|wonen"}}}}).state() == CorrectionState::confirmed);
  auto r = correction(delivery(then), "p", {{"restriction", "none"}}, {{"restriction", "reservegrond"}});
  CHECK(meet(r, then, {{'p', {{"restriction", "reservegrond"}}}}).value("p", "restriction") == "none");
  CHECK(meet(r, then, {{'p', used}}).state() == CorrectionState::confirmed);
}

TEST_CASE("A renumbered plot is found at its place", "[corrections]") {
  const Met met = meet(emptied(), {"aqqqb", "aqqqb"}, {{'q', used}});
  CHECK(met.state() == CorrectionState::renumbered);
  CHECK(met.value("q") == "nietInGebruik");
  const gis::Finding& finding = met.only("correction.renumbered");
  CHECK(finding.severity == gis::Severity::warning);
  CHECK(finding.subject == "p");
  CHECK(argument(finding, "now") == "q");
  SECTION("also when its old identifier is that of another plot by now") {
    const Met both = meet(emptied(), {"pqqqb", "pqqqb"}, {{'q', used}, {'p', used}});
    CHECK(both.state() == CorrectionState::renumbered);
    CHECK(both.value("q") == "nietInGebruik");
    CHECK(both.value("p") == "inGebruik");
  }
  SECTION("and when the delivery says so itself, that is all there is to say") {
    CHECK(meet(emptied(), {"aqqqb", "aqqqb"}, {{'q', idle}}).state() == CorrectionState::confirmed);
  }
}

TEST_CASE("A plot whose outline has changed a little keeps its correction, with both areas", "[corrections]") {
  // One of ten cells has gone: likeness 0.9.
  const auto c = correction(delivery({"pppppppppp"}), "p", {{"in_use", "nietInGebruik"}}, {});
  const Met met = meet(c, {"pppppppppb"});
  CHECK(met.state() == CorrectionState::reshaped);
  CHECK(met.value("p") == "nietInGebruik");
  const gis::Finding& finding = met.only("correction.reshaped");
  CHECK(finding.severity == gis::Severity::warning);
  CHECK(finding.areaBeforeM2 == 1000);
  CHECK(finding.areaAfterM2 == 900);
  SECTION("a twentieth is digitising") {
    const auto large = correction(delivery({std::string(40, 'p')}), "p", {{"in_use", "nietInGebruik"}}, {});
    CHECK(meet(large, {std::string(39, 'p') + "b"}).state() == CorrectionState::applied);
  }
}

TEST_CASE("A divided plot is not corrected in silence: its successors are named", "[corrections]") {
  SECTION("all with new identifiers") {
    const Met met = meet(emptied(), {"aqqrb", "aqqrb"}, {{'q', used}, {'r', used}});
    CHECK(met.state() == CorrectionState::split);
    CHECK(met.value("q") == "inGebruik");
    CHECK(met.value("r") == "inGebruik");
    const gis::Finding& finding = met.only("correction.split");
    CHECK(finding.severity == gis::Severity::error);
    CHECK(argument(finding, "plots") == "q, r");
  }
  SECTION("one part keeps the identifier") {
    const Met met = meet(emptied(), {"apprb", "apprb"}, {{'p', used}, {'r', used}});
    CHECK(met.state() == CorrectionState::split);
    CHECK(met.value("p") == "inGebruik");
    CHECK(argument(met.only("correction.split"), "plots") == "p, r");
  }
  SECTION("a part of it is left, the rest is in no plot") {
    const Met met = meet(emptied(), {"aqq.b", "aqq.b"}, {{'q', used}});
    CHECK(met.state() == CorrectionState::split);
    CHECK(met.outcomes[0].successors == Rows{"q"});
  }
}

TEST_CASE("A plot that was merged with a neighbour is not corrected: what is true of it may not be of the other",
          "[corrections]") {
  for (const Rows& rows : {Rows{"qqqqb", "qqqqb"}, Rows{"ppppb", "ppppb"}}) {
    const std::string id = rows[0].substr(0, 1);
    const Met met = meet(emptied(), {rows[0], rows[1], rows[0]}, {{'q', used}, {'p', used}});
    CHECK(met.state() == CorrectionState::merged);
    CHECK(met.value(id) == "inGebruik");
    CHECK(argument(met.only("correction.merged"), "plots") == id);
  }
}

TEST_CASE("An identifier that another plot has got by now is no plot", "[corrections]") {
  const Met met = meet(emptied(), {"a...b..p", "a...b..p"}, {{'p', used}});
  CHECK(met.state() == CorrectionState::elsewhere);
  CHECK(met.value("p") == "inGebruik");
  CHECK(met.only("correction.elsewhere").severity == gis::Severity::error);
}

TEST_CASE("A plot that is gone is told, and so is one that was drawn anew across its borders", "[corrections]") {
  const Met gone = meet(emptied(), {"a...b", "a...b"});
  CHECK(gone.state() == CorrectionState::vanished);
  CHECK(gone.only("correction.vanished").severity == gis::Severity::error);
  const Met redrawn = meet(emptied(), {"a..qqqq", "a..qqqq"}, {{'q', used}});
  CHECK(redrawn.state() == CorrectionState::redrawn);
  CHECK(redrawn.value("q") == "inGebruik");
  CHECK(argument(redrawn.only("correction.redrawn"), "plots") == "q");
}

TEST_CASE("Without an outline a plot is known by its point and its area", "[corrections]") {
  plan::Correction c = emptied();
  c.place.outline.clear();
  CHECK(meet(c, then).state() == CorrectionState::applied);
  CHECK(meet(c, {"aqqqb", "aqqqb"}, {{'q', used}}).state() == CorrectionState::renumbered);
  CHECK(meet(c, {"aqqrb", "aqqrb"}, {{'q', used}}).state() == CorrectionState::split);
  CHECK(meet(c, {"qqqqb", "qqqqb"}, {{'q', used}}).state() == CorrectionState::merged);
  CHECK(meet(c, {"a...b..p", "a...b..p"}).state() == CorrectionState::elsewhere);
  CHECK(meet(c, {"a...b", "a...b"}).state() == CorrectionState::vanished);
}

TEST_CASE("Of two plots that lie over one another nobody can tell which one was meant", "[corrections]") {
  DrawnLand land;
  land.wkt(Role::plots, {{emptied().place.outline, {{"id", "x"}}}, {emptied().place.outline, {{"id", "y"}}}});
  const Met met = meet({emptied()}, land.world());
  CHECK(met.state() == CorrectionState::split);
  CHECK(met.outcomes[0].successors == Rows{"x", "y"});
}

TEST_CASE("Two corrections of one plot", "[corrections]") {
  plan::Correction older = emptied();
  SECTION("of different facts both hold") {
    auto other = correction(delivery(then), "p", {{"availability", "optie"}}, {{"availability", ""}});
    const Met met = meet(std::vector{older, other}, delivery(then));
    CHECK(met.value("p") == "nietInGebruik");
    CHECK(met.value("p", "availability") == "optie");
    CHECK(met.findings.empty());
  }
  SECTION("of the same fact the later holds, wherever it stands in the file") {
    plan::Correction later = older;
    later.set["in_use"] = "inGebruik";
    later.date = "2026-04-01";
    for (const auto& both : {std::vector{older, later}, std::vector{later, older}}) {
      const Met met = meet(both, delivery(then));
      CHECK(met.value("p") == "inGebruik");
      CHECK(met.state(0) == CorrectionState::superseded);
      CHECK(countOf(met.findings, "correction.superseded") == 1);
      CHECK(argument(*std::find_if(met.findings.begin(), met.findings.end(),
                                   [](const auto& f) { return f.rule == "correction.superseded"; }),
                     "date") == "2026-03-01");
    }
  }
}

TEST_CASE("A value that the scheme does not know is not counted, and the known ones are named", "[corrections]") {
  plan::Correction c = emptied();
  c.set["in_use"] = "nietingebruik";
  const Met met = meet(c, then);
  CHECK(met.state() == CorrectionState::unknownValue);
  CHECK(met.value("p") == "inGebruik");
  const gis::Finding& finding = met.only("correction.unknown_value");
  CHECK(finding.severity == gis::Severity::error);
  CHECK(std::get<std::string>(finding.fix.args[0].second).starts_with("nietInGebruik"));
  CHECK(meet(std::vector{c}, delivery(then), "cadastre-only").state() == CorrectionState::applied);
}

TEST_CASE("Corrections of a source that cannot be read are told as such", "[corrections]") {
  world::World world = delivery(then);
  world.entries[0].layer = nullptr;
  world.entries[0].error = gis::Error{gis::ErrorKind::unreadable, {"io.not_found"}, "plots.gpkg", {}};
  const Met met = meet({emptied()}, world);
  CHECK(met.state() == CorrectionState::unreadable);
  CHECK(countOf(met.findings, "correction.unreadable") == 1);
}

TEST_CASE("The layer of the source stays as it is and is shared", "[corrections]") {
  const world::World world = delivery(then);
  const Met met = meet({emptied()}, world);
  const world::Entry& entry = met.world.entries[0];
  CHECK(entry.uncorrected == world.entries[0].layer);
  CHECK(entry.key != world.entries[0].key);
  const world::World plain = world::withoutCorrections(met.world);
  CHECK(plain.key() == world.key());
  CHECK(plain.entries[0].layer == world.entries[0].layer);
  plan::Plan plan;
  plan.corrections = {emptied()};
  world::World again = world;
  world::correctWorld(plan, &met.world, again);
  CHECK(again.entries[0].layer == entry.layer);
  plan.corrections[0].reason = "another";
  again = world;
  world::correctWorld(plan, &met.world, again);
  CHECK(again.entries[0].key != entry.key);
}

TEST_CASE("A column that the source does not have is there for the corrected plot alone", "[corrections]") {
  auto c = correction(delivery(then), "p", {{"built", "bebouwd"}}, {{"built", ""}});
  const Met met = meet(c, then);
  const world::Layer& layer = *met.world.entries[0].layer;
  CHECK(met.value("p", "built") == "bebouwd");
  CHECK(met.value("a", "built") == "-");
  CHECK_FALSE(layer.sourceHas("built"));
  CHECK(layer.sourceHas("in_use"));
}
