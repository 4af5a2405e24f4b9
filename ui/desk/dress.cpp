// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/dress.h"

#include <QApplication>
#include <QPalette>
#include <QStyleFactory>

#include "ui/map/map_text.h"

namespace hectare::desk {

namespace {

QPalette lightPalette() {
  QPalette palette;
  palette.setColor(QPalette::Window, QColor(0xfa, 0xfb, 0xfb));
  palette.setColor(QPalette::WindowText, QColor(0x1f, 0x24, 0x28));
  palette.setColor(QPalette::Base, Qt::white);
  palette.setColor(QPalette::AlternateBase, QColor(0xf4, 0xf6, 0xf7));
  palette.setColor(QPalette::Text, QColor(0x1f, 0x24, 0x28));
  palette.setColor(QPalette::Button, QColor(0xf1, 0xf3, 0xf4));
  palette.setColor(QPalette::ButtonText, QColor(0x1f, 0x24, 0x28));
  palette.setColor(QPalette::PlaceholderText, QColor(0x6a, 0x73, 0x7a));
  return palette;
}

QPalette darkPalette() {
  QPalette palette;
  palette.setColor(QPalette::Window, QColor(0x23, 0x28, 0x2c));
  palette.setColor(QPalette::WindowText, QColor(0xe8, 0xec, 0xee));
  palette.setColor(QPalette::Base, QColor(0x1b, 0x1f, 0x22));
  palette.setColor(QPalette::AlternateBase, QColor(0x22, 0x27, 0x2b));
  palette.setColor(QPalette::Text, QColor(0xe8, 0xec, 0xee));
  palette.setColor(QPalette::Button, QColor(0x2e, 0x34, 0x39));
  palette.setColor(QPalette::ButtonText, QColor(0xe8, 0xec, 0xee));
  palette.setColor(QPalette::PlaceholderText, QColor(0x9a, 0xa4, 0xab));
  palette.setColor(QPalette::ToolTipBase, QColor(0x2e, 0x34, 0x39));
  palette.setColor(QPalette::ToolTipText, QColor(0xe8, 0xec, 0xee));
  return palette;
}

void setAccent(QPalette& palette, const QColor& accent) {
  palette.setColor(QPalette::Highlight, accent);
  palette.setColor(QPalette::HighlightedText, Qt::white);
  palette.setColor(QPalette::Link, accent);
  for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
    palette.setColor(QPalette::Disabled, role, palette.color(QPalette::PlaceholderText));
  }
}

}  // namespace

void dress(QApplication& application) {
  constexpr int darkest = 128;  // of 255: a desktop whose windows are darker than this is dark
  const bool dark = QApplication::palette().color(QPalette::Window).lightness() < darkest;
  QPalette palette = dark ? darkPalette() : lightPalette();
  setAccent(palette, QColor(0x17, 0x5c, 0x7e));
  QApplication::setStyle(QStyleFactory::create("Fusion"));
  QApplication::setPalette(palette);
  QFont font(map::typeface());
  font.setPointSizeF(9.5);
  application.setFont(font);
}

}  // namespace hectare::desk
