// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "src/answer/answer.h"
#include "src/answer/style.h"
#include "src/plan/plan.h"
#include "src/text/language.h"
#include "src/world/world.h"
#include "src/writers/report/picture.h"

namespace hectare::print {

/// What the pictures of a report are made of. What is referred to outlives the call.
struct PictureInput {
  const world::World& world;
  const plan::Plan& plan;
  std::shared_ptr<const answer::Answer> answer;  ///< with shapes, where its question has them
  const answer::Styles& styles;
  const text::Language& language;
  bool vectorCharts = true;  ///< charts as SVG; else as PNG, which every program shows
};

/// The maps and charts that show an answer, each with a text alternative that gives what it shows in figures: the
/// waterfall, the densities of parks, a map of all. Errors: cancelled, and those of startGui and mapContent.
gis::Result<std::vector<writers::Picture>> reportPictures(const PictureInput& input, gis::Progress& progress);

}  // namespace hectare::print
