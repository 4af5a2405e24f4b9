// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QWidget>

namespace hectare::desk {

/// What is being typed in a field is taken, as if one had gone on from it: who saves by a key means all that is seen.
inline void commitTyped() {
  QWidget* field = QApplication::focusWidget();
  if (field == nullptr) return;
  field->clearFocus();
  field->setFocus();
}

}  // namespace hectare::desk
