// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "gis/io/gdal_errors.h"
#include "gis/table/survey.h"

class OGRLayer;

namespace hectare::gis {

/// Sums the areas of the polygons of a layer in `areaCrs`, each as valid or as repaired, in one pass over its
/// geometries. A layer without polygons gets no area; one that cannot be placed there gets a finding instead.
/// \pre layer.crs and layer.extent are known from the pass before. Errors: unreadable, cancelled.
Status measureAreas(const std::filesystem::path& path, OGRLayer& source, const Crs& areaCrs, GdalErrors& errors,
                    SurveyLayer& layer, Progress& progress);

}  // namespace hectare::gis
