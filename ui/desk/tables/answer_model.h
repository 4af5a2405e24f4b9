// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <memory>
#include <optional>

#include "src/answer/answer.h"
#include "ui/desk/state/background_work.h"
#include "ui/desk/state/texts.h"
#include "ui/desk/tables/copied_table.h"
#include "ui/desk/tables/row_order.h"

namespace hectare::desk {

/// A table of an answer as Qt's views read it: cells are made into words only when they are shown. Sorting and
/// filtering are done beside the window; until they are, the rows stay as they were.
class AnswerModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  explicit AnswerModel(const Texts& texts, QObject* parent = nullptr);

  /// \param table its place among the tables of the answer; one that is not there shows nothing.
  void show(std::shared_ptr<const answer::Answer> answer, std::size_t table);
  void choose(RowChoice choice);
  /// The table; null: there is none.
  [[nodiscard]] const answer::Table* table() const;
  /// The row of the table that is shown there; no value: the total.
  [[nodiscard]] std::optional<std::size_t> rowAt(int shown) const;
  /// Where a row of the table is shown; -1: it is not.
  [[nodiscard]] int shownAt(std::size_t row) const;
  /// What is shown, from the first row to the last. \pre table() is not null.
  [[nodiscard]] RowsToCopy shownRows() const;
  [[nodiscard]] std::size_t columnAt(int shown) const { return m_columns[static_cast<std::size_t>(shown)]; }

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  void sort(int column, Qt::SortOrder order) override;

 Q_SIGNALS:
  void ordered();

 private:
  [[nodiscard]] const std::vector<answer::Cell>& cellsAt(int shown) const;
  void order();

  const Texts& m_texts;
  std::shared_ptr<const answer::Answer> m_answer;
  std::size_t m_table = 0;
  std::vector<std::size_t> m_columns;
  std::vector<std::uint32_t> m_rows;
  RowChoice m_choice;
  BackgroundWork m_ordering;
};

}  // namespace hectare::desk
