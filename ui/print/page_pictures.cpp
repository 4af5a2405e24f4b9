// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/page_pictures.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>
#include <algorithm>
#include <cmath>

#include "ui/map/map_text.h"
#include "ui/print/png_file.h"

namespace hectare::print {

namespace {

constexpr int bandBytes = 64 * 1024 * 1024;
constexpr int bytesPerDot = 4;

gis::Result<QImage> paintBand(const Page& page, QSize size, int top, double dotsPerMm, gis::Progress& progress) {
  QImage image(size, QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
  painter.translate(0, -top);
  painter.scale(dotsPerMm, dotsPerMm);
  const QRectF visible(0, top / dotsPerMm, size.width() / dotsPerMm, size.height() / dotsPerMm);
  Canvas canvas{painter, 1 / dotsPerMm, false, progress, visible};
  HECTARE_TRY(paintPage(page, canvas));
  painter.end();
  return image;
}

}  // namespace

gis::Result<std::string> svgBytes(const Page& page, const std::string& title, const std::string& description,
                                  gis::Progress& progress) {
  constexpr double unitsPerMm = 10;  // the viewBox counts tenths of a millimetre
  constexpr double finest = 0.01;    // mm
  const QSizeF size = page.format.sizeMm() * unitsPerMm;
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  QSvgGenerator generator;
  generator.setOutputDevice(&buffer);
  generator.setTitle(QString::fromStdString(title));
  generator.setDescription(QString::fromStdString(description));
  generator.setResolution(static_cast<int>(unitsPerMm * map::mmPerInch));
  generator.setSize(size.toSize());
  generator.setViewBox(QRectF(QPointF(), size));
  QPainter painter(&generator);
  painter.scale(unitsPerMm, unitsPerMm);
  painter.fillRect(QRectF(QPointF(), page.format.sizeMm()), Qt::white);
  Canvas canvas{painter, finest, true, progress};
  HECTARE_TRY(paintPage(page, canvas));
  painter.end();
  return buffer.data().toStdString();
}

gis::Status writePng(const Page& page, const std::filesystem::path& path, double dpi, gis::Progress& progress) {
  const double dotsPerMm = dpi / map::mmPerInch;
  const QSizeF exact = page.format.sizeMm() * dotsPerMm;
  const QSize size(static_cast<int>(std::lround(exact.width())), static_cast<int>(std::lround(exact.height())));
  const int rows = std::max(1, bandBytes / bytesPerDot / size.width());
  HECTARE_ASSIGN(PngFile file,
                 PngFile::create(path, size.width(), size.height(), static_cast<int>(std::lround(dotsPerMm * 1000))));
  for (int top = 0; top < size.height(); top += rows) {
    const QSize band(size.width(), std::min(rows, size.height() - top));
    HECTARE_ASSIGN(const QImage image, paintBand(page, band, top, dotsPerMm, progress));
    HECTARE_TRY(file.write(image));
    progress.report(static_cast<double>(top + band.height()) / size.height());
  }
  return file.finish();
}

}  // namespace hectare::print
