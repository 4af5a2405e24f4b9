// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/picture_target.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>
#include <cmath>

#include "ui/map/map_text.h"

namespace hectare::print {

gis::Result<std::string> svgBytes(const QSizeF& mm, const std::string& title, const PaintPicture& paint) {
  constexpr double dotsPerMm = 100;  // coordinates of the generator are those of its view box
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QSvgGenerator generator;
  generator.setOutputDevice(&buffer);
  generator.setResolution(static_cast<int>(std::lround(map::mmPerInch * dotsPerMm)));
  generator.setSize((mm * dotsPerMm).toSize());
  generator.setViewBox(QRectF(QPointF(0, 0), mm * dotsPerMm));
  generator.setTitle(QString::fromStdString(title));
  QPainter painter(&generator);
  painter.scale(dotsPerMm, dotsPerMm);
  HECTARE_TRY(paint(painter, 1 / dotsPerMm));
  painter.end();
  return bytes.toStdString();
}

gis::Result<std::string> pngBytes(const QSizeF& mm, double dpi, const PaintPicture& paint) {
  const double dotsPerMm = dpi / map::mmPerInch;
  QImage image((mm * dotsPerMm).toSize(), QImage::Format_RGB32);
  image.fill(Qt::white);
  image.setDotsPerMeterX(static_cast<int>(std::lround(dotsPerMm * 1000)));
  image.setDotsPerMeterY(image.dotsPerMeterX());
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.scale(dotsPerMm, dotsPerMm);
  HECTARE_TRY(paint(painter, 1 / dotsPerMm));
  painter.end();
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  image.save(&buffer, "PNG");
  return bytes.toStdString();
}

}  // namespace hectare::print
