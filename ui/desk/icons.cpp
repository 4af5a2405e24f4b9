// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/icons.h"

#include <QByteArray>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <algorithm>
#include <filesystem>
#include <string>

#include "gis/base/file.h"
#include "src/text/language.h"
#include "ui/desk/accent.h"

namespace hectare::desk {

namespace {

QColor inkOf(QIcon::Mode mode, QIcon::State state) {
  const QPalette palette = QGuiApplication::palette();
  if (mode == QIcon::Disabled) return palette.color(QPalette::Disabled, QPalette::ButtonText);
  if (mode == QIcon::Selected) return palette.color(QPalette::HighlightedText);
  return state == QIcon::On ? accentOn(palette, QPalette::Button) : palette.color(QPalette::ButtonText);
}

/// Asks for the colour each time that it draws, so that no change of palette is missed.
class LineIcon : public QIconEngine {
 public:
  LineIcon(QString name, QByteArray svg) : m_name(std::move(name)), m_svg(std::move(svg)) {}

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
    draw(*painter, rect, inkOf(mode, state));
  }

  /// \param size in dots of the screen.
  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    const QColor ink = inkOf(mode, state);
    const QString key =
        QString("hectare-%1-%2-%3-%4").arg(m_name).arg(size.width()).arg(size.height()).arg(ink.name(QColor::HexArgb));
    QPixmap drawn;
    if (QPixmapCache::find(key, &drawn)) return drawn;
    drawn = QPixmap(size);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    draw(painter, QRect(QPoint(0, 0), size), ink);
    painter.end();
    QPixmapCache::insert(key, drawn);
    return drawn;
  }

  [[nodiscard]] QIconEngine* clone() const override { return new LineIcon(*this); }
  [[nodiscard]] QString key() const override { return "hectare-line-icon"; }
  bool isNull() override { return false; }

 private:
  void draw(QPainter& painter, const QRect& rect, const QColor& ink) const {
    QByteArray tinted = m_svg;
    tinted.replace("currentColor", ink.name().toLatin1());
    QSvgRenderer svg(tinted);
    const int side = std::min(rect.width(), rect.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(QRectF(rect).center());
    painter.setRenderHint(QPainter::Antialiasing);
    svg.render(&painter, square);
  }

  QString m_name;
  QByteArray m_svg;
};

/// Empty: there is none, or it is no drawing.
QByteArray drawing(const std::filesystem::path& inData) {
  const auto data = text::dataFolder();
  if (!data) return {};
  const auto svg = gis::readFile(*data / inData);
  const QByteArray bytes = svg ? QByteArray::fromStdString(*svg) : QByteArray();
  return QSvgRenderer(bytes).isValid() ? bytes : QByteArray();
}

}  // namespace

QIcon icon(const char* name) {
  const QByteArray svg = drawing(std::filesystem::path("icons") / (std::string(name) + ".svg"));
  return svg.isEmpty() ? QIcon() : QIcon(new LineIcon(name, svg));
}

QIcon programIcon() {
  QIcon icon;
  const QByteArray svg = drawing("desktop/hectare.svg");
  if (svg.isEmpty()) return icon;
  QSvgRenderer renderer(svg);
  for (const int side : {16, 24, 32, 48, 64, 128, 256}) {
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    icon.addPixmap(pixmap);
  }
  return icon;
}

}  // namespace hectare::desk
