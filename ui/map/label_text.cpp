// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/label_text.h"

#include <QFontMetricsF>
#include <algorithm>
#include <limits>

namespace hectare::map {

namespace {

/// A line is shortened beyond this: 70 mm in the sizes of a sheet that is held in the hand.
double longestMm(const TextStyle& look) { return std::max(70.0, 7.5 * look.pt); }
constexpr qsizetype shortName = 12;  ///< characters: not worth a break
constexpr double leading = 1.15;     ///< from baseline to baseline, in sizes of the font
constexpr double descent = 0.25;     ///< below the baseline, in sizes of the font

QString shortened(const QString& line, const TextStyle& look) {
  const double longest = longestMm(look);
  if (textWidthMm(line, look) <= longest) return line;
  return QFontMetricsF(fontOf(look)).elidedText(line, Qt::ElideRight, longest * fontUnitsPerMm);
}

LabelBlock blockOf(const std::vector<QString>& lines, const TextStyle& look) {
  LabelBlock block;
  double width = 0;
  for (const QString& line : lines) {
    block.lines.push_back(shortened(line, look));
    width = std::max(width, textWidthMm(block.lines.back(), look));
  }
  block.size = {width, baselineMm(lines.size() - 1, look) + descent * look.pt * mmPerPoint};
  return block;
}

/// Where the longer of the two lines is shortest, behind a word rather than inside one; -1: nowhere. A hyphen stays
/// with its line.
qsizetype breakOf(const QString& name) {
  qsizetype best = -1;
  qsizetype longest = std::numeric_limits<qsizetype>::max();
  for (qsizetype i = 1; i + 1 < name.size(); ++i) {
    if (name[i] != QLatin1Char(' ') && name[i] != QLatin1Char('-')) continue;
    const qsizetype insideWord = name[i] == QLatin1Char('-') ? name.size() / 4 : 0;
    const qsizetype longer = std::max(i, name.size() - i - 1) + insideWord;
    if (longer >= longest) continue;
    longest = longer;
    best = i;
  }
  return best;
}

}  // namespace

double baselineMm(std::size_t line, const TextStyle& look) {
  return capHeightMm(look) + static_cast<double>(line) * leading * look.pt * mmPerPoint;
}

std::vector<LabelBlock> blocksOf(const std::string& name, const TextStyle& look) {
  const QString text = QString::fromStdString(name).simplified();
  if (text.isEmpty()) return {};
  std::vector<LabelBlock> blocks{blockOf({text}, look)};
  const qsizetype at = text.size() > shortName ? breakOf(text) : -1;
  if (at < 0) return blocks;
  const QString first = text.left(text[at] == QLatin1Char('-') ? at + 1 : at);
  blocks.push_back(blockOf({first, text.mid(at + 1)}, look));
  return blocks;
}

}  // namespace hectare::map
