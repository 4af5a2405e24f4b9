// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "ui/desk/desk.h"

namespace hectare::desk {

/// What the window shows, onto the clipboard.
class CopyShown : public QObject {
  Q_OBJECT
 public:
  CopyShown(const Desk& desk, QObject* parent);

 private:
  void copyMap();
  void copyTable();

  Desk m_desk;
};

}  // namespace hectare::desk
