// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/demo/demo_plan.h"

#include <initializer_list>
#include <string>
#include <utility>

namespace hectare::demo {
namespace {

/// Our column, and the layer's.
using Bound = std::pair<std::string, std::string>;

plan::Source source(plan::Role role, const std::string& layer, const std::string& date,
                    std::initializer_list<Bound> columns) {
  plan::Source source;
  source.name = layer;
  source.role = role;
  source.paths = {layersFile};
  source.layer = layer;
  source.date = date;
  source.accuracyM = 0.5;  // invented, as the land is
  for (const auto& [ours, theirs] : columns) source.columns[ours].column = theirs;
  return source;
}

plan::Source constraint(const std::string& layer, const std::string& date, bool hard, int priority, double bufferM) {
  plan::Source s = source(plan::Role::constraint, layer, date, {{"id", "id"}, {"name", "naam"}});
  s.hard = hard;
  s.priority = priority;
  s.bufferM = bufferM;
  return s;
}

/// Between several values in one text.
constexpr char listSeparator = ';';

plan::Source plots() {
  plan::Source s = source(plan::Role::plots, "plots", "2025-06-30",
                          {{"id", "plotid"},
                           {"in_use", "ingebruik"},
                           {"built", "bebouwing"},
                           {"function", "functie"},
                           {"availability", "beschikbaarheid"},
                           {"restriction", "beperking"}});
  s.columns["function"].separator = listSeparator;
  s.columns["restriction"].separator = listSeparator;
  return s;
}

plan::Source establishments() {
  plan::Source s = source(
      plan::Role::establishments, "establishments", "2024-12-31",
      {{"id", "vestigingid"}, {"jobs", "jobs"}, {"nace", "nace"}, {"enterprise", "onderneming"}, {"is_seat", "zetel"}});
  s.columns["is_seat"].values = {{"ja", "yes"}, {"nee", "no"}};
  s.jobsUnit = "jobs";
  return s;
}

plan::Source zoning() {
  plan::Source s = source(
      plan::Role::zoning, "zoning", "2025-03-01",
      {{"id", "zoneid"}, {"code", "code"}, {"name", "naam"}, {"status", "toestand"}, {"in_force_since", "datum"}});
  s.columns["status"].values = {{"van kracht", "in_force"}, {"in opmaak", "in_preparation"}};
  return s;
}

void addLand(plan::Plan& plan) {
  using plan::Role;
  plan.sources = {
      source(Role::parks, "parks", "2025-01-01", {{"id", "parkid"}, {"name", "naam"}, {"level", "niveau"}}),
      plots(),
      source(Role::parcels, "parcels", "2025-01-01", {{"id", "capakey"}}),
      source(Role::zones, "zones", "2025-06-30", {{"id", "zoneid"}, {"status", "status"}}),
      source(Role::publicLand, "roads", "2025-01-01", {{"id", "id"}}),
      source(Role::publicLand, "water", "2025-01-01", {{"id", "id"}, {"name", "naam"}}),
  };
}

void addRest(plan::Plan& plan) {
  using plan::Role;
  for (plan::Source& s : std::vector<plan::Source>{
           constraint("flood", "2023-01-01", true, 1, 0),
           constraint("nature", "2024-05-01", true, 2, 0),
           constraint("pipelines", "2022-09-01", false, 3, 10),
           source(Role::buildings, "buildings", "2025-01-01", {{"id", "gebouwid"}, {"floors", "bouwlagen"}}),
           zoning(),
           source(Role::rights, "rights", "2025-06-30", {{"id", "id"}}),
           establishments(),
           source(Role::municipalities, "municipalities", "2025-01-01", {{"id", "nis"}, {"name", "naam"}}),
       }) {
    plan.sources.push_back(std::move(s));
  }
}

/// \param name as the legend has it.
plan::Source overlay(const char* file, const std::string& layer, const char* name, const char* colour,
                     std::initializer_list<Bound> columns) {
  plan::Source s = source(plan::Role::overlay, layer, "2025-06-30", columns);
  s.name = name;
  s.paths = {file};
  s.attribution = "Hectare, demo";
  s.look.colour = colour;
  return s;
}

/// Under all: the terrain; over all: what stands on the campuses of Limburg DC.
void addCampus(plan::Plan& plan) {
  plan::Source terrain = overlay(terrainFile, "", "Terrain", "", {});
  terrain.accuracyM.reset();
  terrain.look.show = "hillshade";
  terrain.look.zFactor = 3;  // the land is nearly flat
  terrain.look.opacity = 0.7;
  plan::Source heights =
      overlay(campusFile, "building_heights", "Building height", "#4a4a55", {{"id", "gebouwid"}, {"value", "hoogte"}});
  heights.look.opacity = 0.85;
  heights.look.unit = "m";
  plan::Source dust =
      overlay(campusFile, "sensors", "Fine dust", "#8c1d40", {{"id", "sensorid"}, {"value", "fijnstof"}});
  dust.look.unit = "µg/m³";
  for (plan::Source& s : std::vector<plan::Source>{
           terrain,
           heights,
           overlay(campusFile, "paths", "Paths", "#8a5a2b", {{"id", "padid"}, {"name", "soort"}}),
           overlay(campusFile, "trees", "Trees", "#3f7d3a", {{"id", "boomid"}, {"name", "soort"}}),
           dust,
       }) {
    plan.sources.push_back(std::move(s));
  }
}

plan::Target ruimtepact() {
  plan::Target target;
  target.name = "Ruimtepact 2040";
  target.areaM2 = 2'000'000;
  // The policy speaks of hectares of parks; what a park loses to its own roads is in them.
  target.measure = "gross";
  target.levels = {"regional"};
  target.kinds = {"free", "offered", "held"};
  target.baseline = "2025-01-01";
  target.source = "Ruimtepact 2040, Province of Limburg";
  return target;
}

}  // namespace

plan::Plan demoPlan(const std::filesystem::path& file, bool campus) {
  plan::Plan plan;
  plan.file = file;
  plan.name = "Limburg (illustrative)";
  plan.crs = "EPSG:31370";
  plan.illustrative = true;
  plan.scheme = "vlaio";
  plan.remnant = {500, 10, plan::RemnantRule::Join::park};
  addLand(plan);
  addRest(plan);
  if (campus) addCampus(plan);
  plan.targets = {ruimtepact()};
  return plan;
}

}  // namespace hectare::demo
