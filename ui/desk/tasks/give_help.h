// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "ui/desk/desk.h"

namespace hectare::desk {

class HelpPanel;

/// F1: the help, about what is in view.
class GiveHelp : public QObject {
  Q_OBJECT
 public:
  GiveHelp(const Desk& desk, QObject* parent);

 private:
  void showHelp();

  Desk m_desk;
  HelpPanel* m_panel;
};

}  // namespace hectare::desk
