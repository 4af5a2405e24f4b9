// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/paint_dots.h"

#include <QImage>
#include <QPaintDevice>
#include <QPainter>
#include <algorithm>

#include "gis/base/parallel.h"
#include "ui/map/dot_tile.h"

namespace hectare::map {

namespace {

constexpr int tileWidth = 2048;
constexpr int tileHeight = 64;
constexpr int dotsAtOnce = 16 * 1024 * 1024;  ///< 64 MiB of picture between two drawings

/// The dots of the target that the frame, the device and the painter's clip leave.
QRect visibleDots(const QPainter& painter, const MapView& view, const QTransform& toDots) {
  QRect dots = toDots.mapRect(QRectF(QPointF(0, 0), view.frameMm())).toAlignedRect();
  dots &= QRect(0, 0, painter.device()->width(), painter.device()->height());
  if (painter.hasClipping()) dots &= toDots.mapRect(painter.clipBoundingRect()).toAlignedRect();
  return dots;
}

std::vector<QRect> tilesOf(const QRect& dots) {
  std::vector<QRect> tiles;
  for (int y = dots.top(); y <= dots.bottom(); y += tileHeight) {
    for (int x = dots.left(); x <= dots.right(); x += tileWidth) {
      tiles.push_back(QRect(x, y, tileWidth, tileHeight) & dots);
    }
  }
  return tiles;
}

struct Canvas {
  QRgb* dots = nullptr;
  std::size_t stride = 0;  ///< dots from row to row
  QPoint corner;
};

void paintTile(const DotScene& scene, const QRect& dots, const Canvas& canvas) {
  DotTile tile(scene, dots);
  tile.collect();
  const QPoint at = dots.topLeft() - canvas.corner;
  for (int y = 0; y < dots.height(); ++y) {
    QRgb* row = canvas.dots + static_cast<std::size_t>(at.y() + y) * canvas.stride + at.x();
    tile.writeRow(y, std::span(row, static_cast<std::size_t>(dots.width())));
  }
}

/// Lays a picture in dots of the target over it.
void drawDots(QPainter& painter, QPoint corner, const QImage& image) {
  painter.save();
  painter.resetTransform();
  const QTransform rest = painter.deviceTransform();
  if (!rest.isIdentity()) painter.setWorldTransform(rest.inverted());
  painter.drawImage(corner, image);
  painter.restore();
}

}  // namespace

gis::Status paintDots(QPainter& painter, const MapView& view, const MapLayer& layer, gis::Progress& progress) {
  const QTransform toDots = painter.deviceTransform();
  const QRect visible = visibleDots(painter, view, toDots);
  if (visible.isEmpty() || !toDots.isInvertible()) return {};
  const DotScene scene(view, layer, toDots);
  const int rows = std::max(tileHeight, dotsAtOnce / visible.width() / tileHeight * tileHeight);
  for (int top = visible.top(); top <= visible.bottom(); top += rows) {
    const QRect part = QRect(visible.left(), top, visible.width(), rows) & visible;
    QImage image(part.size(), QImage::Format_ARGB32_Premultiplied);
    const auto stride = static_cast<std::size_t>(image.bytesPerLine()) / sizeof(QRgb);
    const Canvas canvas{reinterpret_cast<QRgb*>(image.bits()), stride, part.topLeft()};
    const std::vector<QRect> tiles = tilesOf(part);
    gis::parallelFor(tiles.size(), 1, [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end && !progress.cancelled(); ++i) paintTile(scene, tiles[i], canvas);
    });
    if (progress.cancelled()) return gis::cancelledError();
    drawDots(painter, part.topLeft(), image);
  }
  return {};
}

}  // namespace hectare::map
