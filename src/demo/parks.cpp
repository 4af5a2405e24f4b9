// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "src/demo/families.h"

namespace hectare::demo {

void addParks(const Drawing& drawing, Layers& layers) {
  const std::string& town = drawing.layout.gazetteer.municipalities[drawing.quarter.municipality].name;
  for (std::size_t i = 0; i < drawing.quarter.parks.size(); ++i) {
    const Park& park = drawing.layout.parks[drawing.quarter.parks[i]];
    addPolygon(layers.parks, {park.id, park.name, park.level, town}, drawing.parkRings[i]);
  }
}

void addZones(const Drawing& drawing, Layers& layers) {
  for (const std::size_t p : drawing.quarter.parks) {
    const Park& park = drawing.layout.parks[p];
    for (std::size_t s = 0; s < park.blocks.size(); ++s) {
      addPolygon(layers.zones, {fmt::format("{}-{}", park.id, s + 1), park.id, park.development[s]},
                 stripRing(drawing.shape.strips[park.firstStrip + s], park.blocks[s]));
    }
  }
}

}  // namespace hectare::demo
