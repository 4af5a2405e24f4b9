// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/desk/tables/answer_model.h"

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

  /// Shows the same table of a newer answer where it has one of that id. \param answer null: nothing.
  void show(std::shared_ptr<const answer::Answer> answer);
  [[nodiscard]] const AnswerModel& model() const { return m_model; }
  /// What is selected, or all, as lines with tabs: figures as people read them.
  [[nodiscard]] QString copied() const;

 Q_SIGNALS:
  /// A row of the table that is shown.
  void rowPicked(std::size_t row);

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void speak();
  void chooseTable(int place);

  const Texts& m_texts;
  AnswerModel m_model;
  std::shared_ptr<const answer::Answer> m_answer;
  QComboBox* m_tables;
  QLineEdit* m_filter;
  QTableView* m_view;
  QLabel* m_empty;
};

}  // namespace hectare::desk
