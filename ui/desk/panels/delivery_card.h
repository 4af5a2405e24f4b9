// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>

#include "ui/desk/state/new_delivery.h"
#include "ui/desk/state/texts.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace hectare::desk {

/// What a newer delivery changed: per class the hectares before and after with their causes, and what became of what
/// people said of the data. Hidden while there is nothing to tell.
class DeliveryCard : public QWidget {
  Q_OBJECT
 public:
  explicit DeliveryCard(const Texts& texts, QWidget* parent = nullptr);
  /// It is being found out.
  void wait(const QString& source);
  /// \param changes as questions::changes answers.
  void show(std::shared_ptr<const answer::Answer> changes, const Standing& standing);
  [[nodiscard]] QString words() const;

 Q_SIGNALS:
  void tablesWanted(const std::shared_ptr<const answer::Answer>& changes);

 private:
  void speak();
  [[nodiscard]] QString changed() const;
  [[nodiscard]] QString stood() const;

  const Texts& m_texts;
  QString m_source;
  std::shared_ptr<const answer::Answer> m_changes;
  Standing m_standing;
  QLabel* m_head;
  QLabel* m_changed;
  QLabel* m_stood;
  QPushButton* m_tables;
  QToolButton* m_close;
};

}  // namespace hectare::desk
