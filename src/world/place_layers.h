// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gis/crs/crs.h"
#include "src/world/infer_crs.h"
#include "src/world/recognise.h"

namespace hectare::world {

/// In which CRS a person says that a file is; without a layer: all that declare none.
struct CrsSaid {
  std::string layer;
  std::string crs;
};

/// Where a layer of the survey lies.
struct LayerPlace {
  gis::Crs crs;                     ///< declared, said or inferred; unknown: nobody can say
  bool stated = false;              ///< the plan has to state it: the file does not
  bool unsure = false;              ///< inferred
  bool axesSwapped = false;         ///< x and y seem to be exchanged: only so it lies where data of this program does
  Reasons reasons;                  ///< where it is not the file's own word
  std::optional<gis::Box> degrees;  ///< west, south, east, north; no value: unknown, or no shapes
};

/// One for each layer of the recognition. What had to be inferred, or could not be, is among `findings`.
/// Errors: usage (a CRS that is none, a layer that is not there), those of inferCrs.
gis::Result<std::vector<LayerPlace>> placeLayers(const gis::Survey& survey, const Recognition& recognition,
                                                 const std::vector<CrsSaid>& said, gis::Findings& findings);

/// The systems that would place a grid that declares none, best first. Nothing takes them without a person's word.
/// \param places of the layers beside it. Errors: those of inferCrs.
gis::Result<std::vector<CrsGuess>> guessRasterCrs(const gis::SurveyRaster& raster,
                                                  const std::vector<LayerPlace>& places);

/// The CRS of a plan, and why.
struct PlanCrs {
  std::string crs;
  gis::Message why;
  bool sure = true;
};

/// The projected metric CRS of most layers (parks, plots and parcels before others), else one that fits where they lie.
/// Errors: undecided, when nobody knows where they lie.
gis::Result<PlanCrs> choosePlanCrs(const Recognition& recognition, const std::vector<LayerPlace>& places);

}  // namespace hectare::world
