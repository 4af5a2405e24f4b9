// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "src/answer/style.h"
#include "src/text/data_rows.h"

namespace hectare::answer {

/// [[style]]: title, column, column_beside, titles, note, label, label_column, outline, outline_mm, outline_to_scale.
/// Errors: invalid with file:line.
gis::Status readHead(const text::DataRow& row, Style& style);

/// [[class]]: id, title, fill, opacity, stroke, stroke_mm, dash_mm, casing, casing_mm, hatch, hatch_angle,
/// hatch_spacing_mm, hatch_width_mm, marker, marker_mm, values, from, below, from_scale, to_scale, like. Without a
/// title it is the message
/// "<titles>.<id>". Errors: invalid with file:line.
gis::Result<StyleClass> readClass(const text::DataRow& row, const std::string& titles);

/// [[label]]: id, size_pt, bold, italic, colour, halo, halo_mm, to_scale. Errors: invalid with file:line.
gis::Result<LabelStyle> readLabel(const text::DataRow& row);

}  // namespace hectare::answer
