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

void paintLegendLine(Canvas& canvas, const Line& line, QPointF at, double widthMm, const Look& look) {
  const Measures m = measuresFor(look);
  const double indent = line.entry ? m.textAt : 0;
  const TextStyle style = line.entry ? look.text(look.body) : look.text(look.body, semibold, look.muted);
  const TextBlock text(line.text, style, widthMm - indent, {1, look.body * 0.8});
  text.paint(canvas.painter, at + QPointF(indent, (m.rowMm - text.heightMm()) / 2));
  if (!line.entry) return;
  const QRectF sign(at.x(), at.y() + m.rowMm * 0.1, m.signMm, m.rowMm * 0.8);
  map::paintLegendSign(canvas.painter, sign, *line.entry, canvas.dotMm);
}

}  // namespace

Element legendElement(const SheetInput& input, const map::MapView& view, const Look& look, double widthMm) {
  const std::vector<Line> lines = linesOf(map::legendOf(input.content, view), input.language);
  const int columns = columnsFor(lines, look, widthMm);
  const double columnMm = (widthMm - look.gutter * (columns - 1)) / columns;
  const Measures m = measuresFor(look);
  auto perColumn = static_cast<std::size_t>(std::ceil(static_cast<double>(lines.size()) / columns));
  // A heading does not stand alone at the foot of a column.
  if (columns > 1 && perColumn > 0 && !lines[perColumn - 1].entry) ++perColumn;
  const auto paint = [=](Canvas& canvas, const QRectF& box) -> gis::Status {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::size_t columnsBefore = i / perColumn;
      const auto column = static_cast<double>(columnsBefore);
      const auto row = static_cast<double>(i % perColumn);
      const QPointF at = box.topLeft() + QPointF(column * (columnMm + look.gutter), row * m.rowMm);
      paintLegendLine(canvas, lines[i], at, columnMm, look);
    }
    return {};
  };
  return {"legend", m.rowMm * static_cast<double>(perColumn), paint};
}

}  // namespace hectare::print
