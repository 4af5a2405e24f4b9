// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>

namespace hectare::desk {

/// The accent of the palette, for lines and words on `ground`; where that is too dark for it, a lighter one that can be
/// read (contrast of at least 4.5, WCAG 2).
QColor accentOn(const QPalette& palette, QPalette::ColorRole ground);

}  // namespace hectare::desk
