// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/legend_panel.h"

#include <QFontMetrics>
#include <QPainter>

#include "ui/desk/canvas/screen_view.h"

namespace hectare::desk {

namespace {

/// The painter of maps draws on pictures, not on widgets.
QImage signOf(const map::LegendEntry& entry, QSize size, double dotsPerUnit) {
  QImage image((QSizeF(size) * dotsPerUnit).toSize(), QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::transparent);
  QPainter painter(&image);
  const double mm = dotMm(dotsPerUnit);
  painter.scale(1 / mm, 1 / mm);
  painter.setRenderHint(QPainter::Antialiasing);
  map::paintLegendSign(painter, QRectF(QPointF(0, 0), QSizeF(image.size()) * mm).adjusted(mm, mm, -mm, -mm), entry, mm);
  return image;
}

}  // namespace

LegendPanel::LegendPanel(const Texts& texts, QWidget* parent) : QWidget(parent), m_texts(texts) {
  connect(&texts, &Texts::changed, this, [this] {
    describe();
    update();
  });
}

void LegendPanel::show(std::vector<map::LegendGroup> groups) {
  m_groups = std::move(groups);
  describe();
  setMinimumHeight(rows() * rowHeight());
  updateGeometry();
  update();
}

void LegendPanel::describe() {
  QStringList entries;
  for (const map::LegendGroup& group : m_groups) {
    for (const map::LegendEntry& entry : group.entries) {
      entries << QString::fromStdString(map::legendText(entry, *m_texts.language()));
    }
  }
  setAccessibleName(m_texts("print.legend"));
  setAccessibleDescription(entries.join("; "));
}

int LegendPanel::rowHeight() const { return QFontMetrics(font()).height() + 6; }

int LegendPanel::rows() const {
  std::size_t count = 0;
  for (const map::LegendGroup& group : m_groups) count += group.entries.size() + (group.title.empty() ? 0 : 1);
  return static_cast<int>(count);
}

QSize LegendPanel::sizeHint() const { return {220, rows() * rowHeight()}; }

void LegendPanel::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const int high = rowHeight();
  const int signWide = high * 3 / 2;
  int y = 0;
  const auto text = [&](int x, const QString& words) {
    const QString fitting = painter.fontMetrics().elidedText(words, Qt::ElideRight, width() - x);
    painter.drawText(QRect(x, y, width() - x, high), Qt::AlignLeft | Qt::AlignVCenter, fitting);
  };
  for (const map::LegendGroup& group : m_groups) {
    if (!group.title.empty()) {
      painter.setPen(palette().color(QPalette::PlaceholderText));
      text(0, m_texts.of(group.title));
      y += high;
    }
    for (const map::LegendEntry& entry : group.entries) {
      painter.drawImage(QRectF(0, y + 2, signWide, high - 4), signOf(entry, {signWide, high - 4}, devicePixelRatioF()));
      painter.setPen(palette().color(QPalette::WindowText));
      text(signWide + 8, QString::fromStdString(map::legendText(entry, *m_texts.language())));
      y += high;
    }
  }
}

}  // namespace hectare::desk
