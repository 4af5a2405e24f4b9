// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tasks/measure_land.h"

#include <utility>

#include "ui/desk/action_book.h"
#include "ui/desk/canvas/map_canvas.h"
#include "ui/desk/canvas/measure_tool.h"
#include "ui/desk/canvas/sketch_words.h"
#include "ui/desk/canvas/snap_layers.h"
#include "ui/desk/state/plan_area.h"
#include "ui/desk/state/rows_in_land.h"
#include "ui/desk/state/workbench.h"
#include "ui/desk/status_line.h"
#include "ui/desk/tables/answer_view.h"

namespace hectare::desk {

MeasureLand::MeasureLand(const Desk& desk, QObject* parent) : QObject(parent), m_desk(desk) {
  desk.actions.separateBar();
  desk.actions.separate(Menu::map);
  m_measure = desk.actions.add({"desk.measure", "measure-length", Menu::map, QKeySequence(Qt::CTRL | Qt::Key_M),
                                /*onBar=*/true, /*needsPlan=*/true, /*checkable=*/true});
  m_select = desk.actions.add({"desk.select", "select-rectangle", Menu::map, QKeySequence(Qt::CTRL | Qt::Key_L),
                               /*onBar=*/true, /*needsPlan=*/true, /*checkable=*/true});
  QAction* show = desk.actions.add({"desk.show_selection", "", Menu::map, QKeySequence(Qt::CTRL | Qt::Key_J)});
  connect(m_measure, &QAction::triggered, this, &MeasureLand::measure);
  connect(m_select, &QAction::triggered, this, &MeasureLand::select);
  connect(show, &QAction::triggered, this, &MeasureLand::showSelection);
  connect(&desk.canvas, &MapCanvas::toolEnded, this, [this] {
    m_measure->setChecked(dynamic_cast<MeasureTool*>(m_desk.canvas.tool()) != nullptr);
    m_select->setChecked(dynamic_cast<SelectTool*>(m_desk.canvas.tool()) != nullptr);
  });
  connect(&desk.canvas, &MapCanvas::toolChanged, this, &MeasureLand::sayHint);
}

/// Once: what is said between two hints that are the same, such as a refusal, stays to be read. Without a tool there is
/// nothing to hint at.
void MeasureLand::sayHint() {
  const CanvasTool* tool = m_desk.canvas.tool();
  const gis::Message hint = tool == nullptr ? gis::Message() : tool->hint();
  const gis::Message before = std::exchange(m_hint, hint);
  if (before == hint) return;
  if (!hint.empty()) return m_desk.work.say(hint);
  if (m_desk.status.said() == m_desk.texts.of(before)) m_desk.status.say({}, false);
}

void MeasureLand::measure(bool on) {
  const auto snapshot = m_desk.work.session().snapshot();
  if (!on || !snapshot || !snapshot->world) return m_desk.canvas.setTool(nullptr);
  m_desk.canvas.setSnapLayers(snapLayersOf(*snapshot->world));
  m_desk.canvas.setTool(std::make_unique<MeasureTool>(sketchWords(m_desk.texts, planArea(*snapshot))));
  m_measure->setChecked(true);
  m_desk.work.say(m_desk.canvas.tool()->hint());
}

void MeasureLand::select(bool on) {
  if (!on) return m_desk.canvas.setTool(nullptr);
  m_desk.canvas.setTool(std::make_unique<SelectTool>([this](const SelectTool::Chosen& chosen) { choose(chosen); }));
  m_select->setChecked(true);
  m_desk.work.say(m_desk.canvas.tool()->hint());
}

/// The rows whose land the region touches; they are marked, and lit up on the map.
void MeasureLand::choose(const SelectTool::Chosen& chosen) {
  const auto snapshot = m_desk.work.session().snapshot();
  const answer::Table* table = m_desk.tables.model().table();
  if (!snapshot || table == nullptr) return;
  RowsInLand found = rowsInLand(*snapshot, *table, chosen.ring);
  m_desk.tables.markRows(found.rows, chosen.more);
  m_desk.work.say({"desk.selected", {{"count", static_cast<std::int64_t>(found.rows.size())}}});
  gis::GeometryColumn lit = chosen.more ? m_desk.canvas.lit() : gis::GeometryColumn();
  for (std::size_t i = 0; i < found.shapes.size(); ++i) lit.append(found.shapes, i);
  m_desk.canvas.light(std::move(lit));
}

void MeasureLand::showSelection() {
  const gis::Box box = m_desk.canvas.lit().box();
  if (!box.empty()) m_desk.canvas.showLand(box);
}

}  // namespace hectare::desk
