// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace hectare::desk {

/// Fusion, with what it lacks: edges of fields and boxes that are seen in the dark (its own are darker than the
/// window), names of what can't be chosen without a shadow, and room beside the words of tables.
class HouseStyle : public QProxyStyle {
  Q_OBJECT
 public:
  explicit HouseStyle(bool dark) : QProxyStyle("Fusion"), m_dark(dark) {}

  void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
  void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                   const QWidget* widget) const override;
  int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                QStyleHintReturn* more) const override;
  QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                         const QWidget* widget) const override;
  QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
  int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;

 private:
  bool m_dark;
};

}  // namespace hectare::desk
