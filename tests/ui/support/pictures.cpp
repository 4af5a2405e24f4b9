// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/pictures.h"

#include <QPainter>
#include <QPainterPath>
#include <array>
#include <cmath>

#include "tests/support/catch.h"
#include "ui/map/colour.h"
#include "ui/map/paint_layer.h"

namespace hectare::tests {

namespace {

QImage blank(const map::MapView& view, int partsPerDot) {
  const QSizeF dots = view.frameMm() / view.dotMm();
  QImage image(static_cast<int>(std::lround(dots.width())) * partsPerDot,
               static_cast<int>(std::lround(dots.height())) * partsPerDot, QImage::Format_RGB32);
  image.fill(Qt::white);
  return image;
}

QPainterPath pathOf(const map::MapView& view, const gis::GeometryColumn& shapes, std::size_t feature) {
  QPainterPath path;
  shapes.forEachPath(feature, [&](gis::Path ring) {
    QPolygonF polygon;
    for (const gis::Coord c : ring) polygon.append(view.toMap(c));
    path.addPolygon(polygon);
  });
  return path;
}

QImage meanOfParts(const QImage& parts, int partsPerDot) {
  QImage image(parts.width() / partsPerDot, parts.height() / partsPerDot, QImage::Format_RGB32);
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) {
      std::array<int, 3> sum{};
      for (int i = 0; i < partsPerDot * partsPerDot; ++i) {
        const QRgb part = parts.pixel(x * partsPerDot + i % partsPerDot, y * partsPerDot + i / partsPerDot);
        sum[0] += qRed(part);
        sum[1] += qGreen(part);
        sum[2] += qBlue(part);
      }
      const int count = partsPerDot * partsPerDot;
      image.setPixel(x, y, qRgb(sum[0] / count, sum[1] / count, sum[2] / count));
    }
  }
  return image;
}

}  // namespace

QImage picture(const map::MapView& view, const map::MapLayer& layer) {
  QImage image = blank(view, 1);
  QPainter painter(&image);
  painter.scale(1 / view.dotMm(), 1 / view.dotMm());
  gis::Progress progress;
  REQUIRE(map::paintLayer(painter, view, layer, progress));
  return image;
}

QImage fullDrawing(const map::MapView& view, const map::MapLayer& layer, const QColor& line, int partsPerDot) {
  QImage areas = blank(view, partsPerDot);
  QImage lines = blank(view, partsPerDot);
  QPainter onAreas(&areas);
  QPainter onLines(&lines);
  for (QPainter* painter : {&onAreas, &onLines}) painter->scale(partsPerDot / view.dotMm(), partsPerDot / view.dotMm());
  for (std::size_t f = 0; f < layer.shapes->size(); ++f) {
    const map::Symbol& symbol = layer.symbols[layer.symbolOf[f]];
    const QPainterPath path = pathOf(view, *layer.shapes, f);
    if (symbol.fill.isValid()) onAreas.fillPath(path, symbol.fill);
    const QPen pen(QBrush(Qt::black), symbol.strokeMm, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
    if (line.isValid()) onLines.strokePath(path, pen);
  }
  onAreas.end();
  onLines.end();
  QImage dots = meanOfParts(areas, partsPerDot);
  const QImage free = meanOfParts(lines, partsPerDot);
  for (int y = 0; y < dots.height(); ++y) {
    for (int x = 0; x < dots.width(); ++x) {
      const QRgb area = dots.pixel(x, y);
      const double covered = 1 - qRed(free.pixel(x, y)) / 255.0;
      const auto mix = [&](int below, int over) {
        return static_cast<int>(std::lround(below + (over - below) * covered));
      };
      dots.setPixel(x, y,
                    qRgb(mix(qRed(area), line.red()), mix(qGreen(area), line.green()), mix(qBlue(area), line.blue())));
    }
  }
  return dots;
}

double shareBeyond(const QImage& one, const QImage& other, double difference) {
  REQUIRE(one.size() == other.size());
  int beyond = 0;
  for (int y = 0; y < one.height(); ++y) {
    for (int x = 0; x < one.width(); ++x) {
      if (one.pixel(x, y) == other.pixel(x, y)) continue;
      beyond += map::ciede2000(one.pixelColor(x, y), other.pixelColor(x, y)) > difference ? 1 : 0;
    }
  }
  return static_cast<double>(beyond) / (one.width() * one.height());
}

}  // namespace hectare::tests
