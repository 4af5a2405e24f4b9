// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "gis/table/survey.h"
#include "src/world/find_columns.h"
#include "src/world/recognise.h"

namespace hectare::world {

/// What most features of a layer are.
[[nodiscard]] plan::LayerShape shapeOf(const gis::SurveyLayer& layer);

/// The columns of a table that say where its rows lie, and what shape they give. No value: none.
struct PlacedShape {
  plan::PlaceColumns columns;
  plan::LayerShape shape = plan::LayerShape::point;
};
[[nodiscard]] std::optional<PlacedShape> placesOf(const ColumnFinder& columns);

/// A column of end dates some of which had passed on the newest day that the layer states (its own date, other dates in
/// it), or on `today` when it states none. No value: there is none, or every row had ended.
[[nodiscard]] std::optional<EndedRows> endedRows(const gis::SurveyLayer& layer, const ColumnFinder& columns,
                                                 const std::string& today);

/// Whether two layers hold the same: as many features, columns of the same names (as far as a Shapefile keeps them)
/// with the same texts in them, and the same extent; without any text the layers have to be called the same.
[[nodiscard]] bool sameContent(const gis::SurveyLayer& a, const gis::SurveyLayer& b);

/// Whether two layers are parts of one: the same columns and CRS, side by side.
[[nodiscard]] bool partsOfOne(const gis::SurveyLayer& a, const gis::SurveyLayer& b);

}  // namespace hectare::world
