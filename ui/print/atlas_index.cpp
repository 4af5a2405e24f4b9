// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/atlas_index.h"

#include <algorithm>

#include "src/answer/cells.h"
#include "ui/print/blocks.h"
#include "ui/print/key_figures.h"
#include "ui/print/page_frame.h"
#include "ui/print/sheet_view.h"

namespace hectare::print {

namespace {

constexpr double ofMap = 0.52;  ///< of the first page's height

QRectF tableArea(const QRectF& inner, bool first, const Look& look) {
  return first ? inner.adjusted(0, inner.height() * ofMap + look.gap, 0, 0) : inner;
}

/// The table with the number of the page of each row in front.
TableText withPages(const TableText& table, const std::vector<std::string>& pages, const text::Language& language) {
  TableText result;
  result.columns.push_back({language.render({"print.page_column"}), TableText::Kind::text});
  for (const TableText::Column& column : table.columns) result.columns.push_back(column);
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    TableText::Row row{{i < pages.size() ? pages[i] : std::string()}, table.rows[i].strong, table.rows[i].weight};
    for (const std::string& cell : table.rows[i].cells) row.cells.push_back(cell);
    result.rows.push_back(std::move(row));
  }
  return result;
}

}  // namespace

AtlasIndex::AtlasIndex(SheetInput input, std::vector<AtlasEntry> entries)
    : m_input(std::move(input)), m_entries(std::move(entries)) {}

gis::Result<AtlasIndex> AtlasIndex::make(SheetInput input, std::vector<AtlasEntry> entries) {
  HECTARE_ASSIGN(SheetInput ready, prepareSheet(std::move(input)));
  AtlasIndex index(std::move(ready), std::move(entries));
  HECTARE_TRY(index.paginate());
  HECTARE_ASSIGN(const Page first, index.page(0));
  HECTARE_ASSIGN(const bool grids, readGrids(index.m_input, first));
  if (grids) {  // what could not be read is told on the pages
    index.m_starts.clear();
    HECTARE_TRY(index.paginate());
  }
  return index;
}

TableText AtlasIndex::rows(std::size_t begin, std::size_t end) const {
  const answer::Table& table = m_input.answer->tables.front();
  answer::Table chosen = table;
  chosen.rows.clear();
  if (end < m_entries.size()) chosen.total.clear();
  std::vector<std::string> pages;
  for (std::size_t i = begin; i < end; ++i) {
    const auto row = std::ranges::find_if(
        table.rows, [&](const auto& cells) { return answer::textAt(cells, 0) == m_entries[i].id; });
    if (row == table.rows.end()) continue;
    chosen.rows.push_back(*row);
    pages.push_back(std::to_string(m_starts.size() + i + 1));
  }
  static const std::vector<std::string> columns{"park",        "municipality", "gross_m2",    "net_m2",
                                                "occupied_m2", "free_m2",      "issuable_m2", "ref"};
  return withPages(textOf(chosen, columns, m_input.language), pages, m_input.language);
}

gis::Status AtlasIndex::paginate() {
  HECTARE_ASSIGN(const PageFormat format, formatFor(m_input.sheet));
  const Look look = lookOf(m_input, format);
  std::size_t at = 0;
  do {
    Page page;
    page.format = format;
    const QRectF area = tableArea(addPageFrame(page, m_input, look), m_starts.empty(), look);
    const FigureTable table(rows(at, std::min(at + 1, m_entries.size())), look, area.width());
    const std::size_t room = table.rowsIn(area.height());
    m_starts.push_back(at);
    at += std::max<std::size_t>(room > 1 ? room - 1 : 1, 1);  // a line for the sum
  } while (at < m_entries.size());
  return {};
}

gis::Result<Page> AtlasIndex::page(std::size_t number) const {
  SheetInput input = m_input;
  input.pageNumber = static_cast<int>(number + 1);
  input.pageCount = static_cast<int>(m_starts.size() + m_entries.size());
  Page page;
  HECTARE_ASSIGN(page.format, formatFor(input.sheet));
  const Look look = lookOf(input, page.format);
  const QRectF inner = addPageFrame(page, input, look);
  if (number == 0) {
    const QRectF frame(inner.left(), inner.top(), inner.width(), inner.height() * ofMap);
    HECTARE_ASSIGN(const map::MapView view, sheetView(input, page.format, frame.size()));
    HECTARE_TRY(addMap(page, input, view, frame, look,
                       parkSymbols(input, view, std::min(frame.width(), frame.height()) * 0.028)));
  }
  const QRectF area = tableArea(inner, number == 0, look);
  const std::size_t end = number + 1 < m_starts.size() ? m_starts[number + 1] : m_entries.size();
  stack(page.blocks, {tableElement(rows(m_starts[number], end), look, area.width(), area.height(), input.language)},
        area, look.gap);
  return page;
}

}  // namespace hectare::print
