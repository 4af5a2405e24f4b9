// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/desk/state/snapshot.h"
#include "ui/desk/state/texts.h"

class QLabel;

namespace hectare::desk {

class DensityPanel;
class WaterfallPanel;

/// What the land comes to: from gross down to free, and what the last edit changed.
class OverviewPanel : public QWidget {
  Q_OBJECT
 public:
  explicit OverviewPanel(const Texts& texts, QWidget* parent = nullptr);
  /// \param row of the ledger's table of parks; none: all parks.
  void show(std::shared_ptr<const Snapshot> snapshot, std::optional<std::size_t> row);
  /// A ledger that an edit would give, while it is made: the differences are told. Null: no longer.
  void tryOut(std::shared_ptr<const answer::Answer> ledger);

 private:
  void speak();
  [[nodiscard]] gis::Message changedBy() const;

  const Texts& m_texts;
  std::shared_ptr<const Snapshot> m_snapshot;
  std::shared_ptr<const answer::Answer> m_tried;
  WaterfallPanel* m_waterfall;
  DensityPanel* m_density;
  QLabel* m_change;
};

}  // namespace hectare::desk
