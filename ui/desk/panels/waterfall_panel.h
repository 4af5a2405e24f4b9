// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/desk/state/snapshot.h"
#include "ui/desk/state/texts.h"

namespace hectare::desk {

/// From gross down to free, of one park or of all, drawn as on paper.
class WaterfallPanel : public QWidget {
  Q_OBJECT
 public:
  explicit WaterfallPanel(const Texts& texts, QWidget* parent = nullptr);

  /// \param row of the answer's table of parks; none: all parks.
  void show(std::shared_ptr<const Snapshot> snapshot, std::optional<std::size_t> row);
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void describe();

  const Texts& m_texts;
  std::shared_ptr<const Snapshot> m_snapshot;
  std::optional<std::size_t> m_row;
};

}  // namespace hectare::desk
