// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "ui/desk/desk.h"

class QAction;

namespace hectare::desk {

/// Plans that are opened, saved, edited back and forth; and the language of the window.
class KeepPlans : public QObject {
  Q_OBJECT
 public:
  KeepPlans(const Desk& desk, QObject* parent);

  void chooseFile();
  void saveAs();

 private:
  void addLanguages();
  void speak();

  Desk m_desk;
  QAction* m_undo;
  QAction* m_redo;
};

}  // namespace hectare::desk
