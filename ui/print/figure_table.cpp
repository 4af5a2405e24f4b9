// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/figure_table.h"

#include <QPainter>
#include <algorithm>
#include <numeric>

namespace hectare::print {

namespace {

constexpr double narrowTextMm = 10;  ///< of texts, where a name has no room to say all
constexpr double leastPoints = 5.25;
constexpr double smaller = 0.85;  ///< references, of the table's size

void rule(QPainter& painter, const QColor& colour, double widthMm, QPointF from, double length) {
  painter.setPen(QPen(colour, widthMm, Qt::SolidLine, Qt::FlatCap));
  painter.drawLine(from, from + QPointF(length, 0));
}

}  // namespace

FigureTable::FigureTable(TableText table, const Look& look, double widthMm, double points)
    : m_table(std::move(table)), m_look(look), m_widthMm(widthMm), m_points(points > 0 ? points : look.body) {
  const double usual = m_points;
  setWidths();
  if (usedWidth() > m_widthMm && dropReferences()) {
    m_points = usual;
    setWidths();
  }
  double lines = 1;
  for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
    const TextBlock head(m_table.columns[i].title, styleOf(m_table.columns[i], true), m_widths[i] - m_padMm, {3, 0});
    lines = std::max(lines, static_cast<double>(head.lineCount()));
  }
  const auto untitled = [](const TableText::Column& column) { return column.title.empty(); };
  if (std::ranges::all_of(m_table.columns, untitled)) return;
  m_headMm = m_points * mmPerPoint * (1.28 * lines + 0.6);
}

void FigureTable::setWidths() {
  for (;;) {
    m_padMm = m_points * mmPerPoint * 0.7;
    m_rowMm = m_points * mmPerPoint * 1.5;
    m_widths = naturalWidths();
    if (fitWidths() || m_points <= leastPoints) return;
    m_points = std::max(leastPoints, m_points - 0.25);
  }
}

double FigureTable::usedWidth() const {
  constexpr double exact = 1e-6;
  return std::accumulate(m_widths.begin(), m_widths.end(), -exact);
}

bool FigureTable::dropReferences() {
  bool dropped = false;
  for (std::size_t i = m_table.columns.size(); i-- > 0;) {
    if (m_table.columns[i].kind != TableText::Kind::reference) continue;
    const auto at = static_cast<std::ptrdiff_t>(i);
    m_table.columns.erase(m_table.columns.begin() + at);
    for (TableText::Row& row : m_table.rows) row.cells.erase(row.cells.begin() + at);
    dropped = true;
  }
  m_leastTextMm = narrowTextMm;
  return dropped;
}

TextStyle FigureTable::styleOf(const TableText::Column& column, bool strong) const {
  TextStyle style = m_look.text(m_points, strong ? semibold : normal);
  if (column.kind == TableText::Kind::reference) {
    style.pt *= smaller;
    style.weight = normal;
    style.colour = m_look.muted;
  }
  return style;
}

std::vector<double> FigureTable::naturalWidths() const {
  std::vector<double> widths;
  for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
    const TableText::Column& column = m_table.columns[i];
    double widest = 0;
    // A head may take several lines, so only its longest word counts.
    std::size_t start = 0;
    while (start <= column.title.size()) {
      const std::size_t end = std::min(column.title.find_first_of(" \n", start), column.title.size());
      widest = std::max(widest, textWidthMm(column.title.substr(start, end - start), styleOf(column, true)));
      start = end + 1;
    }
    for (const TableText::Row& row : m_table.rows) {
      widest = std::max(widest, textWidthMm(row.cells[i], styleOf(column, row.strong)));
    }
    widths.push_back(widest + m_padMm + 0.2);
  }
  return widths;
}

bool FigureTable::fitWidths() {
  const auto isText = [&](std::size_t i) { return m_table.columns[i].kind == TableText::Kind::text; };
  double texts = 0;
  double others = 0;
  for (std::size_t i = 0; i < m_widths.size(); ++i) (isText(i) ? texts : others) += m_widths[i];
  const double room = m_widthMm - others;
  if (texts <= room) {
    // What is left over goes to all columns alike, so that figures stand under their heads and not at the edge.
    const double more = (room - texts) / static_cast<double>(m_widths.size());
    for (double& width : m_widths) width += more;
    return true;
  }
  for (std::size_t i = 0; i < m_widths.size(); ++i) {
    if (isText(i)) m_widths[i] = std::max(std::min(m_leastTextMm, m_widths[i]), m_widths[i] * room / texts);
  }
  return false;
}

double FigureTable::heightMm() const {
  return m_headMm + m_rowMm * static_cast<double>(m_table.rows.size() + (m_table.note.empty() ? 0U : 1U)) + 0.3;
}

std::size_t FigureTable::rowsIn(double heightMm) const {
  constexpr double exact = 1e-6;  // what was measured fits
  return static_cast<std::size_t>(std::max(0.0, (heightMm - m_headMm - 0.3) / m_rowMm + exact));
}

void FigureTable::paintHead(QPainter& painter, QPointF topLeft) const {
  double x = topLeft.x();
  for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
    const bool right = m_table.columns[i].kind != TableText::Kind::text;
    TextStyle style = styleOf(m_table.columns[i], true);
    style.colour = m_look.muted;
    const TextBlock head(m_table.columns[i].title, style, m_widths[i] - m_padMm,
                         {3, leastPoints - 1, right ? Qt::AlignRight : Qt::AlignLeft});
    head.paint(painter, {right ? x + m_padMm : x, topLeft.y() + m_headMm - 0.5 - head.heightMm()});
    x += m_widths[i];
  }
  rule(painter, m_look.ink, 0.25, topLeft + QPointF(0, m_headMm), m_widthMm);
}

void FigureTable::paintRow(QPainter& painter, const TableText::Row& row, QPointF topLeft) const {
  double x = topLeft.x();
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const bool right = m_table.columns[i].kind != TableText::Kind::text;
    const TextStyle style = styleOf(m_table.columns[i], row.strong);
    const TextBlock cell(row.cells[i], style, m_widths[i] - m_padMm, {1, 0, right ? Qt::AlignRight : Qt::AlignLeft});
    cell.paint(painter, {right ? x + m_padMm : x, topLeft.y() + (m_rowMm - cell.heightMm()) / 2});
    x += m_widths[i];
  }
}

void FigureTable::paint(QPainter& painter, QPointF topLeft) const {
  paintHead(painter, topLeft);
  QPointF at = topLeft + QPointF(0, m_headMm);
  for (std::size_t r = 0; r < m_table.rows.size(); ++r) {
    const TableText::Row& row = m_table.rows[r];
    if (row.strong && r > 0) rule(painter, m_look.ink, 0.2, at, m_widthMm);
    paintRow(painter, row, at);
    at += QPointF(0, m_rowMm);
    const bool last = r + 1 == m_table.rows.size();
    if (!last) rule(painter, m_look.line, 0.08, at, m_widthMm);
  }
  rule(painter, m_look.ink, 0.2, at, m_widthMm);
  if (m_table.note.empty()) return;
  const TextBlock note(m_table.note, m_look.text(m_look.notes, normal, m_look.muted), m_widthMm, {1, leastPoints});
  note.paint(painter, at + QPointF(0, 0.6));
}

}  // namespace hectare::print
