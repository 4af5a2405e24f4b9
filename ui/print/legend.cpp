// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/legend.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/print/blocks.h"

namespace hectare::print {

namespace {

/// A line of a legend: a heading, or a sign with its text.
struct Line {
  std::string text;
  std::optional<map::LegendEntry> entry;
};

std::vector<Line> linesOf(const std::vector<map::LegendGroup>& groups, const text::Language& language) {
  std::vector<Line> lines;
  for (const map::LegendGroup& group : groups) {
    if (!group.title.empty()) lines.push_back({language.render(group.title), {}});
    for (const map::LegendEntry& entry : group.entries) lines.push_back({map::legendText(entry, language), entry});
  }
  return lines;
}

struct Measures {
  double rowMm = 0;
  double signMm = 0;
  double textAt = 0;
};

Measures measuresFor(const Look& look) {
  Measures m;
  m.rowMm = look.body * mmPerPoint * 1.62;
  m.signMm = m.rowMm * 1.6;
  m.textAt = m.signMm + m.rowMm * 0.5;
  return m;
}

/// Two columns where there is much to say and its texts go in half the width.
int columnsFor(const std::vector<Line>& lines, const Look& look, double widthMm) {
  constexpr std::size_t manyLines = 8;
  if (lines.size() <= manyLines) return 1;
  const double room = (widthMm - look.gutter) / 2 - measuresFor(look).textAt;
  const auto tooLong = std::ranges::count_if(
      lines, [&](const Line& line) { return textWidthMm(line.text, look.text(look.body)) > room * 1.15; });
  return tooLong > 1 ? 1 : 2;
}

/// A line with its place in the legend.
struct Placed {
  Line line;
  TextBlock text;
  double heightMm = 0;
  QPointF atMm = {};
};

Placed placedLine(const Line& line, double widthMm, const Look& look) {
  constexpr int mostLines = 2;
  const Measures m = measuresFor(look);
  const double indent = line.entry ? m.textAt : 0;
  const TextStyle style = line.entry ? look.text(look.body) : look.text(look.body, semibold, look.muted);
  // All of one size: a smaller line would look as if it meant less.
  TextBlock text(line.text, style, widthMm - indent, {mostLines, look.body});
  const double oneLine = TextBlock("x", style, widthMm, {}).heightMm();
  const double heightMm = m.rowMm + std::max(0.0, text.heightMm() - oneLine);
  return {line, std::move(text), heightMm};
}

/// Puts the lines under one another, in columns of about the same height. \return the height of the highest.
double placeLines(std::vector<Placed>& lines, int columns, double stepMm) {
  double all = 0;
  for (const Placed& line : lines) all += line.heightMm;
  double highest = 0;
  int column = 1;
  QPointF at;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    // A heading does not stand alone at the foot of a column.
    const double needed = lines[i].line.entry || i + 1 == lines.size() ? 0 : lines[i].heightMm;
    if (column < columns && at.y() > 0 && at.y() + needed > all / columns - 1e-6) at = {column++ * stepMm, 0};
    lines[i].atMm = at;
    at.ry() += lines[i].heightMm;
    highest = std::max(highest, at.y());
  }
  return highest;
}

void paintLegendLine(Canvas& canvas, const Placed& placed, QPointF at, const Look& look) {
  const Measures m = measuresFor(look);
  const double indent = placed.line.entry ? m.textAt : 0;
  placed.text.paint(canvas.painter, at + QPointF(indent, (placed.heightMm - placed.text.heightMm()) / 2));
  if (!placed.line.entry) return;
  const QRectF sign(at.x(), at.y() + m.rowMm * 0.1, m.signMm, m.rowMm * 0.8);
  map::paintLegendSign(canvas.painter, sign, *placed.line.entry, canvas.dotMm);
}

}  // namespace

Element legendElement(const SheetInput& input, const map::MapView& view, const Look& look, double widthMm) {
  const std::vector<Line> lines = linesOf(map::legendOf(input.content, view), input.language);
  const int columns = columnsFor(lines, look, widthMm);
  const double columnMm = (widthMm - look.gutter * (columns - 1)) / columns;
  std::vector<Placed> placed;
  for (const Line& line : lines) placed.push_back(placedLine(line, columnMm, look));
  const double heightMm = placeLines(placed, columns, columnMm + look.gutter);
  const auto paint = [placed = std::move(placed), look](Canvas& canvas, const QRectF& box) -> gis::Status {
    for (const Placed& line : placed) paintLegendLine(canvas, line, box.topLeft() + line.atMm, look);
    return {};
  };
  return {"legend", heightMm, paint};
}

}  // namespace hectare::print
