// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/repair_layer.h"

#include <mutex>

#include "gis/base/parallel.h"
#include "gis/geometry/area.h"
#include "src/world/findings.h"
#include "src/world/keep_rows.h"

namespace hectare::world {
namespace {

constexpr std::size_t featuresPerChunk = 4096;

void report(const std::string& rule, const std::string& text, const gis::Repaired& repaired, const std::string& reason,
            Layer& layer) {
  gis::Finding& finding =
      addFinding(layer, rule, gis::Severity::warning, idOf(layer, repaired.feature),
                 {repaired.vanished ? text + "_vanished" : text,
                  {{"reason", reason}, {"before", repaired.areaBeforeM2}, {"after", repaired.areaAfterM2}}});
  finding.place = repaired.defect.place;
  finding.areaBeforeM2 = repaired.areaBeforeM2;
  finding.areaAfterM2 = repaired.areaAfterM2;
}

/// What cannot be repaired takes land out of the answer: a person has to decide.
void reportLost(const gis::Repaired& repaired, Layer& layer) {
  gis::Finding& finding = addFinding(
      layer, "geometry.not_repaired", gis::Severity::error, idOf(layer, repaired.feature),
      {"source.not_repaired",
       {{"reason", repaired.defect.reason}, {"failure", repaired.failure}, {"before", repaired.areaBeforeM2}}});
  finding.place = repaired.defect.place;
  finding.areaBeforeM2 = repaired.areaBeforeM2;
}

void reportRepaired(const gis::Repaired& repaired, const std::optional<Defects>& before, Layer& layer) {
  const auto own = before ? before->find(repaired.feature) : Defects::const_iterator();
  if (!repaired.failure.empty()) {
    reportLost(repaired, layer);
  } else if (!before) {
    report("geometry.invalid", "source.invalid", repaired, repaired.defect.reason, layer);
  } else if (own != before->end()) {
    report("geometry.invalid", "source.invalid", repaired, own->second.reason, layer);
  } else {
    report("geometry.invalid_projected", "source.invalid_projected", repaired, repaired.defect.reason, layer);
  }
}

/// A defect that rounding in the projection healed is still one of the file.
void reportHealed(std::size_t row, const gis::Defect& defect, Layer& layer) {
  const double area = gis::area(layer.table.geometry, row);
  gis::Finding& finding = addFinding(layer, "geometry.invalid", gis::Severity::warning, idOf(layer, row),
                                     {"source.invalid_healed", {{"reason", defect.reason}, {"area", area}}});
  finding.areaBeforeM2 = area;
  finding.areaAfterM2 = area;
}

void reportAll(const std::vector<gis::Repaired>& repaired, const std::optional<Defects>& before, Layer& layer) {
  Defects healed = before.value_or(Defects());
  for (const gis::Repaired& one : repaired) {
    reportRepaired(one, before, layer);
    healed.erase(one.feature);
  }
  for (const auto& [row, defect] : healed) reportHealed(row, defect, layer);
}

void leaveOutVanished(Layer& layer) {
  std::vector<std::uint32_t> kept;
  const gis::GeometryColumn& geometry = layer.table.geometry;
  for (std::uint32_t row = 0; row < geometry.size(); ++row) {
    if (geometry.kind(row) != gis::GeometryKind::none) kept.push_back(row);
  }
  if (kept.size() < geometry.size()) keepRows(layer.table, kept);
}

}  // namespace

Defects findDefects(const gis::GeometryColumn& geometry) {
  Defects defects;
  std::mutex mutex;
  gis::parallelFor(geometry.size(), featuresPerChunk, [&](std::size_t begin, std::size_t end) {
    for (std::size_t row = begin; row < end; ++row) {
      if (geometry.kind(row) != gis::GeometryKind::polygon) continue;
      auto defect = gis::findDefect(geometry, row);
      if (!defect) continue;
      const std::scoped_lock lock(mutex);
      defects.emplace(row, std::move(*defect));
    }
  });
  return defects;
}

gis::Status repairLayer(const std::optional<Defects>& before, Layer& layer) {
  HECTARE_ASSIGN(gis::RepairResult result, gis::repairPolygons(std::move(layer.table.geometry)));
  layer.table.geometry = std::move(result.column);
  reportAll(result.repaired, before, layer);
  leaveOutVanished(layer);
  return {};
}

}  // namespace hectare::world
