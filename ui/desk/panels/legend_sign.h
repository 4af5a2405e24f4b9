// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include "ui/map/legend.h"

namespace hectare::desk {

/// The sign of a legend's entry as the map draws it, on nothing. \param size in Qt's units.
QImage legendSign(const map::LegendEntry& entry, QSize size, double devicePixelRatio);

}  // namespace hectare::desk
