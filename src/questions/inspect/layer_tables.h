// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/table/survey.h"
#include "src/answer/answer.h"
#include "src/questions/inspect/inferred_crs.h"

namespace hectare::questions {

/// "parcels.gpkg", or "city.gpkg:parcels" where a file has several layers: as options of the command line write it.
std::string labelOf(const gis::SurveyFile& file, const gis::SurveyLayer& layer);

/// A row per layer and per raster, in the order of the survey. \param places as long as the layers of all files.
answer::Table layerTable(const gis::Survey& survey, const std::vector<LayerCrs>& places);

/// A row per column of every layer.
answer::Table columnTable(const gis::Survey& survey);

/// A row per band of every raster.
answer::Table bandTable(const gis::Survey& survey);

/// How people see the table of layers: a card per layer, with its columns.
answer::Chart layerCards();

}  // namespace hectare::questions
