// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tasks/arrange_layers.h"

#include "ui/desk/canvas/map_canvas.h"
#include "ui/desk/panels/layers_panel.h"
#include "ui/desk/side_bar.h"
#include "ui/desk/state/workbench.h"

namespace hectare::desk {

ArrangeLayers::ArrangeLayers(const Desk& desk, QObject* parent)
    : QObject(parent), m_desk(desk), m_panel(new LayersPanel(desk.texts)) {
  desk.side.add(m_panel, "desk.layers", "layers");
  connect(&desk.work.session(), &Session::answered, this, &ArrangeLayers::show);
  connect(&desk.canvas, &MapCanvas::sharpened, this, &ArrangeLayers::showLegend);
  connect(m_panel, &LayersPanel::changed, this, [this](const LayerLooks& looks) {
    m_looks = looks;
    showMap();
  });
  connect(m_panel, &LayersPanel::picked, this, [this](const QString& layer) { showLand(layer.toStdString()); });
}

void ArrangeLayers::setLooks(const LayerLooks& looks) {
  m_looks = looks;
  if (m_desk.work.session().snapshot()) show();
}

void ArrangeLayers::show() {
  const auto snapshot = m_desk.work.session().snapshot();
  std::vector<std::string> missing;
  if (snapshot->world) {
    for (const world::Entry& entry : snapshot->world->entries) {
      if (entry.error && !plan::isTable(entry.role)) missing.push_back(entry.name);
    }
  }
  m_panel->show(snapshot->content, m_looks, missing);
  showMap();
}

void ArrangeLayers::showMap() {
  const auto snapshot = m_desk.work.session().snapshot();
  if (!snapshot) return;
  m_shown = std::make_shared<const map::MapContent>(arranged(snapshot->content, m_looks));
  m_desk.canvas.show(m_shown);
}

/// Each layer by itself, so that what stands under its name is its own.
void ArrangeLayers::showLegend() {
  if (!m_shown) return;
  const map::MapView view = mapView(m_desk.canvas.view(), dotMm(m_desk.canvas.devicePixelRatioF()));
  std::map<std::string, std::vector<map::LegendEntry>> byLayer;
  for (const map::MapLayer& layer : m_shown->layers) {
    map::MapContent alone;
    alone.layers = {layer};
    for (const map::LegendGroup& group : map::legendOf(alone, view)) {
      auto& entries = byLayer[layer.id];
      entries.insert(entries.end(), group.entries.begin(), group.entries.end());
    }
  }
  m_panel->showLegend(byLayer);
}

void ArrangeLayers::showLand(const std::string& layer) {
  const auto snapshot = m_desk.work.session().snapshot();
  gis::Box box;
  for (const map::MapLayer& one : snapshot->content.layers) {
    if (one.id == layer && one.shapes) box.add(one.shapes->box());
  }
  if (!box.empty()) m_desk.canvas.showLand(box);
}

}  // namespace hectare::desk
