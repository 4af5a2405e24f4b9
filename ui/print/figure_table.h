// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>
#include <string>
#include <vector>

#include "ui/print/look.h"

class QPainter;

namespace hectare::print {

/// A table as it is printed: texts, ready to read.
struct TableText {
  enum class Kind { text, figure, reference };
  struct Column {
    std::string title;
    Kind kind = Kind::text;
  };
  struct Row {
    std::vector<std::string> cells;  ///< as long as the columns
    bool strong = false;             ///< a sum
    double weight = 0;               ///< where not all rows fit, those of most weight stay
  };
  std::vector<Column> columns;
  std::vector<Row> rows;
  std::string note = {};  ///< a line under the table
};

/// A table laid out for a width: figures right, texts left and shortened where they are too long, sums bold under a
/// rule; without its references where even so it would be too wide. \pre the gui has been started.
class FigureTable {
 public:
  FigureTable(TableText table, const Look& look, double widthMm, double points = 0);

  [[nodiscard]] double heightMm() const;
  [[nodiscard]] double rowMm() const { return m_rowMm; }
  [[nodiscard]] double headMm() const { return m_headMm; }
  /// How many rows go into a height.
  [[nodiscard]] std::size_t rowsIn(double heightMm) const;
  void paint(QPainter& painter, QPointF topLeft) const;

 private:
  [[nodiscard]] TextStyle styleOf(const TableText::Column& column, bool strong) const;
  [[nodiscard]] std::vector<double> naturalWidths() const;
  /// False: texts have to be shortened.
  bool fitWidths();
  /// As large as fits.
  void setWidths();
  [[nodiscard]] double usedWidth() const;
  /// False: there were none.
  bool dropReferences();
  void paintHead(QPainter& painter, QPointF topLeft) const;
  void paintRow(QPainter& painter, const TableText::Row& row, QPointF topLeft) const;

  TableText m_table;
  Look m_look;
  double m_widthMm;
  double m_points;
  double m_padMm = 0;
  double m_rowMm = 0;
  double m_headMm = 0;
  double m_leastTextMm = 16;  ///< a name that is cut shorter says nothing
  std::vector<double> m_widths;
};

}  // namespace hectare::print
