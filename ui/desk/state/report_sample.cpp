// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/report_sample.h"

#include <QPainter>

#include "src/writers/cell.h"
#include "ui/map/map_text.h"

namespace hectare::desk {

namespace {

// All in mm.
constexpr QSizeF reportPaper(210, 297);
constexpr double reportMargin = 20;
constexpr double titleHigh = 8;
constexpr double wordsHigh = 4.2;

/// A line of words, in letters that high; where the next may begin.
double paintLine(QPainter& painter, double top, double high, const QString& words) {
  QFont font(map::typeface());
  font.setPixelSize(100);
  painter.save();
  painter.translate(reportMargin, top + high);
  painter.scale(high / 100, high / 100);
  painter.setFont(font);
  painter.drawText(QPointF(), words);
  painter.restore();
  return top + high * 1.5;
}

}  // namespace

QImage reportSample(const writers::ReportPart& part, const std::string& plan, const text::Language& language,
                    QSize dots) {
  QImage image(reportPaper.scaled(dots, Qt::KeepAspectRatio).toSize(), QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
  painter.scale(image.width() / reportPaper.width(), image.width() / reportPaper.width());
  painter.setPen(QColor(0x1f, 0x24, 0x28));
  double top = reportMargin;
  top = paintLine(painter, top, titleHigh, QString::fromStdString(writers::questionTitle(*part.answer, language)));
  top = paintLine(painter, top, wordsHigh, QString::fromStdString(plan)) + wordsHigh;
  for (const writers::Picture& picture : part.pictures) {
    const QImage drawn = QImage::fromData(QByteArray::fromStdString(picture.bytes));
    if (drawn.isNull()) continue;
    const double width = reportPaper.width() - 2 * reportMargin;
    const double height = width * drawn.height() / drawn.width();
    if (top + height > reportPaper.height() - reportMargin) continue;
    painter.drawImage(QRectF(reportMargin, top, width, height), drawn);
    top = paintLine(painter, top + height + 2, wordsHigh, QString::fromStdString(picture.title)) + wordsHigh;
  }
  return image;
}

}  // namespace hectare::desk
