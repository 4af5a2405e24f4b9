// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>

#include "ui/print/page_format.h"
#include "ui/print/typeset.h"

namespace hectare::print {

/// Colours and measures of a sheet: one scale for a page, so that sizes of type and spaces keep their proportions.
struct Look {
  QString family;  ///< empty: that of maps
  QColor ink = QColor(0x1f, 0x23, 0x28);
  QColor muted = QColor(0x57, 0x60, 0x6a);
  QColor line = QColor(0xb4, 0xba, 0xc2);
  QColor accent = QColor(0x0b, 0x4f, 0x6c);
  QColor warning = QColor(0xb4, 0x23, 0x18);
  QColor warningGround = QColor(0xff, 0xf4, 0xe0);

  // Points.
  double title = 20;
  double subtitle = 12;
  double heading = 9.5;
  double body = 8;
  double notes = 6.5;

  // Millimetres.
  double margin = 10;
  double gutter = 5;   ///< between columns
  double gap = 4.5;    ///< between blocks of a column
  double column = 90;  ///< the column beside the map
  double hair = 0.15;  ///< of rules
  double frame = 0.3;  ///< of the map's frame

  [[nodiscard]] TextStyle text(double points, TextStyle::Weight weight = TextStyle::Weight::normal) const;
  [[nodiscard]] TextStyle text(double points, TextStyle::Weight weight, const QColor& colour) const;
};

/// The look for a page: as written for A3, smaller on A4 and A5, larger on what hangs on a wall.
Look lookFor(const PageFormat& format);

}  // namespace hectare::print
