// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "gis/base/result.h"
#include "gis/table/survey.h"
#include "src/world/recognise.h"

namespace hectare::questions {

/// As what a plan would take a column of a layer.
struct ColumnLook {
  std::vector<std::string> ours;    ///< as plans write it: "id", "built"; "key" of a join; "x", "y", "wkt" of a place
  std::vector<std::string> others;  ///< columns that fit as well; not empty: a person has to decide
  world::Reasons reasons;
};

/// What a layer looks like and where it lies: as a plan that is made from the same files would take it.
struct LayerLook {
  std::string role;  ///< as plans write it; "none": it has no place in a plan
  bool sure = false;
  world::Reasons roleReasons;
  gis::Crs crs;                               ///< unknown: nobody can say
  std::string crsOrigin;                      ///< declared, columns (what they are called says it), inferred or unknown
  world::Reasons crsReasons;                  ///< where it is not the file's own word
  std::map<std::string, ColumnLook> columns;  ///< by name in the layer: those that are taken
};

/// One for every layer of every file, in their order. \param recognition of this survey. Errors: those of the rules.
gis::Result<std::vector<LayerLook>> layerLooks(const gis::Survey& survey, const world::Recognition& recognition);

}  // namespace hectare::questions
