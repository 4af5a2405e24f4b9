// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/drawn.h"

#include <algorithm>

#include "src/world/find_duplicates.h"
#include "src/world/fit_shapes.h"
#include "src/world/identify.h"
#include "src/world/positional_accuracy.h"
#include "src/world/repair_layer.h"

namespace hectare::world {
namespace {

bool together(const plan::Drawn& a, const plan::Drawn& b) {
  if (a.role != b.role) return false;
  return a.role != plan::Role::constraint || (a.hard == b.hard && a.priority == b.priority);
}

gis::Column texts(const std::string& name, const DrawnGroup& group, std::string plan::Drawn::*member) {
  gis::Column column(name, gis::ColumnType::text);
  for (const plan::Drawn* one : group) {
    if ((one->*member).empty()) {
      column.addMissing();
    } else {
      column.addText(one->*member);
    }
  }
  return column;
}

gis::Status addShapes(const DrawnGroup& group, gis::GeometryColumn& geometry) {
  for (const plan::Drawn* one : group) {
    if (auto added = gis::appendWkt(geometry, one->wkt); !added) {
      gis::Error error = std::move(added).error();
      error.where = "drawn " + one->id + (error.where.empty() ? "" : ", " + error.where);
      return error;
    }
  }
  return {};
}

/// The drawn polygons as rows of a file, so that they get their identifiers the same way.
Parts asParts(std::size_t count) {
  Parts parts(1);
  for (std::uint32_t row = 0; row < count; ++row) parts.front().rows.push_back(row);
  return parts;
}

}  // namespace

std::vector<DrawnGroup> drawnGroups(const plan::Plan& plan) {
  std::vector<DrawnGroup> groups;
  for (const plan::Drawn& one : plan.drawn) {
    const auto group =
        std::find_if(groups.begin(), groups.end(), [&](const DrawnGroup& g) { return together(*g.front(), one); });
    if (group == groups.end()) {
      groups.push_back({&one});
    } else {
      group->push_back(&one);
    }
  }
  return groups;
}

gis::Result<Layer> drawnLayer(const plan::Plan& plan, const DrawnGroup& group, const gis::Crs& crs) {
  const plan::Drawn& first = *group.front();
  Layer layer{"drawn", first.role, plan.sources.size(), first.hard, first.priority, plan.illustrative, {}, {}, {}, {}};
  layer.table.name = layer.name;
  layer.table.crs = crs;
  layer.table.columns.push_back(texts("id", group, &plan::Drawn::id));
  layer.table.columns.push_back(texts("name", group, &plan::Drawn::name));
  if (layer.role == plan::Role::parks) layer.table.columns.push_back(texts("level", group, &plan::Drawn::level));
  HECTARE_TRY(addShapes(group, layer.table.geometry));
  identify(asParts(group.size()), layer);
  plan::Source like;
  like.role = layer.role;
  HECTARE_TRY(fitShapes(like, layer));
  HECTARE_TRY(repairLayer(std::nullopt, gis::Progress(), layer));
  findDuplicates(layer);
  layer.index = gis::SpatialIndex(layer.table.geometry);
  layer.provenance.push_back(
      {plan.file.filename().string(), layer.name, {}, {}, group.size(), crs.definition(), {}, 0.0});
  takeDrawnAccuracy(layer);
  return layer;
}

}  // namespace hectare::world
