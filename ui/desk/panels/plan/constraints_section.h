// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeWidget>

#include "ui/desk/panels/plan/plan_section.h"

class QLabel;
class QToolButton;

namespace hectare::desk {

/// Rows that are put in another order by dragging.
class OrderedRows : public QTreeWidget {
  Q_OBJECT
 public:
  explicit OrderedRows(QWidget* parent = nullptr);
  /// As they stand.
  [[nodiscard]] std::vector<std::string> names() const;
  [[nodiscard]] QSize sizeHint() const override;

 Q_SIGNALS:
  void reordered();

 protected:
  void dropEvent(QDropEvent* event) override;
};

/// What limits land, the first before all others: whether it takes land out, and how far around it.
class ConstraintsSection : public PlanSection {
  Q_OBJECT
 public:
  ConstraintsSection(const Texts& texts, PlanDoes does);

 protected:
  void fill() override;

 private:
  void addRow(const std::string& name);
  void changeRow(const QTreeWidgetItem& row, int column);
  void setHard(const std::string& name, bool hard);
  void setBuffer(const std::string& name, const QString& typed);
  void reorder();
  void move(int by);

  OrderedRows* m_rows;
  QToolButton* m_up;
  QToolButton* m_down;
  QLabel* m_wrong;
  bool m_filling = false;
};

}  // namespace hectare::desk
