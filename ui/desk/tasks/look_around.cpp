// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tasks/look_around.h"

#include <array>
#include <cmath>

#include "ui/desk/action_book.h"
#include "ui/desk/canvas/map_canvas.h"
#include "ui/desk/state/park_places.h"
#include "ui/desk/state/workbench.h"
#include "ui/desk/status_line.h"

namespace hectare::desk {

LookAround::LookAround(const Desk& desk, QObject* parent) : QObject(parent), m_desk(desk) {
  QAction* all = desk.actions.add(
      {"desk.whole_land", "whole-land", Menu::map, QKeySequence(Qt::CTRL | Qt::Key_0), /*onBar=*/true});
  QAction* nearer = desk.actions.add({"desk.nearer", "", Menu::map, QKeySequence::ZoomIn});
  QAction* farther = desk.actions.add({"desk.farther", "", Menu::map, QKeySequence::ZoomOut});
  connect(all, &QAction::triggered, this, [this] {
    if (const auto snapshot = m_desk.work.session().snapshot()) m_desk.canvas.showLand(wholeLand(*snapshot));
  });
  connect(nearer, &QAction::triggered, this, [this] { m_desk.canvas.zoomBy(1); });
  connect(farther, &QAction::triggered, this, [this] { m_desk.canvas.zoomBy(-1); });
  connect(&desk.canvas, &MapCanvas::pointed, this, &LookAround::showPlace);
  connect(&desk.texts, &Texts::changed, this, [this] {
    if (m_pointed) showPlace(*m_pointed);
  });
  connect(&desk.canvas, &MapCanvas::viewChanged, this,
          [this] { m_desk.status.setScale(m_desk.work.session().isOpen() ? m_desk.canvas.denominator() : 0); });
  connect(&desk.status, &StatusLine::scaleWanted, &desk.canvas, &MapCanvas::setDenominator);
}

void LookAround::showPlace(gis::Coord land) {
  m_pointed = land;
  const auto snapshot = m_desk.work.session().snapshot();
  if (!snapshot || !snapshot->world) return m_desk.status.setPlace({});
  if (m_crs != snapshot->plan.crs) {
    m_crs = snapshot->plan.crs;
    m_toDegrees.reset();
    const auto degrees = gis::Crs::parse("EPSG:4326");
    if (!degrees) return;
    auto made = gis::Transform::create(snapshot->world->crs, *degrees, wholeLand(*snapshot));
    if (made) m_toDegrees = std::move(*made);
  }
  gis::Message words{"desk.place", {{"crs", m_crs}, {"x", std::round(land.x)}, {"y", std::round(land.y)}}};
  std::array at{land};
  if (m_toDegrees && m_toDegrees->apply(at)) {
    words.id = "desk.place_degrees";
    words.args.emplace_back("east", std::abs(at[0].x));
    words.args.emplace_back("easting", m_desk.texts(at[0].x < 0 ? "desk.west" : "desk.east").toStdString());
    words.args.emplace_back("north", std::abs(at[0].y));
    words.args.emplace_back("northing", m_desk.texts(at[0].y < 0 ? "desk.south" : "desk.north").toStdString());
  }
  m_desk.status.setPlace(m_desk.texts.of(words));
}

}  // namespace hectare::desk
