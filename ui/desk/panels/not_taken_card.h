// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "gis/base/finding.h"
#include "ui/desk/state/texts.h"

class QLabel;
class QPushButton;

namespace hectare::desk {

/// What no source was made of, of the files that were taken, and why. Hidden while there is nothing.
class NotTakenCard : public QWidget {
  Q_OBJECT
 public:
  explicit NotTakenCard(const Texts& texts, QWidget* parent = nullptr);
  void show(gis::Findings findings);
  [[nodiscard]] QString words() const;

 private:
  void speak();

  const Texts& m_texts;
  gis::Findings m_findings;
  QLabel* m_title;
  QLabel* m_list;
  QPushButton* m_away;
};

}  // namespace hectare::desk
