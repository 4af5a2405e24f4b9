// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/land/land_sources.h"

#include <algorithm>

namespace hectare::land {

namespace {

using plan::Role;

gis::Result<RankedFeatures> ranked(const world::World& world, Role role, const RankedFeatures& parks) {
  HECTARE_ASSIGN(auto layers, world.layers(role));
  return RankedFeatures(std::move(layers), parks);
}

gis::Result<std::vector<const world::Layer*>> required(const world::World& world, Role role,
                                                       const plan::Scheme& scheme) {
  HECTARE_ASSIGN(auto layers, world.layers(role));
  if (!layers.empty()) return layers;
  const std::string name(plan::roleName(role));
  return gis::Error{gis::ErrorKind::undecided,
                    {"land.role_missing", {{"role", name}, {"scheme", scheme.id}}},
                    {},
                    {"land.role_missing_hint", {{"role", name}}}};
}

RankedFeatures constraints(const std::vector<const world::Layer*>& layers, bool hard, const RankedFeatures& parks) {
  std::vector<const world::Layer*> chosen;
  std::copy_if(layers.begin(), layers.end(), std::back_inserter(chosen),
               [hard](const world::Layer* layer) { return layer->hard == hard; });
  return {std::move(chosen), parks};
}

}  // namespace

gis::Result<LandSources> collectSources(const world::World& world, const plan::Scheme& scheme) {
  LandSources sources;
  HECTARE_ASSIGN(auto parkLayers, required(world, Role::parks, scheme));
  sources.parks = RankedFeatures(std::move(parkLayers));
  const RankedFeatures& parks = sources.parks;
  HECTARE_ASSIGN(auto unitLayers, required(world, plan::roleFromName(scheme.unit).value_or(Role::parcels), scheme));
  sources.units = RankedFeatures(std::move(unitLayers), parks);
  HECTARE_ASSIGN(sources.publicLand, ranked(world, Role::publicLand, parks));
  HECTARE_ASSIGN(sources.zones, ranked(world, Role::zones, parks));
  HECTARE_ASSIGN(sources.municipalities, ranked(world, Role::municipalities, parks));
  HECTARE_ASSIGN(const auto constraintLayers, world.layers(Role::constraint));
  sources.hard = constraints(constraintLayers, true, parks);
  sources.soft = constraints(constraintLayers, false, parks);
  const auto& units = sources.units.layers();
  const bool someDoNotSay =
      std::any_of(units.begin(), units.end(), [](const world::Layer* layer) { return !layer->sourceHas("built"); });
  if (someDoNotSay) {
    HECTARE_ASSIGN(auto buildingLayers, world.layers(Role::buildings));
    sources.buildings = RankedFeatures(std::move(buildingLayers));
    sources.builtFromBuildings = !sources.buildings.layers().empty();
  }
  return sources;
}

}  // namespace hectare::land
