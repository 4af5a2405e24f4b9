// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/park_places.h"

#include <algorithm>

#include "gis/geometry/point_in_polygon.h"
#include "src/answer/cells.h"

namespace hectare::desk {

namespace {

std::vector<const world::Layer*> layersOfRole(const Snapshot& snapshot, plan::Role role) {
  if (!snapshot.world) return {};
  return snapshot.world->layers(role).value_or(std::vector<const world::Layer*>());
}

std::vector<const world::Layer*> parkLayers(const Snapshot& snapshot) {
  return layersOfRole(snapshot, plan::Role::parks);
}

gis::GeometryColumn shapesNamed(const std::vector<const world::Layer*>& layers, const std::string& id) {
  gis::GeometryColumn shapes;
  for (const world::Layer* layer : layers) {
    const gis::Column* ids = layer->table.find("id");
    for (std::size_t row = 0; ids != nullptr && row < layer->table.size(); ++row) {
      if (ids->asText(row) == id) shapes.append(layer->table.geometry, row);
    }
  }
  return shapes;
}

const answer::Table* parkTable(const Snapshot& snapshot) {
  return snapshot.answer ? answer::tableNamed(*snapshot.answer, "parks") : nullptr;
}

}  // namespace

std::optional<std::string> parkAt(const Snapshot& snapshot, gis::Coord place) {
  for (const world::Layer* layer : parkLayers(snapshot)) {
    const gis::Column* id = layer->table.find("id");
    for (const std::uint32_t row : layer->index.query({place.x, place.y, place.x, place.y})) {
      if (id != nullptr && gis::contains(layer->table.geometry, row, place)) return id->asText(row);
    }
  }
  return std::nullopt;
}

gis::GeometryColumn shapesOfPark(const Snapshot& snapshot, const std::string& id) {
  return shapesNamed(parkLayers(snapshot), id);
}

gis::GeometryColumn shapesOfPlot(const Snapshot& snapshot, const std::string& id) {
  gis::GeometryColumn shapes = shapesNamed(layersOfRole(snapshot, plan::Role::plots), id);
  return shapes.size() > 0 ? shapes : shapesNamed(layersOfRole(snapshot, plan::Role::parcels), id);
}

std::vector<std::pair<std::string, std::string>> parksOf(const Snapshot& snapshot) {
  std::vector<std::pair<std::string, std::string>> parks;
  for (const world::Layer* layer : parkLayers(snapshot)) {
    const gis::Column* ids = layer->table.find("id");
    const gis::Column* names = layer->table.find("name");
    for (std::size_t row = 0; ids != nullptr && row < layer->table.size(); ++row) {
      const auto id = ids->asText(row);
      if (id) parks.emplace_back(*id, names == nullptr ? std::string() : names->asText(row).value_or(""));
    }
  }
  return parks;
}

std::optional<std::size_t> rowOfPark(const Snapshot& snapshot, const std::string& id) {
  const answer::Table* table = parkTable(snapshot);
  if (table == nullptr) return std::nullopt;
  const std::size_t column = answer::columnAt(*table, "park_id");
  const auto found =
      std::ranges::find_if(table->rows, [&](const auto& row) { return answer::textAt(row, column) == id; });
  if (found == table->rows.end()) return std::nullopt;
  return static_cast<std::size_t>(found - table->rows.begin());
}

std::string parkInRow(const Snapshot& snapshot, std::size_t row) {
  const answer::Table* table = parkTable(snapshot);
  if (table == nullptr || row >= table->rows.size()) return {};
  return answer::textAt(table->rows[row], answer::columnAt(*table, "park_id"));
}

gis::Box wholeLand(const Snapshot& snapshot) {
  gis::Box box;
  for (const world::Layer* layer : parkLayers(snapshot)) box.add(layer->table.geometry.box());
  if (!box.empty()) return box;
  for (const map::MapLayer& layer : snapshot.content.layers) box.add(layer.shapes->box());
  return box;
}

}  // namespace hectare::desk
