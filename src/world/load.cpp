// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "gis/base/parallel.h"
#include "src/world/apply_corrections.h"
#include "src/world/compare_layers.h"
#include "src/world/drawn.h"
#include "src/world/hint_crs.h"
#include "src/world/load_source.h"
#include "src/world/shared_progress.h"
#include "src/world/source_key.h"
#include "src/world/world.h"

namespace hectare::world {
namespace {

/// Everything that loading one entry needs to know.
struct Loading {
  const plan::Plan& plan;
  const gis::Crs& crs;
  const World* before;
  const gis::Consent& consent;
  std::vector<Entry>& entries;  ///< one per source, in the plan's order
};

std::shared_ptr<const Layer> unchanged(const World* before, const std::string& key) {
  if (before == nullptr) return nullptr;
  for (const Entry& entry : before->entries) {
    if (entry.uncorrected && entry.uncorrectedKey == key) return entry.uncorrected;
    if (entry.layer && entry.key == key) return entry.layer;
  }
  return nullptr;
}

void settle(gis::Result<Layer> result, Entry& entry) {
  if (result) {
    entry.layer = std::make_shared<const Layer>(std::move(*result));
  } else {
    entry.error = std::move(result).error();
  }
}

/// The tables joined to a source, in the plan's order. Errors: that of a table that could not be read, since without it
/// nobody would know that what it says is missing.
gis::Result<std::vector<JoinedTable>> tablesOf(const Loading& loading, const plan::Source& source) {
  std::vector<JoinedTable> tables;
  for (std::size_t i = 0; i < loading.plan.sources.size(); ++i) {
    const plan::Source& table = loading.plan.sources[i];
    if (!table.join || table.join->source != source.name) continue;
    if (loading.entries[i].error) return *loading.entries[i].error;
    tables.push_back({&table, loading.entries[i].layer});
  }
  return tables;
}

std::vector<std::string> tableKeys(const Loading& loading, const plan::Source& source) {
  std::vector<std::string> keys;
  for (std::size_t i = 0; i < loading.plan.sources.size(); ++i) {
    const auto& join = loading.plan.sources[i].join;
    if (join && join->source == source.name) keys.push_back(loading.entries[i].key);
  }
  return keys;
}

gis::Status checkTarget(const plan::Plan& plan, const plan::Source& table) {
  if (!table.join || plan.find(table.join->source) != nullptr) return {};
  std::string names;
  for (const plan::Source& source : plan.sources) names += (names.empty() ? "" : ", ") + source.name;
  return gis::Error{gis::ErrorKind::notFound,
                    {"join.no_target", {{"table", table.name}, {"source", table.join->source}}},
                    table.name,
                    {"join.no_target_hint", {{"sources", names}}}};
}

gis::Result<Layer> read(const Loading& loading, std::size_t index, gis::Progress& progress) {
  const plan::Source& source = loading.plan.sources[index];
  if (plan::isTable(source.role)) {
    HECTARE_TRY(checkTarget(loading.plan, source));
    return loadTable(loading.plan, index, loading.consent, progress);
  }
  HECTARE_ASSIGN(const std::vector<JoinedTable> tables, tablesOf(loading, source));
  return loadSource(loading.plan, index, loading.crs, tables, loading.consent, progress);
}

/// What the reader stated of the files of the source itself; joined tables stand after them.
std::vector<std::string> statedHashes(const plan::Source& source, const Entry& entry) {
  std::vector<std::string> hashes;
  if (!entry.layer) return hashes;
  for (std::size_t i = 0; i < source.paths.size(); ++i) hashes.push_back(entry.layer->provenance[i].sha256);
  return hashes;
}

std::string keyOf(const Loading& loading, std::size_t index, const std::vector<std::string>& hashes) {
  const std::string key =
      sourceKey(loading.plan, index, hashes, tableKeys(loading, loading.plan.sources[index]), loading.crs);
  return loading.consent.owners ? key + " with owners" : key;
}

/// With a World before, the files are hashed first: an unchanged layer is not read again.
bool takeUnchanged(const Loading& loading, std::size_t index) {
  if (loading.before == nullptr) return false;
  const auto hashes = contentHashes(loading.plan, loading.plan.sources[index]);
  if (!hashes) return false;
  Entry& entry = loading.entries[index];
  entry.key = keyOf(loading, index, *hashes);
  entry.layer = unchanged(loading.before, entry.key);
  return entry.layer != nullptr;
}

void loadEntry(const Loading& loading, std::size_t index, gis::Progress& progress) {
  Entry& entry = loading.entries[index];
  if (!takeUnchanged(loading, index)) {
    settle(read(loading, index, progress), entry);
    entry.key = keyOf(loading, index, statedHashes(loading.plan.sources[index], entry));
  }
  progress.report(1.0);
}

/// Tables first: the layers that they are joined to need them whole.
std::vector<std::vector<std::size_t>> stages(const plan::Plan& plan) {
  std::vector<std::vector<std::size_t>> both(2);
  for (std::size_t i = 0; i < plan.sources.size(); ++i) {
    both[plan.sources[i].role == plan::Role::attributes ? 0 : 1].push_back(i);
  }
  return both;
}

void loadSources(const Loading& loading, gis::Progress& progress) {
  SharedProgress shared(progress, loading.plan.sources.size());
  for (const auto& stage : stages(loading.plan)) {
    gis::parallelFor(stage.size(), 1, [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end && !progress.cancelled(); ++i) {
        PieceProgress piece(shared, stage[i]);
        loadEntry(loading, stage[i], piece);
      }
    });
  }
}

void addDrawn(const plan::Plan& plan, const World* before, World& world) {
  for (const DrawnGroup& group : drawnGroups(plan)) {
    Entry entry{"drawn", group.front()->role, drawnKey(plan, group, world.crs), nullptr, std::nullopt};
    entry.layer = unchanged(before, entry.key);
    if (!entry.layer) settle(drawnLayer(plan, group, world.crs), entry);
    world.entries.push_back(std::move(entry));
  }
}

gis::Result<gis::Crs> planCrs(const plan::Plan& plan) {
  HECTARE_ASSIGN(gis::Crs crs, gis::Crs::parse(plan.crs));
  HECTARE_TRY(gis::checkFitForAreas(crs));
  return crs;
}

}  // namespace

gis::Result<World> load(const plan::Plan& plan, const World* before, gis::Progress& progress,
                        const gis::Consent& consent) {
  World world;
  HECTARE_ASSIGN(world.crs, planCrs(plan));
  for (const plan::Source& source : plan.sources)
    world.entries.push_back({source.name, source.role, {}, nullptr, std::nullopt});
  loadSources({plan, world.crs, before, consent, world.entries}, progress);
  if (progress.cancelled()) return gis::cancelledError();
  addDrawn(plan, before, world);
  hintCrs(plan, world, consent, progress);
  world.findings = compareLayers(world);
  correctWorld(plan, before, world);
  return world;
}

}  // namespace hectare::world
