// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/writers/report/document_tables.h"

#include <algorithm>

#include "src/writers/cell.h"
#include "src/writers/table_shape.h"
#include "src/writers/text_table.h"
#include "src/writers/waterfall_steps.h"

namespace hectare::writers {
namespace {

using answer::Table;
using text::Language;
using Indices = std::vector<std::size_t>;

constexpr std::size_t mostColumns = 12;  ///< on an A4 that lies

bool isReference(const answer::Column& column) { return column.id == "ref"; }

DocumentColumn documentColumn(const Table& table, std::size_t i, const Language& language) {
  const answer::Column& column = table.columns[i];
  return {columnTitle(column, language), humanUnit(column, language), isNumberColumn(table, i),
          isReference(column) || column.id == "sha256"};
}

/// Texts of the total row do not add up: blanks, and the word "Total" where rows are named.
std::string totalCell(const Table& table, std::size_t i, bool naming, const Language& language) {
  if (!isMissing(table.total[i]) || isNumberColumn(table, i)) {
    return humanCell(table.total[i], table.columns[i], language);
  }
  return naming ? language.render({"writer.total"}) : std::string();
}

DocumentTable documentTable(const Table& table, const std::string& id, const Indices& shown, std::size_t naming,
                            const Language& language) {
  DocumentTable result{id, tableTitle(table, language), {}, 0, {}, {}};
  for (const std::size_t i : shown) {
    if (i == naming) result.naming = result.columns.size();
    result.columns.push_back(documentColumn(table, i, language));
    if (!table.total.empty()) result.total.push_back(totalCell(table, i, i == naming, language));
  }
  for (const auto& row : table.rows) {
    std::vector<std::string>& cells = result.rows.emplace_back();
    for (const std::size_t i : shown) cells.push_back(humanCell(row[i], table.columns[i], language));
  }
  return result;
}

/// The columns of each part: all between names and references, shared out evenly.
std::vector<Indices> partsOf(const Table& table, const Indices& shown, std::size_t naming) {
  if (shown.size() <= mostColumns) return {shown};
  Indices first;
  Indices others;
  Indices references;
  for (const std::size_t i : shown) {
    (i <= naming ? first : isReference(table.columns[i]) ? references : others).push_back(i);
  }
  const std::size_t room = mostColumns - std::min(mostColumns - 1, first.size() + references.size());
  const std::size_t count = (others.size() + room - 1) / room;
  std::vector<Indices> parts;
  std::size_t from = 0;
  for (std::size_t p = 0; p < count; ++p) {
    const std::size_t to = others.size() * (p + 1) / count;
    Indices part = p == 0 ? first : Indices{naming};
    part.insert(part.end(), others.begin() + static_cast<std::ptrdiff_t>(from),
                others.begin() + static_cast<std::ptrdiff_t>(to));
    part.insert(part.end(), references.begin(), references.end());
    parts.push_back(std::move(part));
    from = to;
  }
  return parts;
}

void addUnknown(std::vector<DocumentBlock>& blocks, const std::string& id, const std::vector<std::string>& titles,
                const Language& language) {
  if (titles.empty()) return;
  std::string list;
  for (const std::string& title : titles) list += (list.empty() ? "" : ", ") + title;
  blocks.emplace_back(DocumentParagraph{{}, language.render({id, {{"columns", list}}})});
}

const answer::Chart* waterfallOf(const answer::Answer& answer, const Table& table) {
  const auto chart = std::ranges::find_if(
      answer.charts, [&](const answer::Chart& one) { return one.form == "waterfall" && one.table == table.id; });
  return chart == answer.charts.end() ? nullptr : &*chart;
}

DocumentTable uprightTable(const Table& table, const std::vector<WaterfallStep>& steps, const std::string& id,
                           const Language& language) {
  DocumentTable result{id, tableTitle(table, language), {}, 0, {}, {}};
  result.columns = {{language.render({"report.step"}), {}, false, false},
                    {language.render({"report.area"}), steps.front().unit, true, false},
                    {language.render({"report.share"}), language.render({"writer.unit.percent"}), true, false}};
  for (const WaterfallStep& step : steps) {
    result.rows.push_back({step.sign == " " ? step.title : step.sign + " " + step.title, step.figure, step.share});
    result.sums.push_back(step.sum);
  }
  return result;
}

/// What the row knows besides the steps.
void addOtherFigures(std::vector<DocumentBlock>& blocks, const Table& table, const answer::Chart& chart,
                     const Indices& shown, const Language& language) {
  const auto& row = table.rows.front();
  DocumentFacts facts;
  for (const std::size_t i : shown) {
    const answer::Column& column = table.columns[i];
    if (std::ranges::count(chart.columns, column.id) > 0 || isMissing(row[i])) continue;
    const std::string unit = humanUnit(column, language);
    facts.facts.push_back({columnTitle(column, language),
                           humanCell(row[i], column, language) + (unit.empty() ? "" : " " + unit),
                           isReference(column)});
  }
  if (!facts.facts.empty()) blocks.emplace_back(std::move(facts));
}

}  // namespace

DocumentTable wholeTable(const Table& table, const std::string& id, const Language& language) {
  const Indices shown = visibleColumns(table, language).shown;
  const std::size_t naming = shown.empty() ? 0 : shown[namingColumn(table, shown)];
  return documentTable(table, id, shown, naming, language);
}

std::vector<DocumentBlock> tableBlocks(const answer::Answer& answer, const Table& table, const std::string& id,
                                       const Language& language) {
  std::vector<DocumentBlock> blocks;
  const VisibleColumns columns = visibleColumns(table, language);
  const answer::Chart* chart = waterfallOf(answer, table);
  const auto steps = chart != nullptr && table.rows.size() == 1
                         ? waterfallSteps(*chart, table, table.rows.front(), language)
                         : std::vector<WaterfallStep>();
  if (!steps.empty()) {
    blocks.emplace_back(uprightTable(table, steps, id, language));
    addOtherFigures(blocks, table, *chart, columns.shown, language);
  } else if (table.rows.empty() || columns.shown.empty()) {
    blocks.emplace_back(DocumentHeading{3, id, tableTitle(table, language)});
    blocks.emplace_back(DocumentParagraph{{}, language.render({"writer.no_rows"})});
  } else {
    const std::size_t naming = columns.shown[namingColumn(table, columns.shown)];
    const auto parts = partsOf(table, columns.shown, naming);
    for (std::size_t p = 0; p < parts.size(); ++p) {
      const std::string number = p == 0 ? std::string() : "-" + std::to_string(p + 1);
      DocumentTable part = documentTable(table, id + number, parts[p], naming, language);
      if (parts.size() > 1) {
        part.title = language.render({"report.part",
                                      {{"title", part.title},
                                       {"part", static_cast<std::int64_t>(p + 1)},
                                       {"parts", static_cast<std::int64_t>(parts.size())}}});
      }
      blocks.emplace_back(std::move(part));
    }
  }
  addUnknown(blocks, "writer.not_known", columns.unknown, language);
  addUnknown(blocks, "writer.no_data", columns.noData, language);
  return blocks;
}

}  // namespace hectare::writers
