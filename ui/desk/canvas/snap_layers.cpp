// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/canvas/snap_layers.h"

#include <algorithm>
#include <array>

namespace hectare::desk {

namespace {

constexpr std::string_view drawnName = "drawn";

SnapLayer shared(const std::shared_ptr<const world::Layer>& layer) {
  return {{layer, &layer->table.geometry}, {layer, &layer->index}};
}

bool has(const world::Layer& layer, std::string_view id) {
  const gis::Column* ids = layer.table.find("id");
  for (std::size_t row = 0; ids != nullptr && row < ids->size(); ++row) {
    if (!ids->missing(row) && ids->text(row) == id) return true;
  }
  return false;
}

SnapLayer without(const world::Layer& layer, std::string_view id) {
  const gis::Column& ids = *layer.table.find("id");
  auto shapes = std::make_shared<gis::GeometryColumn>();
  for (std::size_t row = 0; row < layer.table.size(); ++row) {
    if (ids.missing(row) || ids.text(row) != id) shapes->append(layer.table.geometry, row);
  }
  auto index = std::make_shared<const gis::SpatialIndex>(*shapes);
  return {std::move(shapes), std::move(index)};
}

}  // namespace

std::vector<SnapLayer> snapLayersOf(const world::World& world, std::string_view exceptDrawn) {
  using plan::Role;
  static constexpr std::array roles{Role::parks, Role::plots,  Role::parcels,   Role::constraint,    Role::publicLand,
                                    Role::zones, Role::zoning, Role::buildings, Role::municipalities};
  std::vector<SnapLayer> layers;
  const auto add = [&](const world::Entry& entry) {
    const bool drawn = entry.name == drawnName && !exceptDrawn.empty();
    layers.push_back(drawn && has(*entry.layer, exceptDrawn) ? without(*entry.layer, exceptDrawn)
                                                             : shared(entry.layer));
  };
  for (const bool drawn : {true, false}) {
    for (const Role role : roles) {
      for (const world::Entry& entry : world.entries) {
        if (entry.layer && entry.role == role && (entry.name == drawnName) == drawn) add(entry);
      }
    }
  }
  return layers;
}

}  // namespace hectare::desk
