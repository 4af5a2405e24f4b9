// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cli/atlas_items.h"

#include <algorithm>

#include "gis/geometry/inside_point.h"
#include "gis/geometry/point_in_polygon.h"
#include "src/answer/row_references.h"
#include "src/questions/availability/availability.h"

namespace hectare::cli {
namespace {

std::string textOf(const std::vector<answer::Cell>& row, std::size_t column) {
  const auto* text = column < row.size() ? std::get_if<std::string>(&row[column]) : nullptr;
  return text == nullptr ? std::string() : *text;
}

/// A park with points that lie well inside it, along all of its outline.
struct ParkPlace {
  std::string id;
  gis::Box box;
  std::vector<gis::Coord> inside;
};

ParkPlace placeOf(const gis::GeometryColumn& shapes, std::size_t row, std::string id) {
  constexpr double inward = 0.02;  // away from boundaries that parks and municipalities share
  const gis::Coord middle = gis::insidePoint(shapes, row);
  ParkPlace place{std::move(id), shapes.box(row), {middle}};
  for (const gis::Coord c : shapes.coords(row)) {
    const gis::Coord moved{c.x + (middle.x - c.x) * inward, c.y + (middle.y - c.y) * inward};
    if (gis::contains(shapes, row, moved)) place.inside.push_back(moved);
  }
  return place;
}

gis::Result<std::vector<ParkPlace>> parkPlaces(const world::World& world) {
  std::vector<ParkPlace> places;
  HECTARE_ASSIGN(const auto layers, world.layers(plan::Role::parks));
  for (const world::Layer* layer : layers) {
    const gis::Column* id = layer->table.find("id");
    for (std::size_t row = 0; id != nullptr && row < layer->table.size(); ++row) {
      if (layer->table.geometry.kind(row) != gis::GeometryKind::polygon) continue;
      places.push_back(placeOf(layer->table.geometry, row, id->asText(row).value_or("")));
    }
  }
  return places;
}

/// The parks that lie in a municipality, or partly.
std::vector<std::string> parksIn(const std::string& municipality, const std::vector<ParkPlace>& places,
                                 const std::vector<const world::Layer*>& municipalities) {
  std::vector<std::string> parks;
  for (const world::Layer* layer : municipalities) {
    const gis::Column* id = layer->table.find("id");
    for (std::size_t row = 0; id != nullptr && row < layer->table.size(); ++row) {
      if (id->asText(row) != municipality) continue;
      for (const ParkPlace& place : places) {
        const bool meets = std::ranges::any_of(
            place.inside, [&](gis::Coord c) { return gis::contains(layer->table.geometry, row, c); });
        if (meets && std::ranges::count(parks, place.id) == 0) parks.push_back(place.id);
      }
    }
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
  HECTARE_ASSIGN(const auto places, parkPlaces(world));
  HECTARE_ASSIGN(const auto municipalities, world.layers(plan::Role::municipalities));
  std::vector<AtlasItem> items;
  for (const auto& row : answer.tables.front().rows) {
    AtlasItem item{textOf(row, 0), textOf(row, 1), {}, {}, {}};
    if (by == "park") {
      item.park = item.id;
      item.parks = {item.id};
    } else {
      item.parks = parksIn(item.id, places, municipalities);
    }
    gis::Box box;
    for (const ParkPlace& place : places) {
      if (std::ranges::count(item.parks, place.id) > 0) box.add(place.box);
    }
    if (box.empty()) continue;
    if (by != "park") {
      constexpr double around = 0.04;
      const double margin = around * std::max(box.maxX - box.minX, box.maxY - box.minY);
      item.extent = plan::SheetExtent{box.minX - margin, box.minY - margin, box.maxX + margin, box.maxY + margin};
    }
    items.push_back(std::move(item));
  }
  return items;
}

}  // namespace hectare::cli
