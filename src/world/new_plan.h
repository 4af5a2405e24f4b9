// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "src/text/language.h"
#include "src/world/place_layers.h"
#include "src/world/recognise.h"

namespace hectare::world {

struct NewPlanOptions {
  std::filesystem::path file;      ///< of the plan: relative paths start at its folder; its stem is the plan's name
  std::string crs;                 ///< of the plan; empty: chosen
  std::vector<CrsSaid> sourceCrs;  ///< of files
  std::string scheme;              ///< empty: chosen
};

/// What became of one layer of the survey.
struct TakenLayer {
  std::string file;
  std::string layer;
  std::size_t features = 0;
  std::string role;      ///< empty: no source of the plan
  std::string source;    ///< name in the plan
  bool certain = false;  ///< nothing of it is left to confirm
  Reasons reasons;
};

struct NewPlan {
  plan::Plan plan;
  gis::Findings findings;  ///< of the recognition, and of making the plan from it
  std::vector<TakenLayer> layers;
};

/// A plan from what was recognised, each guess with its reason in `language`, and all that is unsure both in the plan
/// and among the findings. Nothing is written. Errors: usage (a CRS, scheme or layer that is none), refused (a CRS in
/// which no areas can be measured), undecided (nobody knows where the layers lie), invalid (no layer at all).
gis::Result<NewPlan> newPlan(const gis::Survey& survey, const Recognition& recognition, const NewPlanOptions& options,
                             const text::Language& language);

}  // namespace hectare::world
