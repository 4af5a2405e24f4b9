// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/project.h"

#include <span>

#include "gis/crs/transform.h"
#include "src/world/findings.h"

namespace hectare::world {
namespace {

gis::Error named(gis::Error error, const Layer& layer) {
  error.where = error.where.empty() ? layer.name : layer.name + ", " + error.where;
  return error;
}

std::string joined(const std::vector<std::string>& names) {
  std::string all;
  for (const std::string& name : names) all += (all.empty() ? "" : ", ") + name;
  return all;
}

void reportMissingGrids(const gis::Transform& transform, Layer& layer) {
  if (transform.missingGrids().empty()) return;
  gis::Message text = transform.accuracyM() && transform.betterAccuracyM() ? gis::Message{"world.grid_missing"}
                      : transform.accuracyM() ? gis::Message{"world.grid_missing_gain_unknown"}
                                              : gis::Message{"world.grid_missing_accuracy_unknown"};
  text.args = {{"grids", joined(transform.missingGrids())},
               {"operation", transform.operation()},
               {"accuracy", transform.accuracyM().value_or(0)},
               {"better", transform.betterAccuracyM().value_or(0)}};
  addFinding(layer, "world.grid_missing", gis::Severity::warning, {}, std::move(text));
}

/// What the reader told has its place in the file's coordinates.
void projectPlaces(const gis::Transform& transform, Layer& layer) {
  for (gis::Finding& finding : layer.findings) {
    if (!finding.place) continue;
    gis::Coord place = *finding.place;
    finding.place.reset();
    if (transform.apply(std::span(&place, 1))) finding.place = place;
  }
}

}  // namespace

gis::Result<Projection> project(const gis::Crs& from, const gis::Crs& to, Layer& layer) {
  gis::GeometryColumn& geometry = layer.table.geometry;
  layer.table.crs = to;
  if (from.sameAs(to)) return Projection{false, {}, 0.0};
  auto transform = gis::Transform::create(from, to, geometry.box());
  if (!transform) return named(std::move(transform).error(), layer);
  if (transform->identity()) return Projection{false, {}, 0.0};
  if (auto applied = transform->apply(geometry.coords()); !applied) return named(std::move(applied).error(), layer);
  projectPlaces(*transform, layer);
  reportMissingGrids(*transform, layer);
  return Projection{true, transform->operation(), transform->accuracyM()};
}

}  // namespace hectare::world
