// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/desk/state/texts.h"

class QLabel;
class QLineEdit;
class QToolButton;

namespace hectare::desk {

/// The command line that does the same, folded away until somebody wants it, with a button that copies it.
class CommandBox : public QWidget {
  Q_OBJECT
 public:
  explicit CommandBox(const Texts& texts, QWidget* parent = nullptr);

  /// \param line empty: there is no such command. \param note what has to be known of it; may be empty.
  void show(const QString& line, const QString& note);
  [[nodiscard]] QString line() const;
  [[nodiscard]] QString note() const;

 private:
  void speak();
  void unfold();

  const Texts& m_texts;
  QToolButton* m_fold;
  QLineEdit* m_line;
  QToolButton* m_copy;
  QLabel* m_note;
};

}  // namespace hectare::desk
