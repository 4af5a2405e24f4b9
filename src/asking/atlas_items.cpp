// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/asking/atlas_items.h"

#include <algorithm>
#include <map>

#include "src/answer/cells.h"
#include "src/answer/row_references.h"
#include "src/asking/asked_form.h"
#include "src/questions/availability/availability.h"

namespace hectare::asking {
namespace {

using answer::columnAt;
using answer::textAt;
using Boxes = std::map<std::string, gis::Box>;  ///< of parks, by their ids

gis::Result<Boxes> parkBoxes(const world::World& world) {
  Boxes boxes;
  HECTARE_ASSIGN(const auto layers, world.layers(plan::Role::parks));
  for (const world::Layer* layer : layers) {
    const gis::Column* id = layer->table.find("id");
    for (std::size_t row = 0; id != nullptr && row < layer->table.size(); ++row) {
      boxes[id->asText(row).value_or("")].add(layer->table.geometry.box(row));
    }
  }
  return boxes;
}

using Areas = std::map<std::string, double>;  ///< m² by park

/// Per municipality the land of each park in it.
std::map<std::string, Areas> parksByMunicipality(const answer::Answer& answer) {
  std::map<std::string, Areas> parks;
  for (const answer::Layer& layer : answer.layers) {
    const std::size_t municipality = columnAt(layer.table, "municipality_id");
    const std::size_t park = columnAt(layer.table, "park_id");
    const std::size_t area = columnAt(layer.table, "area_m2");
    if (layer.table.id != "pieces" || municipality == layer.table.columns.size()) continue;
    for (const auto& piece : layer.table.rows) {
      const std::string in = textAt(piece, municipality);
      const auto* areaM2 = std::get_if<double>(&piece[area]);
      if (!in.empty() && areaM2 != nullptr) parks[in][textAt(piece, park)] += *areaM2;
    }
  }
  return parks;
}

/// Whose figures a municipality's page tells: not those of a park that only touches its border.
std::vector<std::string> parksIn(const Areas& areas) {
  constexpr double noticedM2 = 1;
  std::vector<std::string> parks;
  for (const auto& [park, areaM2] : areas) {
    if (areaM2 >= noticedM2) parks.push_back(park);
  }
  return parks;
}

}  // namespace

gis::Result<std::shared_ptr<const answer::Answer>> answerBy(const std::string& by, const Rehearsal& of) {
  using By = questions::AvailabilityOptions::By;
  questions::AvailabilityOptions options;
  AskedForm form{"availability", true, {}, {}};
  if (by == "municipality") {
    options.by = By::municipality;
    form.options = {{"--by", {by}}};
  }
  options.pieces = options.shapes = true;
  HECTARE_ASSIGN(answer::Answer answer, questions::availability(of.world, of.plan, options, of.memo, of.progress));
  answer::addReferences(answer, groundOf(form, of.plan, of.world));
  return std::make_shared<const answer::Answer>(std::move(answer));
}

gis::Result<std::vector<AtlasItem>> atlasItems(const std::string& by, const answer::Answer& answer,
                                               const world::World& world) {
  HECTARE_ASSIGN(const Boxes boxes, parkBoxes(world));
  const auto within = parksByMunicipality(answer);
  const bool byPark = by == "park";
  std::vector<AtlasItem> items;
  for (const auto& row : answer.tables.front().rows) {
    AtlasItem item{textAt(row, 0), textAt(row, 1), {}, {}, {}};
    if (byPark) {
      item.park = item.id;
      item.parks = {item.id};
    } else if (const auto parks = within.find(item.id); parks != within.end()) {
      item.parks = parksIn(parks->second);
    }
    gis::Box box;
    for (const std::string& park : item.parks) {
      if (const auto found = boxes.find(park); found != boxes.end()) box.add(found->second);
    }
    if (box.empty()) continue;
    if (!byPark) {
      constexpr double around = 0.04;
      const double margin = around * std::max(box.maxX - box.minX, box.maxY - box.minY);
      item.extent = plan::SheetExtent{box.minX - margin, box.minY - margin, box.maxX + margin, box.maxY + margin};
    }
    items.push_back(std::move(item));
  }
  return items;
}

}  // namespace hectare::asking
