// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace hectare::desk {

/// What lies within so many dots of letters, round their corners: a tenth of the time that it takes to stroke their
/// outlines, and on a screen not to be told from it. What is less than a dot wide counts with its neighbours.
/// \param letters Format_Alpha8, with a rim at least as wide. \param radiusDots above 0.
/// \return as large, Format_Alpha8.
QImage haloOf(const QImage& letters, double radiusDots);

}  // namespace hectare::desk
