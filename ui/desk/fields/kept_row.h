// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBoxLayout>
#include <QWidget>
#include <functional>
#include <vector>

#include "ui/desk/fields/told_line.h"

class QLabel;
class QToolButton;

namespace hectare::desk {

/// Something that the plan keeps: its name, a few words about it, and what can be done with it.
class KeptRow : public QWidget {
  Q_OBJECT
 public:
  struct Words {
    QString name;
    QString detail = {};
    QString wrong = {};  ///< what a person should look at
    QString locate = {};
    QString remove = {};
  };
  /// What is left empty cannot be done.
  struct Does {
    ToldLine::Take rename = {};
    std::function<void()> locate = {};
    std::function<void()> remove = {};
  };

  explicit KeptRow(QWidget* parent = nullptr);
  void show(const Words& words, Does does);

 private:
  Does m_does;
  QLabel* m_name;
  ToldLine* m_line;
  QToolButton* m_locate;
  QToolButton* m_remove;
  QLabel* m_detail;
  QLabel* m_wrong;
};

/// Makes as many rows as there are things to show, and keeps those that are there: whoever types in one goes on.
template <class Row, class Make>
void fitRows(std::vector<Row*>& rows, std::size_t count, QBoxLayout& into, Make make) {
  for (; rows.size() > count; rows.pop_back()) {
    rows.back()->hide();
    rows.back()->deleteLater();
  }
  while (rows.size() < count) {
    rows.push_back(make());
    into.addWidget(rows.back());
  }
}

}  // namespace hectare::desk
