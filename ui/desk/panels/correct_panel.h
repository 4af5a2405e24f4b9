// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>
#include <optional>

#include "ui/desk/state/plot_facts.h"
#include "ui/desk/state/texts.h"

class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace hectare::desk {

class KeptRow;
class ValueChoice;

/// A plot: what its source says, and what a planner knows better.
class CorrectPanel : public QWidget {
  Q_OBJECT
 public:
  explicit CorrectPanel(const Texts& texts, QWidget* parent = nullptr);
  /// \param plot none: none is chosen.
  void show(const plan::Plan& plan, std::optional<PlotFacts> plot);
  /// The first that can be said of the plot gets the keys.
  void takeKeys();
  [[nodiscard]] const std::optional<PlotFacts>& plot() const { return m_plot; }

 Q_SIGNALS:
  /// \param said layer, id, facts, reason, source and author.
  void applied(const plan::Correction& said);
  void removed(const QString& layer, const QString& id);
  void located();

 private:
  struct Row {
    std::string fact;
    QLabel* name;
    QLabel* says;
    ValueChoice* choice;
  };
  void layOut();
  void speak();
  void showFacts();
  void showCorrections();
  void ready();
  void apply();
  [[nodiscard]] plan::Correction said() const;
  [[nodiscard]] QString wordsOf(const std::string& fact, const std::string& value) const;

  const Texts& m_texts;
  plan::Plan m_plan;
  std::optional<PlotFacts> m_plot;
  QLabel* m_how;
  QWidget* m_page;
  KeptRow* m_head;
  QGridLayout* m_grid;
  std::vector<Row> m_rows;
  QLabel* m_says;
  QLabel* m_better;
  QLineEdit* m_reason;
  QLineEdit* m_source;
  QLineEdit* m_author;
  QLabel* m_date;
  QPushButton* m_apply;
  QLabel* m_earlier;
  QVBoxLayout* m_kept;
  std::vector<KeptRow*> m_keptRows;
};

}  // namespace hectare::desk
