// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/fact_tiles.h"

#include <QPainter>
#include <algorithm>

namespace hectare::print {

Element tilesElement(const std::vector<FactTile>& tiles, const Look& look, double widthMm) {
  if (tiles.empty()) return {"tiles", 0, {}};
  const auto count = static_cast<double>(tiles.size());
  const double gap = look.gutter * 0.6;
  const double tileMm = (widthMm - gap * (count - 1)) / count;
  const TextStyle figure = look.text(look.title * 0.95, bold, look.accent);
  const TextStyle small = look.text(look.body, normal, look.muted);
  const double figureMm = figure.pt * mmPerPoint * 1.2;
  const double pad = look.body * mmPerPoint * 0.6;
  const double height = figureMm + small.pt * mmPerPoint * usualLeading + 2 * pad;
  const auto paint = [=](Canvas& canvas, const QRectF& box) -> gis::Status {
    double x = box.left();
    for (const FactTile& tile : tiles) {
      const QRectF area(x, box.top(), tileMm, height);
      canvas.painter.fillRect(area, QColor(0xf3, 0xf5, 0xf6));
      canvas.painter.fillRect(QRectF(x, box.top(), tileMm, 0.6), look.accent);
      const double unitMm = tile.unit.empty() ? 0 : textWidthMm(tile.unit, small) + 1;
      const TextBlock text(tile.figure, figure, tileMm - 2 * pad - unitMm, {1, look.body, Qt::AlignLeft, 1.2});
      text.paint(canvas.painter, area.topLeft() + QPointF(pad, pad + figureMm - text.heightMm()));
      const double base = area.top() + pad + figureMm - small.pt * mmPerPoint * usualLeading - figureMm * 0.1;
      paintLine(canvas.painter, tile.unit, small, {x + pad + text.usedWidthMm() + 1, base});
      const TextBlock title(tile.title, small, tileMm - 2 * pad, {1, look.notes * 0.9});
      title.paint(canvas.painter, {x + pad, area.top() + pad + figureMm});
      x += tileMm + gap;
    }
    return {};
  };
  return {"tiles", height, paint};
}

}  // namespace hectare::print
