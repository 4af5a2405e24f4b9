// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tables/row_order.h"

#include <QCollator>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "src/writers/cell.h"

namespace hectare::desk {

namespace {

using answer::Cell;
using Row = std::vector<Cell>;

/// What a row is sorted by.
struct SortKey {
  enum class Kind { number, text, missing } kind = Kind::missing;
  double number = 0;
  std::optional<QCollatorSortKey> text = {};
};

SortKey keyOf(const Cell& cell, const answer::Column& column, const text::Language& language,
              const QCollator& collator) {
  if (writers::isMissing(cell)) return {};
  if (const auto number = writers::numberOf(cell)) return {SortKey::Kind::number, *number};
  const QString text = QString::fromStdString(writers::humanCell(cell, column, language));
  return {SortKey::Kind::text, 0, collator.sortKey(text)};
}

bool before(const SortKey& a, const SortKey& b, bool descending) {
  if (a.kind != b.kind) {
    const bool anyMissing = a.kind == SortKey::Kind::missing || b.kind == SortKey::Kind::missing;
    return (a.kind < b.kind) != (descending && !anyMissing);
  }
  if (a.kind == SortKey::Kind::missing) return false;
  const SortKey& first = descending ? b : a;
  const SortKey& second = descending ? a : b;
  if (a.kind == SortKey::Kind::number) return first.number < second.number;
  return first.text->compare(*second.text) < 0;
}

/// Whether each of the words is in some text of the row.
bool holds(const Row& row, const answer::Table& table, QStringList words, const text::Language& language) {
  for (std::size_t i = 0; i < row.size() && !words.isEmpty(); ++i) {
    if (writers::numberOf(row[i]) || writers::isMissing(row[i])) continue;
    const QString text = QString::fromStdString(writers::humanCell(row[i], table.columns[i], language));
    words.removeIf([&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
  }
  return words.isEmpty();
}

constexpr std::size_t perLook = 4096;  // rows between two looks at whether somebody cancelled

}  // namespace

std::vector<std::uint32_t> orderedRows(const answer::Table& table, const RowChoice& choice,
                                       const text::Language& language, gis::Progress& progress) {
  const QStringList words = QString::fromStdString(choice.filter).simplified().split(' ', Qt::SkipEmptyParts);
  std::vector<std::uint32_t> rows;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    if (r % perLook == 0 && progress.cancelled()) return {};
    if (words.isEmpty() || holds(table.rows[r], table, words, language)) rows.push_back(static_cast<std::uint32_t>(r));
  }
  if (!choice.column || *choice.column >= table.columns.size()) return rows;
  QCollator collator(QLocale(QString::fromStdString(language.code())));
  collator.setNumericMode(true);
  collator.setCaseSensitivity(Qt::CaseInsensitive);
  std::vector<SortKey> keys(table.rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i % perLook == 0 && progress.cancelled()) return {};
    keys[rows[i]] = keyOf(table.rows[rows[i]][*choice.column], table.columns[*choice.column], language, collator);
  }
  std::ranges::stable_sort(
      rows, [&](std::uint32_t a, std::uint32_t b) { return before(keys[a], keys[b], choice.descending); });
  return progress.cancelled() ? std::vector<std::uint32_t>() : rows;
}

}  // namespace hectare::desk
