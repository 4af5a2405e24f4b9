// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "ui/desk/desk.h"
#include "ui/desk/state/layer_looks.h"

namespace hectare::desk {

class LayersPanel;

/// The layers of the map: which are seen, how strong, in which order; with the signs of what is visible.
class ArrangeLayers : public QObject {
  Q_OBJECT
 public:
  ArrangeLayers(const Desk& desk, QObject* parent);

  [[nodiscard]] const LayerLooks& looks() const { return m_looks; }
  void setLooks(const LayerLooks& looks);

 private:
  void show();
  void showMap();
  void showLegend();
  void showLand(const std::string& layer);

  Desk m_desk;
  LayersPanel* m_panel;
  LayerLooks m_looks;
  std::shared_ptr<const map::MapContent> m_shown;
};

}  // namespace hectare::desk
