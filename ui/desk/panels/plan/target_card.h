// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <array>
#include <functional>
#include <optional>

#include "src/plan/plan.h"
#include "ui/desk/fields/told_line.h"
#include "ui/desk/state/texts.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QToolButton;

namespace hectare::desk {

class ValueChoice;

/// A target with what it counts; beside it the land that there is today.
class TargetCard : public QWidget {
  Q_OBJECT
 public:
  /// Takes a target in the place of this one. \return why not, in words.
  using Change = std::function<QString(const plan::Target& changed)>;

  explicit TargetCard(const Texts& texts, QWidget* parent = nullptr);
  /// \param stockM2 none: nobody can know, or the target asks for none.
  void show(const plan::Target& target, std::optional<double> stockM2, Change change, std::function<void()> remove);
  [[nodiscard]] ToldLine& name() { return *m_name; }

 private:
  void layOut();
  void connectFields();
  void offer();
  void showStock(std::optional<double> stockM2);
  QString change(const std::function<void(plan::Target&)>& edit);

  const Texts& m_texts;
  plan::Target m_target;
  Change m_change;
  std::function<void()> m_remove;
  ToldLine* m_name;
  QToolButton* m_delete;
  ToldLine* m_area;
  QComboBox* m_measure;
  ValueChoice* m_levels;
  ValueChoice* m_kinds;
  ToldLine* m_baseline;
  ToldLine* m_source;
  std::array<QLabel*, 5> m_labels{};  ///< before the fields, from the second row on
  QProgressBar* m_bar;
  QLabel* m_stock;
};

}  // namespace hectare::desk
