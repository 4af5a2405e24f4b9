// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <QRectF>
#include <QString>
#include <vector>

#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "ui/map/label_layer.h"
#include "ui/map/map_text.h"
#include "ui/map/map_view.h"

namespace hectare::map {

/// A name at its place on the map, in millimetres.
struct PlacedLabel {
  struct Line {
    QString text;
    QPointF baseline;  ///< where it begins
  };
  std::vector<Line> lines;  ///< one or two
  QRectF box;               ///< of the letters; no two boxes overlap
  TextStyle look;
  QColor halo;
  double haloMm = 0;
  std::size_t layer = 0;      ///< of the label layers
  std::uint32_t feature = 0;  ///< in that layer
  bool inside = false;        ///< it lies wholly in its shape
};

struct LabelSettings {
  std::vector<QRectF> taken;  ///< places on the map that no name may cover (a legend, a stamp)
  QString family;             ///< empty: typeface()
  double enlarged = 1;        ///< letters and halos, for paper that is read from afar
};

/// Gives names their places: one layer after the other, in each the largest shape first (then by text and number), so
/// that names of parks and municipalities come before codes. A name goes inside its shape where it fits, on one line or
/// on two; else, unless its layer says onlyInside, over its middle or beside it. Names of later layers stay off the
/// shapes of the first where they can, as a municipality's off its parks. A name without a free place is left out, and
/// so is that of a shape that fills the whole frame. The same content and view give the same places. Errors: cancelled.
gis::Result<std::vector<PlacedLabel>> placeLabels(const std::vector<LabelLayer>& layers, const MapView& view,
                                                  const LabelSettings& settings, gis::Progress& progress);

}  // namespace hectare::map
