// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "gis/base/finding.h"
#include "gis/base/message.h"
#include "gis/base/result.h"
#include "src/answer/answer.h"
#include "src/answer/style.h"
#include "src/plan/plan.h"
#include "src/world/world.h"
#include "ui/map/label_layer.h"
#include "ui/map/map_layer.h"

namespace hectare::map {

/// What a map shows, wherever and however large it is drawn.
struct MapContent {
  std::vector<MapLayer> layers;     ///< from bottom to top
  std::size_t ground = 0;           ///< the first of `layers` that is not ground (terrain, photographs): what is drawn
                                    ///< under everything belongs before it
  std::vector<LabelLayer> labels;   ///< the most important first
  std::vector<gis::Message> notes;  ///< to stand under the legend
  gis::Findings findings;           ///< what could not be drawn as the styles say
};

/// The map of an answer: what the plan has of the land around (municipalities, public land, parcels, buildings), the
/// layers of the answer that have shapes, each by its `style`, and over them constraints and the outlines of parks. An
/// answer without shapes gives the map of the plan alone.
/// \param answer is shared: its shapes are drawn where they lie.
/// Errors: internal (a style of the program itself is not there).
gis::Result<MapContent> mapContent(const world::World& world, const plan::Plan& plan,
                                   const std::shared_ptr<const answer::Answer>& answer, const answer::Styles& styles);

}  // namespace hectare::map
