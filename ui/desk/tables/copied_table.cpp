// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tables/copied_table.h"

#include "src/writers/cell.h"
#include "ui/desk/tables/shown_cell.h"

namespace hectare::desk {

namespace {

/// A name with a tab or a break in it would go on in the next cell, or row.
QString inOneCell(QString words) {
  for (QChar& c : words) {
    if (c == '\t' || c == '\n' || c == '\r') c = ' ';
  }
  return words;
}

}  // namespace

QString copiedLines(const RowsToCopy& copied, const text::Language& language, const gis::Progress& progress) {
  const answer::Table& table = copied.answer->tables[copied.table];
  QString lines;
  const auto add = [&](const auto& wordsOf) {
    for (std::size_t i = 0; i < copied.columns.size(); ++i) {
      if (i > 0) lines += '\t';
      lines += inOneCell(wordsOf(copied.columns[i], i == 0));
    }
    lines += '\n';
  };
  add([&](std::size_t c, bool /*first*/) {
    return QString::fromStdString(writers::columnHead(table.columns[c], language));
  });
  for (const std::uint32_t row : copied.rows) {
    if (progress.cancelled()) return {};
    add([&](std::size_t c, bool /*first*/) { return shownCell(table.rows[row][c], table.columns[c], language); });
  }
  if (copied.total) {
    add([&](std::size_t c, bool first) { return shownTotal(table.total[c], table.columns[c], first, language); });
  }
  return lines;
}

QString copiedHtml(const QString& lines) {
  QString html = "<table>";
  QString cell = "th";
  for (const QString& line : lines.split('\n', Qt::SkipEmptyParts)) {
    html += "<tr>";
    for (const QString& text : line.split('\t')) {
      html += "<" + cell + ">" + text.toHtmlEscaped() + "</" + cell + ">";
    }
    html += "</tr>";
    cell = "td";
  }
  return html + "</table>";
}

std::unique_ptr<QMimeData> copiedTable(const QString& lines, const QString& html) {
  auto data = std::make_unique<QMimeData>();
  data->setText(lines);
  data->setHtml(html);
  return data;
}

}  // namespace hectare::desk
