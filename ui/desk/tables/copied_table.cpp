// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tables/copied_table.h"

namespace hectare::desk {

std::unique_ptr<QMimeData> copiedTable(const QString& lines) {
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
  auto data = std::make_unique<QMimeData>();
  data->setText(lines);
  data->setHtml(html + "</table>");
  return data;
}

}  // namespace hectare::desk
