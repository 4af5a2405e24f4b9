// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tables/answer_model.h"

#include <QFont>
#include <algorithm>
#include <numeric>

#include "src/writers/cell.h"
#include "src/writers/text_table.h"
#include "ui/desk/tables/shown_cell.h"

namespace hectare::desk {

namespace {

/// A long name of a column is broken, at the space nearest to its middle: figures are short.
QString onTwoLines(const QString& head) {
  constexpr qsizetype longName = 14;
  const qsizetype end = head.indexOf('\n') < 0 ? head.size() : head.indexOf('\n');
  if (end <= longName) return head;
  qsizetype best = -1;
  for (qsizetype at = head.indexOf(' '); at >= 0 && at < end; at = head.indexOf(' ', at + 1)) {
    if (best < 0 || std::abs(2 * at - end) < std::abs(2 * best - end)) best = at;
  }
  return best < 0 ? head : QString(head).replace(best, 1, '\n');
}

}  // namespace

AnswerModel::AnswerModel(const Texts& texts, QObject* parent) : QAbstractTableModel(parent), m_texts(texts) {
  connect(&texts, &Texts::changed, this, [this] { show(m_answer, m_table); });
}

void AnswerModel::show(std::shared_ptr<const answer::Answer> answer, std::size_t table) {
  beginResetModel();
  m_answer = std::move(answer);
  m_table = table;
  m_columns.clear();
  m_rows.clear();
  if (const answer::Table* shown = this->table()) {
    m_columns = writers::visibleColumns(*shown, *m_texts.language()).shown;
    m_rows.resize(shown->rows.size());
    std::iota(m_rows.begin(), m_rows.end(), 0U);
  }
  endResetModel();
  if (m_choice != RowChoice()) return order();
  m_ordering.stop();  // it orders rows of what was shown before
}

void AnswerModel::choose(RowChoice choice) {
  if (choice == m_choice) return;
  m_choice = std::move(choice);
  order();
}

const answer::Table* AnswerModel::table() const {
  return m_answer && m_table < m_answer->tables.size() ? &m_answer->tables[m_table] : nullptr;
}

std::optional<std::size_t> AnswerModel::rowAt(int shown) const {
  const auto at = static_cast<std::size_t>(shown);
  return at < m_rows.size() ? std::optional<std::size_t>(m_rows[at]) : std::nullopt;
}

RowsToCopy AnswerModel::shownRows() const {
  return {m_answer, m_table, m_columns, m_rows, rowCount() > static_cast<int>(m_rows.size())};
}

int AnswerModel::shownAt(std::size_t row) const {
  const auto found = std::ranges::find(m_rows, static_cast<std::uint32_t>(row));
  return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int AnswerModel::rowCount(const QModelIndex& parent) const {
  if (parent.isValid() || table() == nullptr) return 0;
  // A sum of all rows does not stand under some of them.
  const bool total = !table()->total.empty() && m_rows.size() == table()->rows.size();
  return static_cast<int>(m_rows.size()) + (total ? 1 : 0);
}

int AnswerModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

const std::vector<answer::Cell>& AnswerModel::cellsAt(int shown) const {
  const auto row = rowAt(shown);
  return row ? table()->rows[*row] : table()->total;
}

QVariant AnswerModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || table() == nullptr) return {};
  const std::size_t at = columnAt(index.column());
  const answer::Column& column = table()->columns[at];
  const bool total = !rowAt(index.row());
  if (role == Qt::DisplayRole) {
    const answer::Cell& cell = cellsAt(index.row())[at];
    return total ? shownTotal(cell, column, index.column() == 0, *m_texts.language())
                 : shownCell(cell, column, *m_texts.language());
  }
  if (role == Qt::TextAlignmentRole) {
    const Qt::Alignment side = column.unit == gis::Unit::none ? Qt::AlignLeft : Qt::AlignRight;
    return QVariant::fromValue(side | Qt::AlignVCenter);
  }
  if (role == Qt::FontRole && total) {
    QFont bold;
    bold.setBold(true);
    return bold;
  }
  return {};
}

QVariant AnswerModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || table() == nullptr) return {};
  const answer::Column& column = table()->columns[columnAt(section)];
  if (role == Qt::TextAlignmentRole) {
    return QVariant::fromValue((column.unit == gis::Unit::none ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignBottom);
  }
  if (role != Qt::DisplayRole) return {};
  return onTwoLines(QString::fromStdString(writers::columnHead(column, *m_texts.language())));
}

void AnswerModel::sort(int column, Qt::SortOrder order) {
  RowChoice choice = m_choice;
  choice.column = column < 0 || column >= columnCount() ? std::nullopt : std::optional(columnAt(column));
  choice.descending = order == Qt::DescendingOrder;
  choose(std::move(choice));
}

void AnswerModel::order() {
  if (table() == nullptr) return;
  m_ordering.start([this, answer = m_answer, at = m_table, choice = m_choice,
                    language = m_texts.language()](gis::Progress& progress) -> BackgroundWork::Delivery {
    auto rows = orderedRows(answer->tables[at], choice, *language, progress);
    return [this, rows = std::move(rows)]() mutable {
      beginResetModel();
      m_rows = std::move(rows);
      endResetModel();
      Q_EMIT ordered();
    };
  });
}

}  // namespace hectare::desk
