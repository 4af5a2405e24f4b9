// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <string>
#include <vector>

#include "src/text/language.h"
#include "ui/map/map_content.h"
#include "ui/map/map_view.h"

class QPainter;

namespace hectare::map {

/// One sign of the map and what it means.
struct LegendEntry {
  Symbol symbol;
  /// Drawn beneath `symbol`: the casing of a line. Draws nothing where there is none.
  Symbol casing;
  enum class Form { area, line, point } form = Form::area;
  std::vector<std::string> codes;  ///< those visible of the class's values, sorted; empty: the class has none
  double opacity = 1;
};

/// The entries under one heading.
struct LegendGroup {
  gis::Message title;  ///< empty id: no heading
  std::vector<LegendEntry> entries;
};

/// Exactly what of the content is visible in a view: classes of which some land, length or point lies in the frame and
/// is not wholly under what is drawn over it, at scales at which their layer is drawn. In the order of the layers from
/// top to bottom, but those of the answer first; inside a layer in the order of its style. Entries of one look and
/// meaning from several layers are one.
std::vector<LegendGroup> legendOf(const MapContent& content, const MapView& view);

/// What stands beside a sign: the title of the class and its codes ("Housing (A-1, B)"),
/// of which the first 16.
std::string legendText(const LegendEntry& entry, const text::Language& language);

/// Paints the sign of an entry into a box: areas fill it, lines bend through it, points stand in its middle. \pre the
/// painter's unit is 1 mm. \param dotMm as MapView has it.
void paintLegendSign(QPainter& painter, const QRectF& box, const LegendEntry& entry, double dotMm);

}  // namespace hectare::map
