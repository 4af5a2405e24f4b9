// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/world_layers.h"

#include <algorithm>
#include <map>

#include "ui/map/style_symbols.h"

namespace hectare::map {

namespace {

using Source = std::shared_ptr<const world::Layer>;

/// The layers of a role that could be read, in the plan's order. One that could not has its error elsewhere.
std::vector<Source> sourcesOf(const world::World& world, plan::Role role) {
  std::vector<Source> found;
  for (const world::Entry& entry : world.entries) {
    if (entry.role == role && entry.layer != nullptr && entry.layer->table.size() > 0) found.push_back(entry.layer);
  }
  return found;
}

/// All of a source with one symbol.
MapLayer layerOf(const Source& source, Symbol symbol, const answer::StyleClass& look) {
  MapLayer layer;
  layer.id = source->name;
  layer.shapes = {source, &source->table.geometry};
  layer.index = {source, &source->index};
  layer.symbols = {std::move(symbol)};
  layer.symbolOf.assign(source->table.size(), 0);
  layer.fromScale = look.fromScale;
  layer.toScale = look.toScale;
  return layer;
}

/// Adds the sources of a role as a class of a style draws them, the casings of all beneath the lines of all.
void add(const std::vector<Source>& sources, const answer::StyleClass* look, MapContent& content) {
  if (look == nullptr) return;
  const Symbol casing = casingOf(*look);
  for (const Source& source : sources) {
    if (!casing.stroke.isValid()) break;
    MapLayer beneath = layerOf(source, casing, *look);
    beneath.inLegend = false;
    content.layers.push_back(std::move(beneath));
  }
  for (const Source& source : sources) content.layers.push_back(layerOf(source, symbolOf(*look), *look));
}

void addNames(const std::vector<Source>& sources, const answer::LabelStyle* style, MapContent& content) {
  if (style == nullptr) return;
  for (const Source& source : sources) {
    const gis::Column* names = source->table.find("name");
    if (names == nullptr) continue;
    auto texts = std::make_shared<std::vector<std::string>>(source->table.size());
    for (std::size_t row = 0; row < texts->size(); ++row) (*texts)[row] = names->asText(row).value_or("");
    LabelLayer labels;
    labels.shapes = {source, &source->table.geometry};
    labels.index = {source, &source->index};
    labels.texts = std::move(texts);
    labels.style = *style;
    content.labels.push_back(std::move(labels));
  }
}

/// Constraints of one kind from several sources have lines of other directions, and their names.
void tellApart(Symbol& symbol, const std::string& name, int nth) {
  symbol.title.args = {{"name", name}};
  const int quarters = nth / 4;
  const int halves = nth / 2 % 2;
  const double turn = 90.0 * (nth % 2) + 45.0 * halves + 22.5 * quarters;
  for (Hatch& hatch : symbol.hatches) hatch.angleDeg += turn;
  if (nth > 0 && !symbol.dashMm.empty()) symbol.dashMm.insert(symbol.dashMm.end(), {0.3 * nth, 0.8});
}

}  // namespace

void addGround(const world::World& world, const answer::Styles& styles, MapContent& content) {
  using plan::Role;
  const answer::Style& context = *styles.find("context");
  const std::vector<Source> parcels = sourcesOf(world, Role::parcels);
  add(sourcesOf(world, Role::municipalities), context.named("municipality"), content);
  add(sourcesOf(world, Role::publicLand), context.named("public"), content);
  add(parcels.empty() ? sourcesOf(world, Role::plots) : parcels, context.named("parcel"), content);
  add(sourcesOf(world, Role::buildings), context.named("building"), content);
}

void addOutlines(const world::World& world, const answer::Styles& styles, MapContent& content) {
  using plan::Role;
  const answer::Style& constraints = *styles.find("constraints");
  std::map<bool, int> count;  // hard -> how many
  for (const Source& source : sourcesOf(world, Role::constraint)) {
    const std::size_t first = content.layers.size();
    add({source}, constraints.named(source->hard ? "hard" : "soft"), content);
    const int nth = count[source->hard]++;
    for (std::size_t i = first; i < content.layers.size(); ++i) {
      for (Symbol& symbol : content.layers[i].symbols) tellApart(symbol, source->name, nth);
    }
  }
  const std::vector<Source> parks = sourcesOf(world, Role::parks);
  for (const char* look : {"park", "park_far"}) add(parks, styles.find("context")->named(look), content);
  // Names of parks go before those of municipalities, both before codes.
  MapContent names;
  addNames(parks, styles.label("park"), names);
  const auto isMunicipal = [](const LabelLayer& l) { return l.style.id == "municipality"; };
  // An answer about municipalities names its own.
  if (std::none_of(content.labels.begin(), content.labels.end(), isMunicipal)) {
    addNames(sourcesOf(world, Role::municipalities), styles.label("municipality"), names);
  }
  content.labels.insert(content.labels.begin(), names.labels.begin(), names.labels.end());
}

}  // namespace hectare::map
