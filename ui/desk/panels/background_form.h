// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>

#include "ui/desk/state/texts.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace hectare::desk {

/// Where the address of a background map is said: below the sources, opened by its button.
class BackgroundForm : public QWidget {
  Q_OBJECT
 public:
  /// Takes an address and a layer. \return why not, in words; empty: it is taken.
  using Take = std::function<QString(const QString& address, const QString& layer)>;

  BackgroundForm(const Texts& texts, Take take, QWidget* parent = nullptr);
  void speak();

 private:
  void commit();

  const Texts& m_texts;
  Take m_take;
  QPushButton* m_open;
  QWidget* m_fields;
  QLineEdit* m_address;
  QLineEdit* m_layer;
  QLabel* m_problem;
  QLabel* m_how;
  QPushButton* m_add;
};

}  // namespace hectare::desk
