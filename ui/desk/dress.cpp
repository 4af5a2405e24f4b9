// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/dress.h"

#include <QApplication>
#include <QPalette>
#include <array>

#include "ui/desk/house_style.h"
#include "ui/map/map_text.h"

namespace hectare::desk {

namespace {

/// What of a window has a colour of its own, light and dark.
struct Shade {
  QPalette::ColorRole role{};
  QColor light;
  QColor dark;
};

const std::array shades{
    Shade{QPalette::Window, {0xfa, 0xfb, 0xfb}, {0x23, 0x28, 0x2c}},
    Shade{QPalette::WindowText, {0x1f, 0x24, 0x28}, {0xe8, 0xec, 0xee}},
    Shade{QPalette::Base, {0xff, 0xff, 0xff}, {0x1b, 0x1f, 0x22}},
    Shade{QPalette::AlternateBase, {0xf4, 0xf6, 0xf7}, {0x22, 0x27, 0x2b}},
    Shade{QPalette::Text, {0x1f, 0x24, 0x28}, {0xe8, 0xec, 0xee}},
    Shade{QPalette::Button, {0xf1, 0xf3, 0xf4}, {0x2e, 0x34, 0x39}},
    Shade{QPalette::ButtonText, {0x1f, 0x24, 0x28}, {0xe8, 0xec, 0xee}},
    Shade{QPalette::PlaceholderText, {0x6a, 0x73, 0x7a}, {0x9a, 0xa4, 0xab}},
    Shade{QPalette::ToolTipBase, {0xff, 0xff, 0xff}, {0x2e, 0x34, 0x39}},
    Shade{QPalette::ToolTipText, {0x1f, 0x24, 0x28}, {0xe8, 0xec, 0xee}},
};

void setAccent(QPalette& palette, const QColor& accent) {
  palette.setColor(QPalette::Highlight, accent);
  palette.setColor(QPalette::HighlightedText, Qt::white);
  for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
    palette.setColor(QPalette::Disabled, role, palette.color(QPalette::PlaceholderText));
  }
}

}  // namespace

bool isDark() {
  constexpr int darkest = 128;  // of 255: a desktop whose windows are darker than this is dark
  return QApplication::palette().color(QPalette::Window).lightness() < darkest;
}

void dress(QApplication& application, std::optional<bool> wanted) {
  static const bool darkDesktop = isDark();
  const bool dark = wanted.value_or(darkDesktop);
  QPalette palette;
  for (const Shade& shade : shades) palette.setColor(shade.role, dark ? shade.dark : shade.light);
  const QColor accent(0x17, 0x5c, 0x7e);
  setAccent(palette, accent);
  palette.setColor(QPalette::Link, dark ? QColor(0x6c, 0xb8, 0xdc) : accent);
  QApplication::setStyle(new HouseStyle(dark));
  QApplication::setPalette(palette);
  QFont font(map::typeface());
  font.setPointSizeF(9.5);
  application.setFont(font);
}

}  // namespace hectare::desk
