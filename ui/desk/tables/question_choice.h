// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "src/asking/asked_question.h"
#include "src/plan/plan.h"
#include "ui/desk/state/texts.h"

class QComboBox;
class QDoubleSpinBox;
class QLabel;

namespace hectare::desk {

/// What a list above a table is left at least where room is scarce.
inline constexpr int leastChoiceWidth = 72;

/// Which question the figures answer: those that the sources of the plan know something of. A list of plots has its
/// class and its least area beside it.
class QuestionChoice : public QWidget {
  Q_OBJECT
 public:
  explicit QuestionChoice(const Texts& texts, QWidget* parent = nullptr);
  void show(const plan::Plan& plan, const asking::AskedQuestion& question);

 Q_SIGNALS:
  void chosen(const asking::AskedQuestion& question);

 private:
  void speak();
  void fillQuestions();
  void fillClasses();
  void tell();

  const Texts& m_texts;
  plan::Plan m_plan;
  asking::AskedQuestion m_question;
  QComboBox* m_list;
  QComboBox* m_classes;
  QLabel* m_from;
  QDoubleSpinBox* m_leastM2;
};

}  // namespace hectare::desk
