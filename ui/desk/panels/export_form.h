// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <utility>
#include <vector>

#include "ui/desk/state/export_choice.h"
#include "ui/desk/state/texts.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace hectare::desk {

/// What of an export people choose: only what matters to its kind is there.
class ExportForm : public QWidget {
  Q_OBJECT
 public:
  explicit ExportForm(const Texts& texts, QWidget* parent = nullptr);

  /// Which kind of export, or which sheet of the plan: stands elsewhere.
  [[nodiscard]] QComboBox& what() { return *m_what; }
  /// A park's id and name.
  using Parks = std::vector<std::pair<std::string, std::string>>;
  void show(const plan::Plan& plan, const Parks& parks, const ExportChoice& choice);
  /// What the question that is shown is called; of data.
  void showQuestion(const QString& words);
  [[nodiscard]] const ExportChoice& choice() const { return m_choice; }

 Q_SIGNALS:
  void changed(const ExportChoice& choice);

 private:
  void addRows();
  void wire();
  void speak();
  void fillWhat();
  void fillLand();
  void fillPaper();
  void fillTyped();
  void fillFile();
  void arrange();
  void tellScale();
  void takeWhat();
  void takeLand();
  void take();
  void tell();

  const Texts& m_texts;
  plan::Plan m_plan;
  Parks m_parks;
  ExportChoice m_choice;
  bool m_filling = false;
  QFormLayout* m_rows;
  QComboBox* m_what;
  QLabel* m_question;
  QComboBox* m_by;
  QComboBox* m_answers;
  QComboBox* m_land;
  QComboBox* m_paper;
  QComboBox* m_lie;
  QComboBox* m_scale;
  QLabel* m_scaleProblem;
  QLineEdit* m_title;
  QLineEdit* m_subtitle;
  QComboBox* m_stamp;
  QComboBox* m_grid;
  QComboBox* m_format;
  QComboBox* m_language;
  QComboBox* m_dpi;
  QCheckBox* m_layered;
};

}  // namespace hectare::desk
