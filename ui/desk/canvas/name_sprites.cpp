// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/canvas/name_sprites.h"

#include <QPainter>
#include <QtMath>
#include <utility>

#include "ui/desk/canvas/letter_halo.h"
#include "ui/map/paint_labels.h"

namespace hectare::desk {

namespace {

constexpr qsizetype mostKept = 4096;

/// How far the picture goes beyond the box of the letters: they may lean out of it a little.
double rimMm(const map::PlacedLabel& label, double dotMm) { return label.haloMm + 2 * dotMm; }

QString keyOf(const map::PlacedLabel& label, double dotMm) {
  QString key = QStringLiteral("%1 %2 %3 %4 %5 %6 %7 %8")
                    .arg(dotMm)
                    .arg(label.look.pt)
                    .arg(static_cast<int>(label.look.weight))
                    .arg(label.look.italic)
                    .arg(label.look.colour.rgba())
                    .arg(label.look.family)
                    .arg(label.halo.rgba())
                    .arg(label.haloMm);
  for (const map::PlacedLabel::Line& line : label.lines) key += QChar('\n') + line.text;
  return key;
}

QImage empty(const map::PlacedLabel& label, double dotMm, QImage::Format format) {
  const QSizeF dots = label.box.size() / dotMm;
  QImage picture(QSize(qCeil(dots.width()), qCeil(dots.height())), format);
  picture.fill(Qt::transparent);
  return picture;
}

void drawLetters(QImage& picture, const map::PlacedLabel& label, double dotMm) {
  QPainter painter(&picture);
  painter.scale(1 / dotMm, 1 / dotMm);
  map::paintLabels(painter, {label});
}

/// The same with the corner of its box, widened by the rim, at the origin: so the same name always gives the same
/// picture.
map::PlacedLabel atOrigin(map::PlacedLabel label, double dotMm) {
  const double rim = rimMm(label, dotMm);
  const QPointF moved = QPointF(rim, rim) - label.box.topLeft();
  for (map::PlacedLabel::Line& line : label.lines) line.baseline += moved;
  label.box = QRectF(QPointF(0, 0), label.box.size() + QSizeF(2 * rim, 2 * rim));
  return label;
}

/// \pre label lies at the origin
QImage drawnHalo(map::PlacedLabel label, double dotMm) {
  const double radiusDots = std::exchange(label.haloMm, 0) / dotMm;
  QImage letters = empty(label, dotMm, QImage::Format_Alpha8);
  label.look.colour = Qt::black;
  drawLetters(letters, label, dotMm);
  QImage picture = empty(label, dotMm, QImage::Format_ARGB32_Premultiplied);
  picture.fill(label.halo);
  QPainter painter(&picture);
  painter.setCompositionMode(QPainter::CompositionMode_DestinationIn);
  painter.drawImage(0, 0, haloOf(letters, radiusDots));
  return picture;
}

QImage drawn(const map::PlacedLabel& placed, double dotMm) {
  map::PlacedLabel label = atOrigin(placed, dotMm);
  QImage picture =
      label.haloMm > 0 ? drawnHalo(label, dotMm) : empty(label, dotMm, QImage::Format_ARGB32_Premultiplied);
  label.haloMm = 0;
  drawLetters(picture, label, dotMm);
  return picture;
}

}  // namespace

std::vector<NameSprite> NameSprites::of(const std::vector<map::PlacedLabel>& placed, const ScreenView& view,
                                        double dotMm) {
  if (m_drawn.size() > mostKept) m_drawn.clear();
  std::vector<NameSprite> sprites;
  sprites.reserve(placed.size());
  for (const map::PlacedLabel& label : placed) {
    QImage& picture = m_drawn[keyOf(label, dotMm)];
    if (picture.isNull()) picture = drawn(label, dotMm);
    const QPointF rim = QPointF(1, 1) * rimMm(label, dotMm);
    const QPointF corner = (label.box.topLeft() - rim - label.box.center()) / dotMm;
    sprites.push_back({view.toLand(label.box.center() / dotMm), corner, picture});
  }
  return sprites;
}

void paintSprites(QPainter& painter, const std::vector<NameSprite>& sprites, const ScreenView& view) {
  const QRect window(QPoint(0, 0), view.dots);
  for (const NameSprite& sprite : sprites) {
    const QPoint at = (view.toScreen(sprite.at) + sprite.corner).toPoint();
    if (window.intersects(QRect(at, sprite.picture.size()))) painter.drawImage(at, sprite.picture);
  }
}

}  // namespace hectare::desk
