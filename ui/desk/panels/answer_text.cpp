// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/answer_text.h"

#include <QGuiApplication>
#include <QPalette>
#include <algorithm>

#include "src/writers/cell.h"
#include "src/writers/text_table.h"

namespace hectare::desk {

namespace {

QString said(const std::string& text) { return QString::fromStdString(text).toHtmlEscaped(); }

QString quiet() { return QGuiApplication::palette().color(QPalette::PlaceholderText).name(); }

/// "3.16 ha"
std::string withUnit(const std::string& figure, const answer::Column& column, const text::Language& language) {
  const std::string unit = writers::humanUnit(column, language);
  return figure.empty() || unit.empty() ? figure : figure + " " + unit;
}

/// A date or the name of a file is not broken; a text of several words is, and so is what no page is wide enough for.
QString unbroken(const QString& words) {
  constexpr int mostLetters = 24;
  return words.size() <= mostLetters && !words.contains(' ') ? ";white-space:nowrap" : "";
}

QString cellText(const answer::Cell& cell, const answer::Column& column, const text::Language& language, bool head) {
  const QString side = column.unit == gis::Unit::none ? "left" : "right";
  const QString words = head ? said(writers::columnHead(column, language)).replace('\n', ' ')
                             : said(writers::humanCell(cell, column, language));
  const QString style = (head ? "color:" + quiet() : QString()) + unbroken(words);
  return QString("<td align='%1' valign='top' style='%2'>%3</td>").arg(side, style, words);
}

/// "Name: value" on a line of its own.
QString lineText(const answer::Cell& cell, const answer::Column& column, const text::Language& language) {
  const QString words = said(withUnit(writers::humanCell(cell, column, language), column, language));
  return QString("<tr><td valign='top' style='color:%1'>%2</td><td valign='top' style='%3'>%4</td></tr>")
      .arg(quiet(), said(writers::columnTitle(column, language)), unbroken(words), words);
}

/// The rows below each other, for a page that is too narrow to have their columns beside one another. What is nothing
/// or zero is left out: it says no more than that the land is not of that class.
QString listText(const answer::Table& table, const std::vector<std::size_t>& columns, const text::Language& language,
                 std::size_t mostRows) {
  QString text = "<table cellspacing='0' cellpadding='2'>";
  for (std::size_t row = 0; row < std::min(mostRows, table.rows.size()); ++row) {
    if (row > 0) text += "<tr><td>&nbsp;</td></tr>";
    for (const std::size_t c : columns) {
      const answer::Cell& cell = table.rows[row][c];
      const auto* number = std::get_if<double>(&cell);
      if (writers::isMissing(cell) || (number != nullptr && *number == 0)) continue;
      text += lineText(cell, table.columns[c], language);
    }
  }
  return text + "</table>";
}

/// A table of names and values needs no head.
QString gridText(const answer::Table& table, const std::vector<std::size_t>& columns, const text::Language& language,
                 std::size_t mostRows) {
  QString text = "<table cellspacing='0' cellpadding='3'>";
  if (table.columns[columns.front()].id != "attribute") {
    text += "<tr>";
    for (const std::size_t c : columns) text += cellText({}, table.columns[c], language, true);
    text += "</tr>";
  }
  for (std::size_t row = 0; row < std::min(mostRows, table.rows.size()); ++row) {
    text += "<tr>";
    for (const std::size_t c : columns) text += cellText(table.rows[row][c], table.columns[c], language, false);
    text += "</tr>";
  }
  return text + "</table>";
}

QString tableText(const answer::Table& table, const text::Language& language, std::size_t mostRows) {
  constexpr std::size_t beside = 4;  // columns that a narrow page has room for
  auto columns = writers::visibleColumns(table, language).shown;
  // Hashes are for reports and for who checks files: here they would take the room of what tells the source.
  std::erase_if(columns, [&](std::size_t c) { return table.columns[c].id.starts_with("sha256"); });
  if (columns.empty()) return {};
  const QString head = "<h4>" + said(writers::tableTitle(table, language)) + "</h4>";
  QString text = head + (columns.size() > beside ? listText(table, columns, language, mostRows)
                                                 : gridText(table, columns, language, mostRows));
  if (table.rows.size() <= mostRows) return text;
  const auto more = static_cast<std::int64_t>(table.rows.size() - mostRows);
  return text + "<p>" + said(language.render({"desk.more_rows", {{"count", more}}})) + "</p>";
}

}  // namespace

QString answerText(const answer::Answer& answer, const text::Language& language, std::size_t mostRows) {
  QString text;
  for (const answer::Table& table : answer.tables) {
    if (!table.rows.empty()) text += tableText(table, language, mostRows);
  }
  for (const gis::Finding& finding : answer.findings) text += "<p>" + said(language.render(finding.text)) + "</p>";
  for (const gis::Message& note : answer.notes) text += "<p>" + said(language.render(note)) + "</p>";
  return text;
}

}  // namespace hectare::desk
