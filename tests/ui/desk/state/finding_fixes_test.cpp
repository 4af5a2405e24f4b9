// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/finding_fixes.h"

#include "tests/support/catch.h"

using namespace hectare;

namespace {

plan::Plan planOfPlots() {
  plan::Plan made;
  made.name = "Plan";
  made.crs = "EPSG:31370";
  plan::Source plots;
  plots.name = "plots";
  plots.role = plan::Role::plots;
  plots.paths = {"plots.gpkg"};
  plots.unsure = {"role", "crs"};
  made.sources = {plots};
  made.accepted = {{"a.rule", "plots", "", "seen", "planner", "2025-01-01"},
                   {"a.rule", "", "", "seen", "planner", "2025-01-01"}};
  plan::Correction correction;
  correction.id = "B";
  correction.place = {{0, 0}, 100};
  correction.set = {{"in_use", "inGebruik"}};
  correction.was = {{"in_use", ""}};
  correction.reason = "visit";
  correction.source = "visit";
  correction.author = "planner";
  correction.date = "2025-01-01";
  made.corrections = {correction};
  return made;
}

gis::Finding about(const std::string& rule, const std::string& subject) {
  gis::Finding finding;
  finding.rule = rule;
  finding.layer = "plots";
  finding.subject = subject;
  return finding;
}

}  // namespace

TEST_CASE("What was unsure is confirmed, and nothing else") {
  const plan::Plan before = planOfPlots();
  const auto fixes = desk::fixesOf(about("source.unsure", "role"), before);
  REQUIRE(fixes.size() == 1);
  const auto after = fixes.front().verb(before);
  REQUIRE(after);
  CHECK(after->sources.front().unsure == std::vector<std::string>{"crs"});
}

TEST_CASE("A source that lies nowhere is placed in one of the systems that its hint names") {
  world::Entry entry;
  entry.name = "plots";
  entry.error = gis::Error{gis::ErrorKind::undecided,
                           {"crs.none"},
                           {},
                           {"crs_guess.hint_several", {{"guesses", std::string("EPSG:31370 (a); EPSG:3812 (b)")}}}};
  world::World world;
  world.entries = {entry};
  desk::Snapshot snapshot;
  snapshot.world = std::make_shared<const world::World>(world);
  snapshot.error = entry.error;
  const gis::Findings findings = desk::allFindings(snapshot);
  REQUIRE(findings.size() == 1);
  CHECK(desk::isFailure(findings.front()));
  CHECK(findings.front().severity == gis::Severity::error);
  const plan::Plan before = planOfPlots();
  const auto fixes = desk::fixesOf(findings.front(), before);
  REQUIRE(fixes.size() == 2);
  const auto after = fixes.back().verb(before);
  REQUIRE(after);
  CHECK(after->sources.front().crs == "EPSG:3812");
}

TEST_CASE("A correction whose plot has gone is taken back; one that holds is left") {
  const plan::Plan before = planOfPlots();
  const auto fixes = desk::fixesOf(about("correction.vanished", "B"), before);
  REQUIRE(fixes.size() == 1);
  CHECK(fixes.front().verb(before)->corrections.empty());
  CHECK(desk::fixesOf(about("correction.reshaped", "B"), before).empty());
  CHECK(desk::fixesOf(about("correction.vanished", "C"), before).empty());
}

TEST_CASE("An acceptance of what has gone is taken out, that one alone") {
  const plan::Plan before = planOfPlots();
  gis::Finding gone = about("acceptance.vanished", "a.rule");
  gone.text = {"acceptance.vanished", {{"rule", std::string("a.rule")}, {"count", std::int64_t{1}}}};
  const auto fixes = desk::fixesOf(gone, before);
  REQUIRE(fixes.size() == 1);
  const auto after = fixes.front().verb(before);
  REQUIRE(after);
  REQUIRE(after->accepted.size() == 1);
  CHECK(after->accepted.front().layer.empty());
}

TEST_CASE("An error of a source that is a finding already is told once, and placed from there") {
  gis::Finding told = about("world.crs_missing", "");
  told.text = {"crs.none"};
  told.fix = {"crs_guess.hint", {{"guess", std::string("EPSG:31370 (a)")}, {"crs", std::string("EPSG:31370")}}};
  world::Entry entry;
  entry.name = "plots";
  entry.error = gis::Error{gis::ErrorKind::undecided, {"crs.none"}, {}, told.fix};
  world::World world;
  world.entries = {entry};
  desk::Snapshot snapshot;
  snapshot.world = std::make_shared<const world::World>(world);
  snapshot.error = entry.error;
  snapshot.findings = {told};
  const gis::Findings findings = desk::allFindings(snapshot);
  REQUIRE(findings.size() == 1);
  CHECK(findings.front().rule == "world.crs_missing");
  CHECK(desk::fixesOf(findings.front(), planOfPlots()).size() == 1);
}

TEST_CASE("A file that may be meant otherwise is read so by a click") {
  const plan::Plan before = planOfPlots();
  gis::Finding finding = about("a.rule", "");
  const auto read = [&](std::size_t fixes, std::size_t which) {
    const auto offered = desk::fixesOf(finding, before);
    REQUIRE(offered.size() == fixes);
    auto after = offered[which].verb(before);
    REQUIRE(after);
    return after->sources.front();
  };
  SECTION("with northing before easting") {
    finding.fix = {"world.axes_swapped_hint"};
    CHECK(read(1, 0).axesSwapped);
  }
  SECTION("with a decimal comma") {
    finding.fix = {"job_terms.thousands"};
    CHECK(read(1, 0).decimalComma);
  }
  SECTION("in another encoding") {
    finding.text = {"format.encoding_assumed", {{"encoding", std::string("windows-1252")}}};
    CHECK(read(3, 0).encoding == "windows-1252");
    CHECK(read(3, 1).encoding == "CP850");
  }
  SECTION("of a source that is gone, nothing") {
    finding.fix = {"world.axes_swapped_hint"};
    finding.layer = "gone";
    CHECK(desk::fixesOf(finding, before).empty());
  }
}
