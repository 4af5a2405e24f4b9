// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/legend_sign.h"

#include <QPainter>

#include "ui/desk/canvas/screen_view.h"

namespace hectare::desk {

QImage legendSign(const map::LegendEntry& entry, QSize size, double devicePixelRatio) {
  QImage image((QSizeF(size) * devicePixelRatio).toSize(), QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::white);  // as on the map, which is paper in either look
  QPainter painter(&image);
  const double mm = dotMm(devicePixelRatio);
  painter.scale(1 / mm, 1 / mm);
  painter.setRenderHint(QPainter::Antialiasing);
  map::paintLegendSign(painter, QRectF(QPointF(0, 0), QSizeF(image.size()) * mm).adjusted(mm, mm, -mm, -mm), entry, mm);
  painter.end();
  image.setDevicePixelRatio(devicePixelRatio);
  return image;
}

}  // namespace hectare::desk
