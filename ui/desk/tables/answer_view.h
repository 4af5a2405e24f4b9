// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/desk/tables/answer_model.h"
#include "ui/desk/tables/question_choice.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace hectare::desk {

/// The tables of an answer, one at a time: to sort, to filter, to copy.
class AnswerView : public QWidget {
  Q_OBJECT
 public:
  explicit AnswerView(const Texts& texts, QWidget* parent = nullptr);

  /// Shows the same table of a newer answer to the same question where it has one of that id. \param answer null:
  /// nothing. \param why there is nothing, for people; empty: nothing has been answered yet.
  void show(std::shared_ptr<const answer::Answer> answer, const QString& why = {});
  /// Another plan comes: its tables have columns of their own widths.
  void forgetWidths() { m_fitted.clear(); }
  [[nodiscard]] const AnswerModel& model() const { return m_model; }
  /// Which question the figures answer; before the choice of the table.
  [[nodiscard]] QuestionChoice& question() { return *m_question; }
  /// Marks a row of the table that is shown, as if it had been picked, but says nothing. None: no row.
  void mark(std::optional<std::size_t> row);
  /// Marks several rows. \param more beside those that are marked.
  void markRows(const std::vector<std::size_t>& rows, bool more);
  /// The rows that are selected, or all. \pre a table is shown.
  [[nodiscard]] RowsToCopy chosenRows() const;

 Q_SIGNALS:
  /// A row of the table that is shown.
  void rowPicked(std::size_t row);
  /// A figure was clicked, or chosen by Return. \param row none: the total. \param column in the table.
  void figurePicked(std::optional<std::size_t> row, std::size_t column);
  void copyWanted(const RowsToCopy& rows);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void speak();
  void chooseTable(const std::string& id);
  void fitColumns();
  void sayNoRows();

  const Texts& m_texts;
  AnswerModel m_model;
  std::shared_ptr<const answer::Answer> m_answer;
  QString m_why;
  std::string m_first;   ///< the id of the first table, by which a question is known
  std::string m_table;   ///< the id of the table that is shown
  std::string m_fitted;  ///< to what the columns were fitted last
  QuestionChoice* m_question;
  QComboBox* m_tables;
  QLineEdit* m_filter;
  QTableView* m_view;
  QLabel* m_noRows;
  QLabel* m_empty;
  bool m_marking = false;
};

}  // namespace hectare::desk
