// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/desk/state/background_work.h"
#include "ui/desk/state/texts.h"

class QLabel;
class QListWidget;
class QPushButton;

namespace hectare::desk {

/// What a window shows before a plan is open.
class WelcomePage : public QWidget {
  Q_OBJECT
 public:
  explicit WelcomePage(const Texts& texts, QWidget* parent = nullptr);
  /// Plans that were open lately, the latest first; and, as soon as the disk says which are there, only those, and the
  /// ones that were never saved.
  void showRecent();

 Q_SIGNALS:
  void demoWanted();
  void openWanted();
  void planWanted(const QString& file);

 private:
  void speak();
  void fillRecent();

  const Texts& m_texts;
  QLabel* m_name;
  QLabel* m_drop;
  QPushButton* m_demo;
  QPushButton* m_open;
  QLabel* m_recentTitle;
  QListWidget* m_recent;
  QStringList m_plans;
  QStringList m_neverSaved;
  BackgroundWork m_looking;
};

}  // namespace hectare::desk
