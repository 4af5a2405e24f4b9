// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/map_content.h"

#include "ui/map/answer_layers.h"
#include "ui/map/overlay_layers.h"
#include "ui/map/world_layers.h"

namespace hectare::map {

gis::Result<MapContent> mapContent(const world::World& world, const plan::Plan& plan,
                                   const std::shared_ptr<const answer::Answer>& answer, const answer::Styles& styles) {
  for (const char* needed : {"context", "constraints"}) {
    if (styles.find(needed) == nullptr) {
      return gis::Error{gis::ErrorKind::internal, {"style.missing", {{"style", std::string(needed)}}}, {}, {}};
    }
  }
  MapContent content;
  addGround(world, styles, content);
  addAnswerLayers(answer, plan, styles, content);
  addOutlines(world, styles, content);
  addOverlays(world, plan, content);
  return content;
}

}  // namespace hectare::map
