// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace hectare::desk {

/// Installed on the application: the wheel scrolls the page over lists and number fields instead of changing what is
/// chosen in them. Whoever scrolls by a source must not give it another role.
class CalmWheel : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;
  bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace hectare::desk
