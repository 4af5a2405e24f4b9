// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/layer_looks.h"

#include <algorithm>

namespace hectare::desk {

std::vector<std::string> layersOf(const map::MapContent& content) {
  std::vector<std::string> ids;
  for (auto layer = content.layers.rbegin(); layer != content.layers.rend(); ++layer) {
    if (std::ranges::find(ids, layer->id) == ids.end()) ids.push_back(layer->id);
  }
  return ids;
}

namespace {

/// From top to bottom, as it was said; what was not said keeps its place above its neighbour beneath.
std::vector<std::string> orderOf(const map::MapContent& content, const LayerLooks& looks) {
  const std::vector<std::string> ids = layersOf(content);
  std::vector<std::string> order;
  for (const std::string& id : looks.order) {
    if (std::ranges::find(ids, id) != ids.end()) order.push_back(id);
  }
  for (auto id = ids.rbegin(); id != ids.rend(); ++id) {
    if (std::ranges::find(order, *id) != order.end()) continue;
    const auto beneath = id == ids.rbegin() ? order.end() : std::ranges::find(order, *std::prev(id));
    order.insert(beneath, *id);
  }
  return order;
}

}  // namespace

map::MapContent arranged(const map::MapContent& content, const LayerLooks& looks) {
  map::MapContent wanted = content;
  wanted.layers.clear();
  wanted.ground = 0;
  const std::vector<std::string> order = orderOf(content, looks);
  for (auto id = order.rbegin(); id != order.rend(); ++id) {
    const auto said = looks.byId.find(*id);
    const LayerLook look = said == looks.byId.end() ? LayerLook() : said->second;
    if (!look.visible || look.opacity <= 0) continue;
    for (std::size_t i = 0; i < content.layers.size(); ++i) {
      if (content.layers[i].id != *id) continue;
      wanted.layers.push_back(content.layers[i]);
      wanted.layers.back().opacity *= look.opacity;
      if (i < content.ground) wanted.ground = wanted.layers.size();
    }
  }
  std::erase_if(wanted.labels, [&](const map::LabelLayer& labels) {
    const bool shown =
        std::ranges::any_of(wanted.layers, [&](const auto& layer) { return layer.shapes == labels.shapes; });
    const bool known =
        std::ranges::any_of(content.layers, [&](const auto& layer) { return layer.shapes == labels.shapes; });
    return known && !shown;
  });
  return wanted;
}

}  // namespace hectare::desk
