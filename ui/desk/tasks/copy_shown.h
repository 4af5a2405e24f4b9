// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "ui/desk/desk.h"
#include "ui/desk/state/background_work.h"
#include "ui/desk/tables/copied_table.h"

namespace hectare::desk {

/// What the window shows, onto the clipboard.
class CopyShown : public QObject {
  Q_OBJECT
 public:
  CopyShown(const Desk& desk, QObject* parent);

 private:
  void copyMap();
  void copy(const RowsToCopy& rows);

  Desk m_desk;
  BackgroundWork m_copying;  ///< a province of plots takes seconds
};

}  // namespace hectare::desk
