// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

namespace hectare::map {

/// A colour of CIE 1976 (L*, a*, b*) under illuminant D65, 2° observer.
struct Lab {
  double lightness = 0;  ///< 0 black, 100 white
  double a = 0;          ///< green to red
  double b = 0;          ///< blue to yellow
};

/// Of an sRGB colour (IEC 61966-2-1); its alpha is not looked at.
Lab labOf(const QColor& colour);

/// How different two colours look: ΔE of CIEDE2000 with kL = kC = kH = 1 (CIE 142-2001, as in Sharma, Wu and Dalal
/// 2005, doi:10.1002/col.20070). About 1 is just visible side by side; two classes of a legend want 10 and more.
double ciede2000(const Lab& one, const Lab& other);
double ciede2000(const QColor& one, const QColor& other);

enum class ColourVision {
  full,
  deuteranope,  ///< without the cones for medium wavelengths: about 1 man in 100
  protanope     ///< without those for long wavelengths: about 1 man in 100
};

/// What of a colour such an eye sees, as a colour for an eye that sees all (Machado, Oliveira and Fernandes 2009,
/// doi:10.1109/TVCG.2009.113, severity 1.0, on linear sRGB). Alpha is kept.
QColor asSeenBy(ColourVision vision, const QColor& colour);

}  // namespace hectare::map
