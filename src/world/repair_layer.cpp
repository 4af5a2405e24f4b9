// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/repair_layer.h"

#include <cmath>
#include <mutex>

#include "gis/base/parallel.h"
#include "gis/geometry/area.h"
#include "src/world/findings.h"
#include "src/world/keep_rows.h"

namespace hectare::world {
namespace {

constexpr std::size_t featuresPerChunk = 4096;

/// How each kind is called: the rule of its findings, and the texts for land that remains and land that is lost.
struct KindTexts {
  const char* rule = "";
  gis::Message text;
  gis::Message vanished;
};

KindTexts textsOf(gis::DefectKind kind) {
  using enum gis::DefectKind;
  switch (kind) {
    case selfIntersection:
      return {"geometry.self_intersection", {"repair.self_intersection"}, {"repair.self_intersection_vanished"}};
    case ringTouchesItself:
      return {"geometry.ring_touches_itself", {"repair.ring_touches_itself"}, {"repair.ring_touches_itself_vanished"}};
    case holeOutside:
      return {"geometry.hole_outside", {"repair.hole_outside"}, {"repair.hole_outside_vanished"}};
    case nestedHoles:
      return {"geometry.nested_holes", {"repair.nested_holes"}, {"repair.nested_holes_vanished"}};
    case nestedParts:
      return {"geometry.nested_parts", {"repair.nested_parts"}, {"repair.nested_parts_vanished"}};
    case doubledRing:
      return {"geometry.doubled_ring", {"repair.doubled_ring"}, {"repair.doubled_ring_vanished"}};
    case interiorInPieces:
      return {"geometry.interior_in_pieces", {"repair.interior_in_pieces"}, {"repair.interior_in_pieces_vanished"}};
    case tooFewPoints:
      return {"geometry.too_few_points", {"repair.too_few_points"}, {"repair.too_few_points_vanished"}};
    case unclosedRing:
      return {"geometry.unclosed_ring", {"repair.unclosed_ring"}, {"repair.unclosed_ring_vanished"}};
    case repeatedPoints:
      return {"geometry.repeated_points", {"repair.repeated_points"}, {"repair.repeated_points"}};
    case spike:
      return {"geometry.spike", {"repair.spike"}, {"repair.spike"}};
    case unknown:
      break;
  }
  return {"geometry.invalid", {"repair.invalid"}, {"repair.invalid_vanished"}};
}

void setAreas(const gis::Repaired& repaired, gis::Finding& finding) {
  finding.place = repaired.defect.place;
  if (std::isfinite(repaired.areaBeforeM2)) finding.areaBeforeM2 = repaired.areaBeforeM2;
  if (repaired.failure.empty() && std::isfinite(repaired.areaAfterM2)) finding.areaAfterM2 = repaired.areaAfterM2;
}

void report(const std::string& rule, gis::Message text, const gis::Repaired& repaired, Layer& layer) {
  text.args = {{"before", repaired.areaBeforeM2}, {"after", repaired.areaAfterM2}, {"count", counted(repaired.count)}};
  // Repeated points touch no figure; whatever else is mended may.
  const bool touches = repaired.defect.kind != gis::DefectKind::repeatedPoints;
  setAreas(repaired, addFinding(layer, rule, touches ? gis::Severity::warning : gis::Severity::note,
                                idOf(layer, repaired.feature), std::move(text)));
}

/// What cannot be repaired takes land out of the answer: a person has to decide.
void reportLost(const gis::Repaired& repaired, Layer& layer) {
  const bool measured = std::isfinite(repaired.areaBeforeM2);
  gis::Message text = measured ? gis::Message{"repair.failed"} : gis::Message{"repair.failed_unmeasured"};
  text.args = {{"failure", repaired.failure}, {"before", repaired.areaBeforeM2}};
  setAreas(repaired, addFinding(layer, "geometry.not_repaired", gis::Severity::error, idOf(layer, repaired.feature),
                                std::move(text)));
}

void reportProjected(const gis::Repaired& repaired, Layer& layer) {
  report("geometry.invalid_projected",
         repaired.vanished ? gis::Message{"repair.projected_vanished"} : gis::Message{"repair.projected"}, repaired,
         layer);
}

/// Repeated points and spikes are looked for in the plan's metres alone.
bool isInvalidity(gis::DefectKind kind) {
  return kind != gis::DefectKind::repeatedPoints && kind != gis::DefectKind::spike;
}

/// \param before the defect of the same polygon in the file's coordinates; null: it was valid there.
void reportRepaired(gis::Repaired repaired, const gis::Defect* before, bool projected, Layer& layer) {
  const bool invalid = isInvalidity(repaired.defect.kind);
  if (!repaired.failure.empty()) return reportLost(repaired, layer);
  if (invalid && projected && before == nullptr) return reportProjected(repaired, layer);
  if (invalid && before != nullptr) repaired.defect.kind = before->kind;
  const KindTexts texts = textsOf(repaired.defect.kind);
  report(texts.rule, repaired.vanished ? texts.vanished : texts.text, repaired, layer);
}

/// A defect that rounding in the projection, or cleaning, healed is still one of the file.
void reportHealed(std::size_t row, const gis::Defect& defect, Layer& layer) {
  const double area = gis::area(layer.table.geometry, row);
  gis::Finding& finding = addFinding(layer, textsOf(defect.kind).rule, gis::Severity::warning, idOf(layer, row),
                                     {"repair.healed", {{"area", area}}});
  finding.areaBeforeM2 = area;
  finding.areaAfterM2 = area;
}

void reportAll(const std::vector<gis::Repaired>& repaired, const std::optional<Defects>& before, Layer& layer) {
  Defects healed = before.value_or(Defects());
  for (const gis::Repaired& one : repaired) {
    const bool known = before && before->contains(one.feature);
    reportRepaired(one, known ? &before->at(one.feature) : nullptr, before.has_value(), layer);
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

gis::Result<Defects> findDefects(const gis::GeometryColumn& geometry, const gis::Progress& progress) {
  Defects defects;
  std::mutex mutex;
  gis::parallelFor(geometry.size(), featuresPerChunk, [&](std::size_t begin, std::size_t end) {
    for (std::size_t row = begin; row < end && !progress.cancelled(); ++row) {
      if (geometry.kind(row) != gis::GeometryKind::polygon) continue;
      auto defect = gis::findDefect(geometry, row);
      if (!defect) continue;
      const std::scoped_lock lock(mutex);
      defects.emplace(row, *defect);
    }
  });
  if (progress.cancelled()) return gis::cancelledError();
  return defects;
}

gis::Status repairLayer(const std::optional<Defects>& before, const gis::Progress& progress, Layer& layer) {
  HECTARE_ASSIGN(gis::RepairResult result, gis::repairPolygons(std::move(layer.table.geometry), progress));
  layer.table.geometry = std::move(result.column);
  reportAll(result.repaired, before, layer);
  leaveOutVanished(layer);
  return {};
}

}  // namespace hectare::world
