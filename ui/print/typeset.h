// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <memory>
#include <string_view>

#include "ui/map/map_text.h"

class QPainter;
class QTextLayout;

namespace hectare::print {

using map::TextStyle;

inline constexpr auto normal = TextStyle::Weight::normal;
inline constexpr auto semibold = TextStyle::Weight::semibold;
inline constexpr auto bold = TextStyle::Weight::bold;

inline constexpr double mmPerPoint = 25.4 / 72;
inline constexpr double usualLeading = 1.28;

/// How a text gets into its place.
struct TextFlow {
  int lines = 0;           ///< at most; 0: as many as it takes
  double leastPoints = 0;  ///< it is set smaller down to this before anything is left out; 0: never smaller
  Qt::Alignment align = Qt::AlignLeft;
  double leading = usualLeading;  ///< from line to line, in sizes
};

/// A text of one style, wrapped into lines of one width: plain text, whatever marks it has. What does not fit the
/// limits ends in "…". Without ligatures, so that it can be searched in a PDF.
class TextBlock {
 public:
  /// \param widthMm  above 0. \pre the gui has been started.
  TextBlock(std::string_view text, const TextStyle& style, double widthMm, const TextFlow& flow = {});

  [[nodiscard]] double heightMm() const { return m_heightMm; }
  /// Of its longest line.
  [[nodiscard]] double usedWidthMm() const { return m_usedWidthMm; }
  [[nodiscard]] int lineCount() const { return m_lines; }
  [[nodiscard]] bool shortened() const { return m_shortened; }
  [[nodiscard]] double points() const { return m_style.pt; }
  /// \param topLeft in mm. Glyphs go out as text in a PDF, as paths where the target has no fonts of its own.
  void paint(QPainter& painter, QPointF topLeft) const;

 private:
  void lay(const QString& text);
  void shorten(const QString& text);
  [[nodiscard]] double lineMm() const;

  TextStyle m_style;
  TextFlow m_flow;
  double m_widthMm;
  std::shared_ptr<QTextLayout> m_layout;
  double m_heightMm = 0;
  double m_usedWidthMm = 0;
  int m_lines = 0;
  bool m_shortened = false;
};

/// The width of a text on one line, in mm.
double textWidthMm(std::string_view text, const TextStyle& style);

/// A line of text; `align` says what of it lies at `anchor`: its left end, middle or right end. The anchor's y is the
/// top of the line.
void paintLine(QPainter& painter, std::string_view text, const TextStyle& style, QPointF anchor,
               Qt::Alignment align = Qt::AlignLeft);

}  // namespace hectare::print
