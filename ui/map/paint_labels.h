// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/map/place_labels.h"

class QPainter;

namespace hectare::map {

/// Writes names at their places: each on its halo, all halos beneath all letters. As text, so that a PDF can be
/// searched. \pre the painter's unit is 1 mm and its origin the frame's upper left corner.
void paintLabels(QPainter& painter, const std::vector<PlacedLabel>& labels);

}  // namespace hectare::map
