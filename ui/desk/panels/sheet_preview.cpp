// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/sheet_preview.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace hectare::desk {

namespace {

constexpr int deskMargin = 14;
constexpr int previewHeight = 236;

QColor mixed(const QColor& one, const QColor& other, double share) {
  const auto channel = [share](float a, float b) { return static_cast<float>(a * (1 - share) + b * share); };
  return QColor::fromRgbF(channel(one.redF(), other.redF()), channel(one.greenF(), other.greenF()),
                          channel(one.blueF(), other.blueF()));
}

}  // namespace

SheetPreview::SheetPreview(const Texts& texts, QWidget* parent) : QWidget(parent), m_texts(texts) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setFocusPolicy(Qt::TabFocus);
  connect(&texts, &Texts::changed, this, [this] { tell(); });
  tell();
}

QSize SheetPreview::sizeHint() const { return {320, previewHeight}; }

QSize SheetPreview::room() const {
  const QSize inner = size() - QSize(2 * deskMargin, 2 * deskMargin);
  return (QSizeF(inner.expandedTo({80, 80})) * devicePixelRatioF()).toSize();
}

void SheetPreview::show(const ExportPreview& preview) {
  m_preview = preview;
  m_words.clear();
  m_waits = false;
  tell();
}

void SheetPreview::say(const QString& words) {
  m_preview = {};
  m_words = words;
  m_waits = false;
  tell();
}

void SheetPreview::wait() {
  m_waits = true;
  update();
}

void SheetPreview::tell() {
  setAccessibleName(m_texts("export.preview"));
  QStringList lines{m_words};
  for (const ExportPart& part : m_preview.parts) lines << QString::fromStdString(part.title);
  setAccessibleDescription(lines.join('\n').trimmed());
  const bool page = !m_preview.page.isNull() && !isWindow();
  setToolTip(page ? m_texts("export.enlarge") : QString());
  setCursor(page ? Qt::PointingHandCursor : Qt::ArrowCursor);
  update();
}

void SheetPreview::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  Q_EMIT resized();
}

void SheetPreview::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) Q_EMIT pressed();
}

void SheetPreview::keyPressEvent(QKeyEvent* event) {
  const int key = event->key();
  if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) return Q_EMIT pressed();
  QWidget::keyPressEvent(event);
}

void SheetPreview::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(mixed(palette().color(QPalette::Window), palette().color(QPalette::WindowText), 0.08));
  painter.drawRoundedRect(rect(), 4, 4);
  if (!m_words.isEmpty()) return paintWords(painter);
  if (!m_preview.page.isNull()) return paintPage(painter);
  paintParts(painter);
}

void SheetPreview::paintPage(QPainter& painter) const {
  const QRect inner = rect().adjusted(deskMargin, deskMargin, -deskMargin, -deskMargin);
  if (hasFocus() && !isWindow()) {
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect().adjusted(1, 1, -1, -1), 4, 4);
    painter.setPen(Qt::NoPen);
  }
  const QSize fit = m_preview.page.size().scaled(inner.size(), Qt::KeepAspectRatio);
  QRect paper(QPoint(), fit);
  paper.moveCenter(inner.center());
  const bool many = m_preview.pageCount > 1;
  painter.setBrush(QColor(0, 0, 0, 14));
  for (int i = 1; i <= 4; ++i) painter.drawRoundedRect(paper.adjusted(-i, 1 - i, i, i + 2), i, i);
  painter.setOpacity(m_waits ? 0.55 : 1);
  if (many) painter.fillRect(paper.translated(4, -4), QColor(0xe6, 0xe9, 0xeb));
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  painter.drawImage(paper, m_preview.page);
  painter.setOpacity(1);
  if (!many) return;
  const QString count = m_texts.of({"export.pages", {{"count", static_cast<std::int64_t>(m_preview.pageCount)}}});
  painter.setPen(palette().color(QPalette::PlaceholderText));
  painter.drawText(rect().adjusted(deskMargin, 0, -8, -4), Qt::AlignRight | Qt::AlignBottom, count);
}

void SheetPreview::paintWords(QPainter& painter) const {
  painter.setOpacity(m_waits ? 0.55 : 1);
  painter.setPen(palette().color(QPalette::WindowText));
  painter.drawText(rect().adjusted(24, 16, -24, -16), Qt::AlignCenter | Qt::TextWordWrap, m_words);
}

/// A line per table or layer, with its size.
void SheetPreview::paintParts(QPainter& painter) const {
  painter.setOpacity(m_waits ? 0.55 : 1);
  const int line = fontMetrics().height() + 6;
  QRect box(16, 14, width() - 32, line);
  QFont bold = font();
  bold.setWeight(QFont::DemiBold);
  painter.setFont(bold);
  painter.setPen(palette().color(QPalette::WindowText));
  const QString question = QString::fromStdString(m_preview.question);
  painter.drawText(box, Qt::AlignLeft, fontMetrics().elidedText(question, Qt::ElideRight, box.width()));
  box.translate(0, line);
  painter.setFont(font());
  for (std::size_t i = 0; i < m_preview.parts.size(); ++i) {
    const ExportPart& part = m_preview.parts[i];
    const bool last = box.bottom() + line > height() - 10 && i + 1 < m_preview.parts.size();
    const std::size_t more = m_preview.parts.size() - i;
    painter.setPen(palette().color(QPalette::PlaceholderText));
    if (last) {
      painter.drawText(box, Qt::AlignLeft,
                       m_texts.of({"desk.more_rows", {{"count", static_cast<std::int64_t>(more)}}}));
      return;
    }
    const QString size = part.rows == 1 ? m_texts("export.row")
                                        : m_texts.of({"export.rows", {{"rows", static_cast<std::int64_t>(part.rows)}}});
    painter.drawText(box, Qt::AlignRight, size);
    painter.setPen(palette().color(QPalette::WindowText));
    const int room = box.width() - fontMetrics().horizontalAdvance(size) - 12;
    painter.drawText(box, Qt::AlignLeft,
                     fontMetrics().elidedText(QString::fromStdString(part.title), Qt::ElideRight, room));
    box.translate(0, line);
  }
}

}  // namespace hectare::desk
