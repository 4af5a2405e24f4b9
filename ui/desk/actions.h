// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>

#include "ui/desk/state/plan_history.h"
#include "ui/desk/state/texts.h"

namespace hectare::desk {

/// What can be done from the menus, the bar and the keyboard.
struct Actions {
  explicit Actions(QObject* parent);

  /// Words in the language of now, and what can be done with the plan. \param history null: no plan is open.
  void speak(const Texts& texts, const PlanHistory* history);

  QAction* open;
  QAction* demo;
  QAction* save;
  QAction* quit;
  QAction* undo;
  QAction* redo;
  QAction* exportMap;
  QAction* wholeLand;
  QAction* nearer;
  QAction* farther;
  QAction* dutch;
  QAction* english;
};

}  // namespace hectare::desk
