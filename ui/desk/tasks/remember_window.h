// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "ui/desk/desk.h"
#include "ui/desk/state/session_restore.h"

namespace hectare::desk {

/// How the window stood when it was closed, and what was open: as it was at the next start.
class RememberWindow : public QObject {
  Q_OBJECT
 public:
  RememberWindow(const Desk& desk, QObject* parent);

  /// The plan that was open; none: none was.
  [[nodiscard]] std::optional<std::filesystem::path> lastPlan() const { return m_kept.lastPlan(); }
  void keep();
  void placeWindow();

 private:
  void showView();
  void setDark(bool dark);

  Desk m_desk;
  SessionRestore m_kept;
  bool m_shown = false;  ///< land was in view
};

}  // namespace hectare::desk
