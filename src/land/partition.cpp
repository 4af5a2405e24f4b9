// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/partition.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <mutex>

#include "gis/base/parallel.h"
#include "src/land/kept_parks.h"
#include "src/land/parameters.h"
#include "src/land/park_names.h"

namespace hectare::land {

double parameter(const plan::Plan& plan, const plan::Scheme& scheme, const std::string& name, double otherwise) {
  if (const auto it = plan.parameters.find(name); it != plan.parameters.end()) return it->second;
  if (const auto it = scheme.parameters.find(name); it != scheme.parameters.end()) return it->second;
  return otherwise;
}

plan::RemnantRule::Join lotJoin(const plan::Plan& plan, const PartitionOptions& options) {
  return options.joinLots.value_or(plan.sizes.join.value_or(plan.remnant.join));
}

namespace {

/// Everything that the result depends on, beside the layers of the world.
std::string settingsOf(const world::World& world, const plan::Plan& plan, const plan::Scheme& scheme,
                       const PartitionOptions& options) {
  std::string key = fmt::format("{} {} {} {} {} {} {} {} {} {} {}", world.crs.definition(), scheme.contentHash,
                                plan.remnant.minAreaM2, plan.remnant.minWidthM, static_cast<int>(plan.remnant.join),
                                static_cast<int>(lotJoin(plan, options)), plan.geodesicArea, options.shapes,
                                options.sites, options.disclosureControl, static_cast<int>(options.uncertainty));
  for (const auto& [name, value] : plan.parameters) key += fmt::format(" {}={}", name, value);
  return key;
}

gis::Status cutParks(Partition& result, const KeptParks& kept, const world::World& world, const plan::Plan& plan,
                     const PartitionOptions& asked, gis::Progress& progress) {
  const std::size_t count = result.sources.parks.size();
  result.gross.resize(count);
  result.parks.resize(count);
  const ParkLandOptions options{plan.remnant,     plan.geodesicArea, asked.shapes, &progress,
                                &result.accuracy, asked.uncertainty, asked.sites,  lotJoin(plan, asked)};
  std::vector<std::optional<gis::Error>> errors(count);
  std::atomic<std::size_t> done = 0;
  gis::parallelFor(count, 1, [&](std::size_t begin, std::size_t end) {
    for (auto p = static_cast<std::uint32_t>(begin); p < end; ++p) {
      if (progress.cancelled()) return;
      if (kept.take(p, result.gross[p], result.parks[p])) continue;
      auto gross = measureGross(p, result.sources.parks, result.sources.municipalities, world.crs, plan.geodesicArea);
      auto land = cutPark(p, result.sources, *result.rules, world.crs, options);
      if (!gross || !land) {
        errors[p] = !gross ? gross.error() : land.error();
        continue;
      }
      result.gross[p] = std::move(*gross);
      result.parks[p] = std::move(*land);
      progress.report(static_cast<double>(++done) / static_cast<double>(count), {"progress.cutting"});
    }
  });
  if (progress.cancelled()) return gis::cancelledError();
  for (const auto& error : errors) {
    if (error) return *error;
  }
  return {};
}

gis::Result<std::shared_ptr<const LandJobs>> countJobsAgain(const world::World& world, const Partition* before,
                                                            const Partition& now, const PartitionOptions& options) {
  const LandSources& sources = now.sources;
  if (before == nullptr) return countJobs(world, sources.parks, sources.municipalities, options.disclosureControl);
  const JobsBefore then{before->jobs, before->sources.parks, before->sources.municipalities};
  return countJobs(world, sources.parks, sources.municipalities, options.disclosureControl, &then);
}

constexpr double tellingOverlapM2 = 1.0;  // below this an overlap is the noise of digitising: told as one sum

void tellOverlappingParks(Partition& result) {
  for (std::uint32_t p = 0; p < result.gross.size(); ++p) {
    const FeatureRef& park = result.sources.parks[p];
    for (const auto& [lower, area] : result.gross[p].inLowerParkM2) {
      const FeatureRef& other = result.sources.parks[lower];
      gis::Finding finding{"parks.overlap",
                           gis::Severity::warning,
                           park.layer->name,
                           std::string(park.id()),
                           {},
                           {},
                           {},
                           {},
                           {},
                           false,
                           {}};
      finding.text = {"land.parks_overlap",
                      {{"park", std::string(park.id())}, {"other", std::string(other.id())}, {"area", area}}};
      result.findings.push_back(std::move(finding));
    }
  }
}

struct OverlapSum {
  std::int64_t count = 0;
  double areaM2 = 0;
  void add(double more) {
    ++count;
    areaM2 += more;
  }
};

void tellSums(const std::map<std::string, OverlapSum>& sums, const char* rule, const gis::Message& text,
              Partition& result) {
  for (const auto& [layer, sum] : sums) {
    gis::Finding finding{rule, gis::Severity::note, layer, {}, text, {}, sum.areaM2, {}, {}, false, {}};
    finding.text.args = {{"count", sum.count}, {"area", sum.areaM2}};
    result.findings.push_back(std::move(finding));
  }
}

/// Where features of one layer overlap is told when the layer is read; here is how much of it the figures meet.
/// Overlaps between layers are seen here alone.
void tellOverlappingUnits(Partition& result) {
  std::map<std::string, OverlapSum> countedOnce;
  std::map<std::string, OverlapSum> small;
  for (const ParkLand& park : result.parks) {
    for (const UnitOverlap& overlap : park.overlaps) {
      const FeatureRef& a = result.sources.units[overlap.a];
      const FeatureRef& b = result.sources.units[overlap.b];
      if (a.layer == b.layer) {
        countedOnce[a.layer->name].add(overlap.areaM2);
        continue;
      }
      if (overlap.areaM2 < tellingOverlapM2) {
        small[a.layer->name].add(overlap.areaM2);
        continue;
      }
      gis::Finding finding{
          "units.overlap", gis::Severity::warning, a.layer->name, std::string(a.id()), {}, {}, {}, {}, {}, false, {}};
      finding.text = {"land.units_overlap",
                      {{"unit", std::string(a.id())},
                       {"other", std::string(b.id())},
                       {"layer", b.layer->name},
                       {"area", overlap.areaM2}}};
      result.findings.push_back(std::move(finding));
    }
  }
  tellSums(small, "units.overlap_small", {"land.units_overlap_small"}, result);
  tellSums(countedOnce, "units.counted_once", {"land.units_counted_once"}, result);
}

/// Land of which nobody knows the owner is joined with nothing; that is told where a plan joins by owner.
void tellUnknownOwners(const plan::RemnantRule& rule, Partition& result) {
  if (rule.join != plan::RemnantRule::Join::owner) return;
  const RankedFeatures& units = result.sources.units;
  for (const world::Layer* layer : units.layers()) {
    const gis::Column* owners = layer->table.find("owner");
    std::int64_t without = 0;
    for (std::size_t row = 0; owners != nullptr && row < owners->size(); ++row) without += owners->missing(row) ? 1 : 0;
    if (owners != nullptr && without == 0) continue;
    gis::Finding finding;
    finding.rule = owners == nullptr ? "owners.none" : "owners.missing";
    finding.severity = owners == nullptr ? gis::Severity::warning : gis::Severity::note;
    finding.layer = layer->name;
    finding.text = owners == nullptr
                       ? gis::Message{"land.no_owners", {{"layer", layer->name}}}
                       : gis::Message{"land.owners_missing", {{"layer", layer->name}, {"count", without}}};
    if (owners == nullptr) finding.fix = {"land.no_owners_fix"};
    result.findings.push_back(std::move(finding));
  }
}

/// No restriction on record of a plot is none; that nobody was asked for any is another thing.
void tellUnstatedRestrictions(Partition& result) {
  const auto asks = [](const plan::Rule& rule) {
    return std::ranges::any_of(rule.all, [](const plan::Condition& one) { return one.fact == "restriction"; });
  };
  if (std::ranges::none_of(result.scheme.rules, asks)) return;
  for (const world::Layer* layer : result.sources.units.layers()) {
    if (layer->sourceHas("restriction")) continue;
    gis::Finding finding;
    finding.rule = "units.no_restrictions";
    finding.severity = gis::Severity::warning;
    finding.layer = layer->name;
    finding.text = {"land.no_restrictions", {{"layer", layer->name}}};
    finding.fix = {"land.no_restrictions_fix"};
    result.findings.push_back(std::move(finding));
  }
}

}  // namespace

gis::Result<std::shared_ptr<const Partition>> cutLand(const world::World& world, const plan::Plan& plan,
                                                      const PartitionOptions& options, gis::Memo& memo,
                                                      gis::Progress& progress) {
  auto result = std::make_shared<Partition>();
  HECTARE_ASSIGN(plan::Scheme scheme,
                 plan::findScheme(options.scheme.empty() ? plan.scheme : options.scheme, plan.file.parent_path()));
  HECTARE_ASSIGN(result->scheme, withParameters(std::move(scheme), plan));
  const std::string settings = settingsOf(world, plan, result->scheme, options);
  const std::string key = "partition " + world.key() + ' ' + settings;
  if (auto known = memo.find<Partition>(key)) return known;
  const auto before = memo.find<Partition>("last partition " + settings);
  for (const world::Entry& entry : world.entries) {
    if (entry.layer) result->layers.push_back(entry.layer);
  }
  HECTARE_ASSIGN(result->sources, collectSources(world, result->scheme));
  result->accuracy = BoundaryAccuracy(result->sources);
  HECTARE_ASSIGN(result->facts, UnitFacts::gather(result->sources, result->scheme,
                                                  parameter(plan, result->scheme, "built_min_share", 0.05),
                                                  result->findings, progress));
  result->rules.emplace(result->scheme, *result->facts, result->sources.zones);
  HECTARE_TRY(cutParks(*result, KeptParks(before, *result), world, plan, options, progress));
  HECTARE_ASSIGN(result->jobs, countJobsAgain(world, before.get(), *result, options));
  tellOverlappingParks(*result);
  tellOverlappingUnits(*result);
  tellParksOfOneName(result->sources.parks, result->findings);
  if (result->jobs) {
    result->findings.insert(result->findings.end(), result->jobs->findings.begin(), result->jobs->findings.end());
  }
  tellUnknownOwners(plan.remnant, *result);
  tellUnstatedRestrictions(*result);
  tellUnusedParameters(plan, result->scheme, result->findings);
  std::shared_ptr<const Partition> done = result;
  memo.keep(key, done);
  memo.keep("last partition " + settings, done);
  return done;
}

}  // namespace hectare::land
