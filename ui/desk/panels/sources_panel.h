// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/desk/state/snapshot.h"
#include "ui/desk/state/texts.h"

class QTreeWidget;

namespace hectare::desk {

/// The sources of a plan: what each was taken for and why, and whether it could be read. Its role can be corrected
/// where it stands.
class SourcesPanel : public QWidget {
  Q_OBJECT
 public:
  explicit SourcesPanel(const Texts& texts, QWidget* parent = nullptr);
  /// \param snapshot what was read of it; null: nothing yet.
  void show(const plan::Plan& plan, std::shared_ptr<const Snapshot> snapshot);

 Q_SIGNALS:
  void roleChosen(const QString& source, plan::Role role);
  /// To look at all of it.
  void picked(const QString& source);

 private:
  void fill();

  const Texts& m_texts;
  plan::Plan m_plan;
  std::shared_ptr<const Snapshot> m_snapshot;
  QTreeWidget* m_list;
};

}  // namespace hectare::desk
