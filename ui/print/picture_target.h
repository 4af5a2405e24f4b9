// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSizeF>
#include <functional>
#include <string>

#include "gis/base/result.h"

class QPainter;

namespace hectare::print {

/// Paints a picture; the painter's unit is a millimetre of it. \param dotMm the smallest thing that can be seen.
using PaintPicture = std::function<gis::Status(QPainter& painter, double dotMm)>;

/// A picture as the bytes of an SVG. Errors: those of `paint`.
gis::Result<std::string> svgBytes(const QSizeF& mm, const std::string& title, const PaintPicture& paint);

/// A picture on white as the bytes of a PNG that says how large it is. Errors: those of `paint`.
gis::Result<std::string> pngBytes(const QSizeF& mm, double dpi, const PaintPicture& paint);

}  // namespace hectare::print
