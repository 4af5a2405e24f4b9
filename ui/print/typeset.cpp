// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/typeset.h"

#include <QFont>
#include <QFontMetricsF>
#include <QGlyphRun>
#include <QPainter>
#include <QTextLayout>
#include <algorithm>
#include <cmath>

namespace hectare::print {

namespace {

using map::fontUnitsPerMm;

constexpr double widestMm = 1e4;  ///< wider than any paper
constexpr double shrinkStep = 0.25;

/// One paragraph of visible characters: controls and marks of direction would move what stands around them.
QString plain(std::string_view text) {
  const QString all = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
  QString result;
  for (const QChar c : all) {
    const auto category = c.category();
    if (c == QLatin1Char('\n')) {
      result += QChar::LineSeparator;
    } else if (category == QChar::Other_Control || category == QChar::Separator_Paragraph) {
      result += QLatin1Char(' ');
    } else if (category != QChar::Other_Format) {
      result += c;
    }
  }
  return result;
}

/// Lays out at most `most` lines (0: all). How far in the text they reach.
int layLines(QTextLayout& layout, double widthUnits, double lineUnits, int most) {
  int reached = 0;
  layout.beginLayout();
  for (int n = 0; most == 0 || n < most; ++n) {
    QTextLine line = layout.createLine();
    if (!line.isValid()) break;
    line.setLineWidth(widthUnits);
    line.setPosition({0, n * lineUnits});
    reached = line.textStart() + line.textLength();
  }
  layout.endLayout();
  return reached;
}

std::shared_ptr<QTextLayout> layoutOf(const QString& text, const TextStyle& style, Qt::Alignment align) {
  auto layout = std::make_shared<QTextLayout>(text, map::fontOf(style));
  QTextOption option(align);
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  option.setUseDesignMetrics(true);
  layout->setTextOption(option);
  return layout;
}

}  // namespace

TextBlock::TextBlock(std::string_view text, const TextStyle& style, double widthMm, const TextFlow& flow)
    : m_style(style), m_flow(flow), m_widthMm(std::max(widthMm, 0.1)) {
  const QString clean = plain(text);
  lay(clean);
  while (m_shortened && flow.leastPoints > 0 && m_style.pt > flow.leastPoints) {
    m_style.pt = std::max(flow.leastPoints, m_style.pt - shrinkStep);
    lay(clean);
  }
  if (m_shortened) shorten(clean);
}

double TextBlock::lineMm() const { return m_style.pt * mmPerPoint * m_flow.leading; }

void TextBlock::lay(const QString& text) {
  m_layout = layoutOf(text, m_style, m_flow.align);
  const int reached = layLines(*m_layout, m_widthMm * fontUnitsPerMm, lineMm() * fontUnitsPerMm, m_flow.lines);
  m_shortened = reached < text.size();
  m_lines = m_layout->lineCount();
  m_heightMm = m_lines * lineMm();
  m_usedWidthMm = 0;
  for (int n = 0; n < m_lines; ++n) {
    m_usedWidthMm = std::max(m_usedWidthMm, m_layout->lineAt(n).naturalTextWidth() / fontUnitsPerMm);
  }
}

void TextBlock::shorten(const QString& text) {
  const int lastStart = m_layout->lineAt(m_flow.lines - 1).textStart();
  QString rest = text.mid(lastStart);
  const QString ending(QChar(0x2026));
  const QFontMetricsF metrics(map::fontOf(m_style));
  const double room = m_widthMm * fontUnitsPerMm;
  qsizetype fits = 0;
  for (qsizetype most = rest.size(); fits < most;) {
    const qsizetype middle = (fits + most + 1) / 2;
    const bool isRoom = metrics.horizontalAdvance(rest.first(middle).trimmed() + ending) <= room;
    isRoom ? fits = middle : most = middle - 1;
  }
  rest.truncate(fits);
  QString last = rest.trimmed();
  last.replace(QLatin1Char(' '), QChar::Nbsp);  // it stays on its line
  lay(text.left(lastStart) + last + ending);
  m_shortened = true;
}

void TextBlock::paint(QPainter& painter, QPointF topLeft) const {
  painter.save();
  painter.translate(topLeft);
  painter.scale(1 / fontUnitsPerMm, 1 / fontUnitsPerMm);
  painter.setPen(m_style.colour);
  const double lineUnits = lineMm() * fontUnitsPerMm;
  for (int n = 0; n < m_lines; ++n) {
    const QTextLine line = m_layout->lineAt(n);
    const double extra = (lineUnits - line.height()) / 2;  // leading is shared out above and below
    for (const QGlyphRun& run : line.glyphRuns()) painter.drawGlyphRun({0, extra}, run);
  }
  painter.restore();
}

double textWidthMm(std::string_view text, const TextStyle& style) {
  return TextBlock(text, style, widestMm).usedWidthMm();
}

void paintLine(QPainter& painter, std::string_view text, const TextStyle& style, QPointF anchor, Qt::Alignment align) {
  const TextBlock block(text, style, widestMm);
  double x = anchor.x();
  if (align & Qt::AlignRight) x -= block.usedWidthMm();
  if (align & Qt::AlignHCenter) x -= block.usedWidthMm() / 2;
  block.paint(painter, {x, anchor.y()});
}

}  // namespace hectare::print
