// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tables/row_order.h"

#include <QCollator>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "gis/base/parallel.h"
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

/// A word that is looked for.
struct Word {
  QString text;
  std::string inFigures;  ///< empty: no figure can hold it
};

std::vector<Word> wordsOf(const std::string& filter) {
  static const QRegularExpression figure("^[^\\p{L}]*\\d[^\\p{L}]*$", QRegularExpression::UseUnicodePropertiesOption);
  std::vector<Word> words;
  for (const QString& text : QString::fromStdString(filter).simplified().split(' ', Qt::SkipEmptyParts)) {
    words.push_back({text, figure.match(text).hasMatch() ? text.toStdString() : std::string()});
  }
  return words;
}

/// Whether each of the words is in some cell of the row, as it is shown.
class RowFilter {
 public:
  RowFilter(const answer::Table& table, const std::string& filter, const text::Language& language)
      : m_table(table), m_language(language), m_words(wordsOf(filter)) {}

  [[nodiscard]] bool empty() const { return m_words.empty(); }

  [[nodiscard]] bool holds(const Row& row) const {
    std::size_t missed = m_words.size();
    std::vector<std::uint8_t> found(m_words.size(), 0);
    for (std::size_t i = 0; i < row.size() && missed > 0; ++i) {
      if (writers::isMissing(row[i])) continue;
      const bool figure = writers::numberOf(row[i]).has_value();
      if (figure && !m_figures) continue;
      const std::string shown = writers::humanCell(row[i], m_table.columns[i], m_language);
      for (std::size_t w = 0; w < m_words.size(); ++w) {
        if (found[w] != 0 || !(figure ? inFigure(shown, m_words[w]) : inText(shown, m_words[w]))) continue;
        found[w] = 1;
        --missed;
      }
    }
    return missed == 0;
  }

 private:
  static bool inFigure(const std::string& shown, const Word& word) {
    return !word.inFigures.empty() && shown.find(word.inFigures) != std::string::npos;
  }
  static bool inText(const std::string& shown, const Word& word) {
    return QString::fromStdString(shown).contains(word.text, Qt::CaseInsensitive);
  }

  const answer::Table& m_table;
  const text::Language& m_language;
  std::vector<Word> m_words;
  /// Making words of a figure takes most of the time, and few filters are about figures.
  bool m_figures = std::ranges::any_of(m_words, [](const Word& word) { return !word.inFigures.empty(); });
};

constexpr std::size_t perLook = 4096;  // rows between two looks at whether somebody cancelled

std::vector<std::uint32_t> rowsThatHold(const answer::Table& table, const RowFilter& filter,
                                        const gis::Progress& progress) {
  std::vector<std::uint8_t> held(table.rows.size(), 1);
  if (!filter.empty()) {
    gis::parallelFor(held.size(), perLook, [&](std::size_t begin, std::size_t end) {
      if (progress.cancelled()) return;
      for (std::size_t r = begin; r < end; ++r) held[r] = filter.holds(table.rows[r]) ? 1 : 0;
    });
  }
  std::vector<std::uint32_t> rows;
  for (std::size_t r = 0; r < held.size(); ++r) {
    if (held[r] != 0) rows.push_back(static_cast<std::uint32_t>(r));
  }
  return rows;
}

}  // namespace

std::vector<std::uint32_t> orderedRows(const answer::Table& table, const RowChoice& choice,
                                       const text::Language& language, gis::Progress& progress) {
  std::vector<std::uint32_t> rows = rowsThatHold(table, RowFilter(table, choice.filter, language), progress);
  if (progress.cancelled()) return {};
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
