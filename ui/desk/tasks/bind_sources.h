// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <filesystem>

#include "src/plan/plan.h"
#include "ui/desk/desk.h"
#include "ui/desk/state/background_work.h"
#include "ui/desk/state/snapshot.h"

namespace hectare::desk {

class SourcesPanel;

/// The sources of the plan: what each was taken for, corrected where it stands; added, replaced by a newer delivery,
/// found again, and removed.
class BindSources : public QObject {
  Q_OBJECT
 public:
  BindSources(const Desk& desk, QObject* parent);

 private:
  void connectPanel();
  void show();
  QString change(const plan::Source& changed, gis::Message what);
  void lookAtColumns(const QString& source);
  void add();
  QString addBackground(const QString& address, const QString& layer);
  void replace(const QString& source, QString file);
  void locate(const QString& source);
  void showLand(const QString& source);
  /// A newer delivery has been read: what it changed.
  void compare();
  [[nodiscard]] QString chooseFile(const char* title) const;

  Desk m_desk;
  SourcesPanel* m_panel;
  BackgroundWork m_looking;
  BackgroundWork m_comparing;
  std::shared_ptr<const Snapshot> m_before;  ///< a newer delivery was asked for; null: none
  std::string m_replaced;
};

}  // namespace hectare::desk
