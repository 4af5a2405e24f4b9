// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/fact_sheet.h"

#include <algorithm>
#include <map>

#include "src/writers/cell.h"
#include "ui/print/blocks.h"
#include "ui/print/fact_tiles.h"
#include "ui/print/key_figures.h"
#include "ui/print/map_grid.h"
#include "ui/print/page_frame.h"
#include "ui/print/sheet_view.h"

namespace hectare::print {

namespace {

/// A column of a table's first row.
struct Figure {
  const answer::Column* column = nullptr;
  const answer::Cell* cell = nullptr;
};

std::optional<Figure> figureOf(const answer::Answer* answer, const std::string& table, const std::string& column) {
  if (answer == nullptr) return std::nullopt;
  const auto found = std::ranges::find(answer->tables, table, &answer::Table::id);
  if (found == answer->tables.end() || found->rows.empty()) return std::nullopt;
  const auto at = std::ranges::find(found->columns, column, &answer::Column::id);
  if (at == found->columns.end()) return std::nullopt;
  return Figure{&*at, &found->rows.front()[static_cast<std::size_t>(at - found->columns.begin())]};
}

std::vector<FactTile> tilesOf(const SheetInput& input) {
  std::vector<FactTile> tiles;
  for (const char* id : {"gross_m2", "net_m2", "issuable_m2", "free_m2", "jobs", "jobs_per_gross_ha"}) {
    const auto figure = figureOf(input.answer.get(), "parks", id);
    if (!figure || writers::isMissing(*figure->cell)) continue;
    tiles.push_back({writers::humanCell(*figure->cell, *figure->column, input.language),
                     writers::humanUnit(*figure->column, input.language),
                     writers::columnTitle(*figure->column, input.language)});
  }
  return tiles;
}

/// Lots by class (rows) and size (columns): how many, and how large together.
TableText lotsTable(const SheetInput& input) {
  TableText result;
  if (input.sizes == nullptr || input.sizes->tables.empty()) return result;
  const answer::Table& table = input.sizes->tables.front();
  answer::Table shown = table;
  const auto lots = std::ranges::find(table.columns, "lots", &answer::Column::id);
  if (lots == table.columns.end()) return result;
  const auto at = static_cast<std::size_t>(lots - table.columns.begin());
  std::erase_if(shown.rows, [&](const auto& row) { return writers::numberOf(row[at]).value_or(1) == 0; });
  return textOf(shown, {"class", "size_class", "lots", "area_m2", "ref"}, input.language);
}

/// What is known of jobs, a figure under the other.
TableText jobsTable(const SheetInput& input) {
  TableText result;
  if (input.density == nullptr || input.density->tables.empty()) return result;
  const answer::Table& table = input.density->tables.front();
  if (table.rows.empty()) return result;
  const auto& row = table.rows.front();
  std::string reference;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const answer::Column& column = table.columns[i];
    if (column.id == "ref") reference = writers::humanCell(row[i], column, input.language);
    const bool told = column.unit == gis::Unit::jobs || column.unit == gis::Unit::jobsPerHectare ||
                      column.id.starts_with("establishments");
    if (!told || column.show == answer::Column::Show::machineOnly || writers::isMissing(row[i])) continue;
    const std::string unit = writers::humanUnit(column, input.language);
    result.rows.push_back({{writers::columnTitle(column, input.language),
                            writers::humanCell(row[i], column, input.language) + (unit.empty() ? "" : " " + unit)}});
  }
  result.columns = {{"", TableText::Kind::text}, {"", TableText::Kind::figure}};
  result.note = reference;
  return result;
}

/// Columns that say nothing on any row are left out.
TableText withoutEmpty(TableText table) {
  for (std::size_t i = table.columns.size(); i-- > 0;) {
    const bool empty = std::ranges::all_of(
        table.rows, [&](const TableText::Row& row) { return row.cells[i].empty() || row.cells[i] == "–"; });
    if (!empty) continue;
    table.columns.erase(table.columns.begin() + static_cast<std::ptrdiff_t>(i));
    for (TableText::Row& row : table.rows) row.cells.erase(row.cells.begin() + static_cast<std::ptrdiff_t>(i));
  }
  if (table.columns.size() < 2) table.rows.clear();
  return table;
}

std::vector<Element> figureColumn(const SheetInput& input, const Look& look, double widthMm, double mostMm) {
  const text::Language& language = input.language;
  constexpr double mostForJobs = 40;
  std::vector<Element> column;
  column.push_back(headed(waterfallTitle(input), look, waterfallElement(input, look, mostMm * 0.6)));
  const double left = mostMm - column.front().heightMm - look.gap - headingMm(look);
  Element jobs =
      headed(language.render({"print.jobs"}), look,
             tableElement(withoutEmpty(jobsTable(input)), look, widthMm, std::min(left, mostForJobs), language));
  column.push_back(std::move(jobs));
  return column;
}

std::vector<Element> mapColumn(const SheetInput& input, const map::MapView& view, const Look& look, double widthMm,
                               double mostMm) {
  const text::Language& language = input.language;
  std::vector<Element> column;
  column.push_back(headed(language.render({"print.legend"}), look, legendElement(input, view, look, widthMm)));
  column.push_back(textElement(input.sheet.texts, look, widthMm, 10));
  double used = 2 * look.gap;
  for (const Element& element : column) used += element.heightMm;
  column.push_back(
      headed(language.render({"print.lots"}), look,
             tableElement(withoutEmpty(lotsTable(input)), look, widthMm, mostMm - used - headingMm(look), language)));
  return column;
}

/// Scale and overview in a strip under the map.
void addStrip(Page& page, const SheetInput& input, const map::MapView& view, const QRectF& box, const Look& look) {
  Element scale = scaleElement(input, view, look, box.width() * 0.55);
  const double scaleMm = scale.heightMm;
  page.blocks.push_back(placed(std::move(scale), {box.left(), box.top(), box.width() * 0.55, scaleMm}));
  Element overview = overviewElement(input, view, look, box.width() * 0.2, box.height());
  if (overview.heightMm <= 0) return;
  const double height = overview.heightMm;
  page.blocks.push_back(
      placed(std::move(overview), {box.right() - box.width() * 0.2, box.top(), box.width() * 0.2, height}));
}

gis::Status addBody(Page& page, const SheetInput& input, const QRectF& inner, const Look& look) {
  const bool upright = page.format.orientation == Orientation::portrait;
  const double stripMm = look.body * mmPerPoint * 6;
  const QRectF mapArea = upright ? QRectF(inner.left(), inner.top(), inner.width(), inner.height() * 0.5)
                                 : QRectF(inner.left(), inner.top(), inner.width() * 0.5, inner.height());
  const double margin = gridMarginMm(input.sheet, look);
  const QRectF frame = mapArea.adjusted(margin, margin, -margin, -margin - stripMm - look.gap * 0.5);
  HECTARE_ASSIGN(const map::MapView view, sheetView(input, page.format, frame.size()));
  HECTARE_TRY(addMap(page, input, view, frame, look));
  addStrip(page, input, view, {mapArea.left(), mapArea.bottom() - stripMm, mapArea.width(), stripMm}, look);
  const double gutter = look.gutter * 1.4;
  const QRectF rest =
      upright ? QRectF(inner.left(), mapArea.bottom() + look.gap * 0.6, inner.width(),
                       inner.bottom() - mapArea.bottom() - look.gap * 0.6)
              : QRectF(mapArea.right() + gutter, inner.top(), inner.right() - mapArea.right() - gutter, inner.height());
  const double columnMm = (rest.width() - gutter) / 2;
  stack(page.blocks, mapColumn(input, view, look, columnMm, rest.height()),
        {rest.left(), rest.top(), columnMm, rest.height()}, look.gap);
  stack(page.blocks, figureColumn(input, look, columnMm, rest.height()),
        {rest.right() - columnMm, rest.top(), columnMm, rest.height()}, look.gap);
  return {};
}

}  // namespace

gis::Result<Page> factSheet(const SheetInput& input) {
  if (input.sheet.park.empty()) {
    return gis::Error{gis::ErrorKind::usage, {"print.fact_sheet_of"}, {}, {"print.fact_sheet_park"}};
  }
  Page page;
  HECTARE_ASSIGN(page.format, formatFor(input.sheet));
  const Look look = lookOf(input, page.format);
  QRectF inner = addPageFrame(page, input, look);
  Element tiles = tilesElement(tilesOf(input), look, inner.width());
  if (tiles.heightMm > 0) {
    const double height = tiles.heightMm;
    page.blocks.push_back(placed(std::move(tiles), {inner.left(), inner.top(), inner.width(), height}));
    inner.setTop(inner.top() + height + look.gap);
  }
  HECTARE_TRY(addBody(page, input, inner, look));
  return page;
}

}  // namespace hectare::print
