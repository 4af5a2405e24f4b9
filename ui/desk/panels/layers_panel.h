// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/desk/state/layer_looks.h"
#include "ui/desk/state/texts.h"
#include "ui/map/legend.h"

class QSlider;
class QTreeWidget;
class QTreeWidgetItem;

namespace hectare::desk {

/// The layers of the map from top to bottom: seen or not, how strong, in which order, and under each the signs of what
/// of it is visible, as drawn.
class LayersPanel : public QWidget {
  Q_OBJECT
 public:
  explicit LayersPanel(const Texts& texts, QWidget* parent = nullptr);

  /// \param missing names of sources that could not be read: they are shown grey.
  void show(const map::MapContent& content, const LayerLooks& looks, const std::vector<std::string>& missing);
  /// What is visible: a legend per layer, by its id.
  void showLegend(const std::map<std::string, std::vector<map::LegendEntry>>& byLayer);

 Q_SIGNALS:
  void changed(const LayerLooks& looks);
  /// To look at all of it.
  void picked(const QString& layer);

 private:
  void fill();
  void fillLegend();
  void takeOrder();
  void take(QTreeWidgetItem& item);
  void move(int by);
  void showOpacity();

  const Texts& m_texts;
  using Layers = std::vector<std::pair<std::string, gis::Message>>;
  Layers m_layers;  ///< id and title, from top to bottom
  std::vector<std::string> m_missing;
  LayerLooks m_looks;
  std::map<std::string, std::vector<map::LegendEntry>> m_legend;
  QTreeWidget* m_tree;
  QSlider* m_opacity;
  bool m_filling = false;
};

}  // namespace hectare::desk
