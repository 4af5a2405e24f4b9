// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/base/result.h"
#include "gis/table/survey.h"

namespace hectare::questions {

/// Where a layer lies, and who says so.
struct LayerCrs {
  std::string definition;  ///< empty: nobody knows
  std::string name;
  bool inferred = false;  ///< the file does not say it; `reason` does
  gis::Message reason;
};

/// One for every layer of every file, in their order: as declared, else the system that places the layer best.
/// Errors: those of reading the rules.
gis::Result<std::vector<LayerCrs>> crsOfLayers(const gis::Survey& survey);

}  // namespace hectare::questions
