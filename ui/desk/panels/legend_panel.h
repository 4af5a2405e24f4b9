// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/desk/state/texts.h"
#include "ui/map/legend.h"

namespace hectare::desk {

/// What is visible on the map, and nothing else.
class LegendPanel : public QWidget {
  Q_OBJECT
 public:
  explicit LegendPanel(const Texts& texts, QWidget* parent = nullptr);
  void show(std::vector<map::LegendGroup> groups);
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  [[nodiscard]] int rowHeight() const;
  [[nodiscard]] int rows() const;
  void describe();

  const Texts& m_texts;
  std::vector<map::LegendGroup> m_groups;
};

}  // namespace hectare::desk
