// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/table/survey.h"
#include "src/answer/answer.h"
#include "src/questions/inspect/layer_looks.h"
#include "src/text/language.h"

namespace hectare::questions {

/// "parcels.gpkg", or "city.gpkg:parcels" where a file has several layers: as options of the command line write it.
std::string labelOf(const gis::SurveyFile& file, const gis::SurveyLayer& layer);

/// A row per layer and per raster, in the order of the survey. \param looks as long as the layers of all files.
/// \param language of the reasons.
answer::Table layerTable(const gis::Survey& survey, const std::vector<LayerLook>& looks,
                         const text::Language& language);

/// A row per column of every layer.
answer::Table columnTable(const gis::Survey& survey, const std::vector<LayerLook>& looks,
                          const text::Language& language);

/// A row per band of every raster.
answer::Table bandTable(const gis::Survey& survey);

/// How people see the table of layers: a card per layer, with its columns.
answer::Chart layerCards();

}  // namespace hectare::questions
