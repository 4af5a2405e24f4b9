// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/questions/changes/changes.h"

#include <algorithm>
#include <filesystem>
#include <set>

#include "gis/base/nearest.h"
#include "src/answer/begin.h"
#include "src/land/partition.h"
#include "src/questions/changes/change_tables.h"
#include "src/questions/changes/feature_matches.h"
#include "src/questions/changes/old_facts.h"
#include "src/world/apply_corrections.h"
#include "src/world/row_numbers.h"

namespace hectare::questions {

namespace {

using land::Partition;
using land::RankedFeatures;
using Cut = std::shared_ptr<const Partition>;

gis::Error notComparable(gis::Message what, gis::Message hint) {
  return {gis::ErrorKind::usage, std::move(what), {}, std::move(hint)};
}

gis::Status checkComparable(const Delivery& before, const Delivery& after) {
  if (before.world.crs.definition() != after.world.crs.definition()) {
    return notComparable(
        {"changes.other_crs", {{"old", before.world.crs.definition()}, {"new", after.world.crs.definition()}}},
        {"changes.other_crs_hint", {{"new", after.world.crs.definition()}}});
  }
  if (before.plan.geodesicArea != after.plan.geodesicArea) {
    return notComparable({"changes.other_area"}, {"changes.other_area_hint"});
  }
  return {};
}

/// The number of each class of the old scheme in the new one. Errors: usage when the two have different classes.
gis::Result<std::vector<std::uint8_t>> classNumbers(const plan::Scheme& before, const plan::Scheme& after) {
  std::vector<std::uint8_t> numbers;
  for (const plan::LandClass& one : before.classes) {
    const auto number = after.classNumber(one.id);
    if (!number || before.classes.size() != after.classes.size()) {
      return notComparable({"changes.other_classes", {{"old", before.id}, {"new", after.id}}},
                           {"changes.other_classes_hint", {{"old", before.id}, {"new", after.id}}});
    }
    numbers.push_back(static_cast<std::uint8_t>(*number));
  }
  return numbers;
}

/// The features of a role in the other delivery, near the parks of this one.
gis::Result<FeatureMatches> matchRole(const RankedFeatures& from, const std::vector<const world::Layer*>& otherLayers,
                                      const RankedFeatures& parks, const gis::Progress& progress) {
  return matchFeatures(from, RankedFeatures(otherLayers, parks), progress);
}

std::vector<bool> lasting(const FeatureMatches& matches) {
  std::vector<bool> lasts;
  for (std::uint32_t rank = 0; rank < matches.of.size(); ++rank) lasts.push_back(matches.has(rank));
  return lasts;
}

/// The ledgers of a comparison, kept as long as it lasts.
struct Cuts {
  Cut before;
  Cut redefined;
  Cut redrawn;
  Cut uncorrected;
  Cut after;
  FeatureMatches parksThen;  ///< of the old parks, in the new delivery
  FeatureMatches parksNow;   ///< of the new parks, in the old one
  FeatureMatches unitsNow;
  FeatureMatches zonesNow;

  [[nodiscard]] ChangeChain chain() const {
    return {before.get(), redefined.get(), redrawn.get(), uncorrected.get(), after.get()};
  }
};

gis::Result<Cut> cut(const Delivery& of, gis::Memo& memo, gis::Progress& progress) {
  return land::cutLand(of.world, of.plan, {"", true}, memo, progress);
}

gis::Status matchAll(Cuts& cuts, const gis::Progress& progress) {
  const land::LandSources& old = cuts.redefined->sources;
  const land::LandSources& now = cuts.uncorrected->sources;
  HECTARE_ASSIGN(cuts.parksThen, matchFeatures(old.parks, now.parks, progress));
  HECTARE_ASSIGN(cuts.parksNow, matchFeatures(now.parks, old.parks, progress));
  HECTARE_ASSIGN(cuts.unitsNow, matchRole(now.units, old.units.layers(), now.parks, progress));
  HECTARE_ASSIGN(cuts.zonesNow, matchRole(now.zones, old.zones.layers(), now.parks, progress));
  return {};
}

gis::Result<Cuts> cutAll(const Deliveries& of, gis::Memo& memo, gis::Progress& progress) {
  Cuts cuts;
  gis::PartProgress first(progress, 0, 0.2);
  HECTARE_ASSIGN(cuts.before, cut(of.before, memo, first));
  gis::PartProgress second(progress, 0.2, 0.35);
  HECTARE_ASSIGN(cuts.redefined, cut(of.redefined, memo, second));
  gis::PartProgress third(progress, 0.35, 0.5);
  HECTARE_ASSIGN(cuts.after, cut(of.after, memo, third));
  gis::PartProgress fourth(progress, 0.5, 0.6);
  HECTARE_ASSIGN(cuts.uncorrected, cut(of.uncorrected, memo, fourth));
  HECTARE_TRY(matchAll(cuts, progress));
  cuts.redrawn = cuts.uncorrected;
  const auto oldFacts =
      withOldFacts(of.uncorrected.world, *cuts.uncorrected, *cuts.redefined, cuts.unitsNow, cuts.zonesNow);
  if (!oldFacts) return cuts;
  gis::Memo own;  // a world with keys of another must not be found under them
  gis::PartProgress fifth(progress, 0.6, 0.75);
  HECTARE_ASSIGN(cuts.redrawn, cut({*oldFacts, of.uncorrected.plan}, own, fifth));
  return cuts;
}

std::string nameOf(const land::FeatureRef& park) { return std::string(park.text("name").value_or("")); }

/// Parks that are there and were there, then those that are new, then those that are gone.
std::vector<ChangedPark> pairParks(const Cuts& cuts, ChangeRows& rows) {
  const RankedFeatures& old = cuts.redefined->sources.parks;
  const RankedFeatures& now = cuts.uncorrected->sources.parks;
  std::vector<ChangedPark> parks;
  constexpr std::uint32_t unpaired = 0xffffffff;
  rows.rowOfOldPark.assign(old.size(), unpaired);
  for (std::uint32_t p = 0; p < now.size(); ++p) {
    ChangedPark park{std::string(now[p].id()), nameOf(now[p]), {}, p};
    for (std::uint32_t o = 0; o < old.size() && cuts.parksNow.has(p); ++o) {
      const land::FeatureRef& match = *cuts.parksNow.of[p];
      const bool same = old[o].layer == match.layer && old[o].row == match.row;
      if (same && rows.rowOfOldPark[o] == unpaired) park.oldRank = o;
    }
    rows.rowOfNewPark.push_back(static_cast<std::uint32_t>(parks.size()));
    if (park.oldRank) rows.rowOfOldPark[*park.oldRank] = static_cast<std::uint32_t>(parks.size());
    rows.lasting.push_back(park.oldRank.has_value());
    parks.push_back(std::move(park));
  }
  for (std::uint32_t o = 0; o < old.size(); ++o) {
    if (rows.rowOfOldPark[o] != unpaired) continue;
    rows.rowOfOldPark[o] = static_cast<std::uint32_t>(parks.size());
    rows.lasting.push_back(false);
    parks.push_back({std::string(old[o].id()), nameOf(old[o]), o, {}});
  }
  return parks;
}

gis::Status findLasting(const Cuts& cuts, ChangeRows& rows, const gis::Progress& progress) {
  const land::LandSources& old = cuts.redefined->sources;
  const land::LandSources& now = cuts.uncorrected->sources;
  const auto fill = [&](std::size_t kind, const RankedFeatures& was, const RankedFeatures& is) -> gis::Status {
    HECTARE_ASSIGN(const FeatureMatches then, matchRole(was, is.layers(), old.parks, progress));
    HECTARE_ASSIGN(const FeatureMatches here, matchRole(is, was.layers(), now.parks, progress));
    rows.oldLasts[kind] = lasting(then);
    rows.newLasts[kind] = lasting(here);
    return {};
  };
  HECTARE_TRY(fill(unitFeatures, old.units, now.units));
  HECTARE_TRY(fill(static_cast<std::size_t>(land::Decider::publicLand), old.publicLand, now.publicLand));
  HECTARE_TRY(fill(static_cast<std::size_t>(land::Decider::hardConstraint), old.hard, now.hard));
  return fill(static_cast<std::size_t>(land::Decider::zone), old.zones, now.zones);
}

gis::Finding tellPark(const char* rule, const std::string& layer, const std::string& park, gis::Message text) {
  return {rule, gis::Severity::note, layer, park, std::move(text), {}, {}, {}, {}, false, {}};
}

bool hasRowNumbers(const land::FeatureRef& feature) { return world::hasRowNumbers(*feature.layer); }

/// The layers of both deliveries whose rows are but numbered.
void tellRowNumbers(const Cuts& cuts, answer::Answer& result) {
  std::set<std::string> names;
  for (const land::LandSources* sources : {&cuts.redefined->sources, &cuts.uncorrected->sources}) {
    for (const RankedFeatures* features :
         {&sources->parks, &sources->units, &sources->publicLand, &sources->hard, &sources->zones}) {
      for (const world::Layer* layer : features->layers()) {
        if (world::hasRowNumbers(*layer)) names.insert(layer->name);
      }
    }
  }
  if (names.empty()) return;
  const std::vector<std::string> layers(names.begin(), names.end());
  result.notes.push_back(
      {"changes.row_numbers", {{"layers", gis::joinNames(layers)}, {"share", FeatureMatches::samePlaceShare * 100}}});
}

void tellParks(const Cuts& cuts, const std::vector<ChangedPark>& parks, answer::Answer& result) {
  const RankedFeatures& old = cuts.redefined->sources.parks;
  const RankedFeatures& now = cuts.uncorrected->sources.parks;
  for (const ChangedPark& park : parks) {
    if (!park.oldRank) {
      result.findings.push_back(tellPark("changes.park_new", now[*park.newRank].layer->name, park.id,
                                         {"changes.park_new", {{"park", park.id}}}));
    } else if (!park.newRank) {
      result.findings.push_back(tellPark("changes.park_gone", old[*park.oldRank].layer->name, park.id,
                                         {"changes.park_gone", {{"park", park.id}}}));
    } else if (old[*park.oldRank].id() != now[*park.newRank].id() && !hasRowNumbers(old[*park.oldRank]) &&
               !hasRowNumbers(now[*park.newRank])) {
      result.findings.push_back(
          tellPark("changes.park_renamed", now[*park.newRank].layer->name, park.id,
                   {"changes.park_renamed", {{"park", park.id}, {"old", std::string(old[*park.oldRank].id())}}}));
    }
  }
}

/// What has become of corrections in the new delivery. Where one is lost, its land goes back to what the source says,
/// which the ledgers cannot tell from land that really changed.
void tellCorrections(const Deliveries& of, answer::Answer& result) {
  const auto isThere = [&](const gis::Finding& one) {
    return std::ranges::any_of(result.findings, [&](const gis::Finding& other) {
      return other.rule == one.rule && other.layer == one.layer && other.subject == one.subject;
    });
  };
  for (const Delivery* delivery : {&of.uncorrected, &of.after}) {
    for (gis::Finding& finding : delivery->world.allFindings(delivery->plan)) {
      const bool isNews = finding.severity != gis::Severity::note && finding.rule.starts_with("correction.");
      if (isNews && !isThere(finding)) result.findings.push_back(std::move(finding));
    }
  }
  const auto then = world::correctionOutcomes(of.before.plan, of.before.world);
  const auto now = world::correctionOutcomes(of.uncorrected.plan, of.uncorrected.world);
  const auto lost = std::ranges::count_if(now, [&](const plan::CorrectionOutcome& outcome) {
    const auto was = std::ranges::find(then, outcome.correction, &plan::CorrectionOutcome::correction);
    return !outcome.row && was != then.end() && was->row;
  });
  if (lost > 0) result.notes.push_back({"changes.corrections_lost", {{"count", std::int64_t{lost}}}});
}

/// The names of the two plan files; with their folders where the files are called the same.
std::pair<std::string, std::string> planNames(const Deliveries& of) {
  const std::filesystem::path& old = of.before.plan.file;
  const std::filesystem::path& now = of.after.plan.file;
  if (old.filename() != now.filename()) return {old.filename().string(), now.filename().string()};
  const auto withFolder = [](const std::filesystem::path& file) {
    return (file.parent_path().filename() / file.filename()).generic_string();
  };
  return {withFolder(old), withFolder(now)};
}

/// Both plans' sources, each named with its plan.
std::vector<gis::Provenance> provenanceOf(const Deliveries& of) {
  std::vector<gis::Provenance> all;
  const auto [old, now] = planNames(of);
  const auto add = [&](const Delivery& delivery, const std::string& name) {
    for (gis::Provenance p : delivery.world.provenance()) {
      p.source = name + ": " + p.source;
      all.push_back(std::move(p));
    }
  };
  add(of.before, old);
  add(of.after, now);
  return all;
}

}  // namespace

gis::Result<answer::Answer> changes(const Deliveries& of, const ChangesOptions& options, gis::Memo& memo,
                                    gis::Progress& progress) {
  HECTARE_TRY(checkComparable(of.before, of.after));
  HECTARE_ASSIGN(const Cuts cuts, cutAll(of, memo, progress));
  ChangeRows rows;
  HECTARE_ASSIGN(rows.classOfBefore, classNumbers(cuts.before->scheme, cuts.after->scheme));
  const std::vector<ChangedPark> parks = pairParks(cuts, rows);
  HECTARE_TRY(findLasting(cuts, rows, progress));
  const ChangeChain chain = cuts.chain();
  gis::PartProgress overlaying(progress, 0.75, 1);
  HECTARE_ASSIGN(const Moves moves, overlayChanges(chain, rows, of.after.world.crs, of.after.plan.geodesicArea,
                                                   options.shapes, overlaying));
  const ChangeSums sums{chain, rows, parks, moves};
  const bool illustrative =
      of.before.world.illustrative() || of.after.world.illustrative() || of.before.plan.illustrative;
  answer::Answer result = answer::begin("changes", of.after.plan, of.after.world.crs, provenanceOf(of), illustrative);
  result.scheme = cuts.after->scheme.id;
  result.schemeSource = cuts.after->scheme.source;
  result.tables = {totalChanges(sums), moveTable(sums), parkChanges(sums)};
  result.layers.push_back(movedLand(sums));
  result.closed = largestResidualM2(sums) < land::closureToleranceM2;
  result.notes = {{"changes.from_to", {{"old", planNames(of).first}, {"new", planNames(of).second}}},
                  {"changes.order"},
                  {"changes.unchanged_left_out"}};
  tellParks(cuts, parks, result);
  tellCorrections(of, result);
  const gis::Findings readings = findOtherReadings(of.redefined.plan, of.after.plan);
  result.findings.insert(result.findings.end(), readings.begin(), readings.end());
  tellRowNumbers(cuts, result);
  return result;
}

}  // namespace hectare::questions
