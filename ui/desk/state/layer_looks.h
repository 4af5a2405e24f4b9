// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "ui/map/map_content.h"

namespace hectare::desk {

/// How a person wants to see a layer of the map: changes no figure, and is no part of the plan.
struct LayerLook {
  bool visible = true;
  double opacity = 1;
  friend bool operator==(const LayerLook&, const LayerLook&) = default;
};

/// What a person said of the layers; whatever is not in it is as the map has it.
struct LayerLooks {
  std::map<std::string, LayerLook> byId;
  std::vector<std::string> order;  ///< from top to bottom; a layer that is not in it stays by its neighbour beneath
  friend bool operator==(const LayerLooks&, const LayerLooks&) = default;
};

/// The layers of a map, each once, from top to bottom. A layer and its outlines are one.
std::vector<std::string> layersOf(const map::MapContent& content);

/// The map as it is wanted: shapes and indexes are shared.
map::MapContent arranged(const map::MapContent& content, const LayerLooks& looks);

}  // namespace hectare::desk
