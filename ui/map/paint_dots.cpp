// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/paint_dots.h"

#include <QImage>
#include <QPaintDevice>
#include <QPainter>
#include <algorithm>
#include <memory>

#include "gis/base/parallel.h"
#include "ui/map/dot_tile.h"

namespace hectare::map {

namespace {

constexpr int bandWidth = 2048;
constexpr int bandHeight = 64;
constexpr int dotsAtOnce = 16 * 1024 * 1024;  ///< 64 MiB of picture between two drawings

/// The dots of the target that the frame, the device and the painter's clip leave.
QRect visibleDots(const QPainter& painter, const MapView& view, const QTransform& toDots) {
  QRect dots = toDots.mapRect(QRectF(QPointF(0, 0), view.frameMm())).toAlignedRect();
  dots &= QRect(0, 0, painter.device()->width(), painter.device()->height());
  if (painter.hasClipping()) dots &= toDots.mapRect(painter.clipBoundingRect()).toAlignedRect();
  return dots;
}

std::vector<QRect> bandsOf(const QRect& dots) {
  std::vector<QRect> bands;
  for (int y = dots.top(); y <= dots.bottom(); y += bandHeight) {
    for (int x = dots.left(); x <= dots.right(); x += bandWidth) {
      bands.push_back(QRect(x, y, bandWidth, bandHeight) & dots);
    }
  }
  return bands;
}

struct Canvas {
  QRgb* dots = nullptr;
  std::size_t stride = 0;  ///< dots from row to row
  QPoint corner;
};

using Scenes = std::vector<std::unique_ptr<const DotScene>>;

Scenes scenesOf(const MapView& view, std::span<const MapLayer* const> layers, const QTransform& toDots) {
  Scenes scenes(layers.size());
  gis::parallelFor(layers.size(), 1, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) scenes[i] = std::make_unique<DotScene>(view, *layers[i], toDots);
  });
  return scenes;
}

void paintBand(const Scenes& scenes, const QRect& dots, const Canvas& canvas, const gis::Progress& progress) {
  const QPoint at = dots.topLeft() - canvas.corner;
  const auto row = [&](int y) {
    QRgb* const start = canvas.dots + static_cast<std::size_t>(at.y() + y) * canvas.stride + at.x();
    return std::span(start, static_cast<std::size_t>(dots.width()));
  };
  for (int y = 0; y < dots.height(); ++y) std::ranges::fill(row(y), 0);
  for (const auto& scene : scenes) {
    if (progress.cancelled()) return;
    DotTile tile(*scene, dots);
    tile.collect();
    for (int y = 0; y < dots.height(); ++y) tile.layRow(y, row(y));
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

gis::Status paintDots(QPainter& painter, const MapView& view, std::span<const MapLayer* const> layers,
                      gis::Progress& progress) {
  const QTransform toDots = painter.deviceTransform();
  const QRect visible = visibleDots(painter, view, toDots);
  if (layers.empty() || visible.isEmpty() || !toDots.isInvertible()) return {};
  const Scenes scenes = scenesOf(view, layers, toDots);
  const int rows = std::max(bandHeight, dotsAtOnce / visible.width() / bandHeight * bandHeight);
  for (int top = visible.top(); top <= visible.bottom(); top += rows) {
    const QRect part = QRect(visible.left(), top, visible.width(), rows) & visible;
    QImage image(part.size(), QImage::Format_ARGB32_Premultiplied);
    const auto stride = static_cast<std::size_t>(image.bytesPerLine()) / sizeof(QRgb);
    const Canvas canvas{reinterpret_cast<QRgb*>(image.bits()), stride, part.topLeft()};
    const std::vector<QRect> bands = bandsOf(part);
    gis::parallelFor(bands.size(), 1, [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) paintBand(scenes, bands[i], canvas, progress);
    });
    if (progress.cancelled()) return gis::cancelledError();
    drawDots(painter, part.topLeft(), image);
  }
  return {};
}

}  // namespace hectare::map
