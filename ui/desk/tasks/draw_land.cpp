// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tasks/draw_land.h"

#include <algorithm>

#include "gis/geometry/point_in_polygon.h"
#include "src/plan/verbs_drawn.h"
#include "src/plan/verbs_plan.h"
#include "ui/desk/action_book.h"
#include "ui/desk/canvas/draw_tool.h"
#include "ui/desk/canvas/map_canvas.h"
#include "ui/desk/canvas/reshape_tool.h"
#include "ui/desk/canvas/sketch_words.h"
#include "ui/desk/canvas/snap_layers.h"
#include "ui/desk/state/plan_area.h"
#include "ui/desk/state/workbench.h"
#include "ui/desk/status_line.h"

namespace hectare::desk {

namespace {

gis::GeometryColumn polygonOf(const std::vector<gis::Coord>& ring) {
  gis::GeometryColumn column;
  column.beginFeature(gis::GeometryKind::polygon);
  column.beginPart();
  column.beginPath();
  for (const gis::Coord c : ring) column.add(c);
  if (ring.front() != ring.back()) column.add(ring.front());
  return column;
}

const plan::Drawn* drawnNamed(const plan::Plan& plan, const std::string& id) {
  const auto found = std::ranges::find(plan.drawn, id, &plan::Drawn::id);
  return found == plan.drawn.end() ? nullptr : &*found;
}

std::string nameOf(const plan::Drawn& drawn) { return drawn.name.empty() ? drawn.id : drawn.name; }

}  // namespace

DrawLand::DrawLand(const Desk& desk, QObject* parent) : QObject(parent), m_desk(desk) {
  desk.actions.separateBar();
  addDrawing({"desk.draw_constraint", "draw", Menu::plan, QKeySequence("Ctrl+D"), /*onBar=*/true},
             plan::Role::constraint);
  addDrawing({"desk.draw_park", "", Menu::plan}, plan::Role::parks);
  addDrawing({"desk.draw_public", "", Menu::plan}, plan::Role::publicLand);
  desk.actions.separate(Menu::plan);
  const auto onChosen = [&](const ActionPlace& place, void (DrawLand::*slot)()) {
    QAction* action = desk.actions.add(place);
    m_onChosen.push_back(action);
    connect(action, &QAction::triggered, this, slot);
  };
  onChosen({"desk.reshape", "reshape", Menu::plan, QKeySequence("Ctrl+R"), true, /*needsPlan=*/false},
           &DrawLand::reshape);
  onChosen({"desk.split", "split", Menu::plan, QKeySequence("Ctrl+T"), true, /*needsPlan=*/false}, &DrawLand::split);
  onChosen({"desk.remove_drawn", "delete", Menu::plan, QKeySequence("Ctrl+Del"), true, /*needsPlan=*/false},
           &DrawLand::remove);
  choose({});
  connect(&desk.canvas, &MapCanvas::clicked, this, &DrawLand::pick);
  connect(&desk.canvas, &MapCanvas::toolEnded, this, &DrawLand::forgetRefusal);
  connect(&desk.canvas, &MapCanvas::toolEnded, this, &DrawLand::showTool);
  connect(&desk.work.session(), &Session::planChanged, this, &DrawLand::follow);
}

QAction* DrawLand::addDrawing(const ActionPlace& place, plan::Role role) {
  ActionPlace stays = place;
  stays.checkable = stays.edits = true;
  QAction* action = m_desk.actions.add(stays);
  m_drawings.emplace_back(action, role);
  connect(action, &QAction::triggered, this,
          [this, role](bool on) { on ? draw(role) : m_desk.canvas.setTool(nullptr); });
  return action;
}

/// Which tool is taken is seen at its action.
void DrawLand::showTool() {
  if (m_desk.canvas.tool() != m_pen) m_pen = nullptr;
  for (const auto& [action, role] : m_drawings) action->setChecked(m_pen != nullptr && role == m_drawing);
}

void DrawLand::choose(const std::string& id) {
  m_chosen = id;
  for (QAction* action : m_onChosen) action->setEnabled(!id.empty());
}

gis::GeometryColumn DrawLand::shape() const {
  gis::GeometryColumn column;
  const Session& session = m_desk.work.session();
  const plan::Drawn* drawn = session.isOpen() ? drawnNamed(session.plan(), m_chosen) : nullptr;
  // A plan holds no WKT that can't be read.
  if (drawn != nullptr && !gis::appendWkt(column, drawn->wkt)) return {};
  return column;
}

bool DrawLand::edit(gis::Result<plan::Plan> next, gis::Message what) {
  const bool taken = next.has_value();
  m_trying.stop();
  m_desk.work.edit(std::move(next), std::move(what));
  m_refusal = taken ? QString() : m_desk.status.said();
  return taken;
}

/// A sketch that is given up takes along what was wrong with it.
void DrawLand::forgetRefusal() {
  m_trying.stop();
  Q_EMIT tried(nullptr);
  if (!m_refusal.isEmpty() && m_desk.status.said() == m_refusal) m_desk.status.say({}, false);
  m_refusal.clear();
}

void DrawLand::light(gis::GeometryColumn shape) {
  m_lit = shape;
  m_desk.canvas.light(std::move(shape));
}

void DrawLand::unlight() {
  if (isLit()) m_desk.canvas.light({});
  m_lit = {};
}

/// Others light land too: theirs stays.
bool DrawLand::isLit() const {
  return m_lit.size() > 0 && std::ranges::equal(m_lit.coords(), m_desk.canvas.lit().coords());
}

void DrawLand::draw(plan::Role role) {
  const auto snapshot = m_desk.work.session().snapshot();
  if (!snapshot || !snapshot->world) return showTool();
  m_drawing = role;
  m_desk.canvas.setSnapLayers(snapLayersOf(*snapshot->world));
  m_desk.canvas.setTool(
      std::make_unique<DrawTool>(DrawTool::Shape::polygon, sketchWords(m_desk.texts, planArea(*snapshot)),
                                 [this, role](const std::vector<gis::Coord>& ring) { return takeRing(role, ring); }));
  m_pen = m_desk.canvas.tool();
  showTool();
  m_desk.canvas.setFocus();
  m_desk.work.say(m_desk.canvas.tool()->hint());
}

bool DrawLand::takeRing(plan::Role role, const std::vector<gis::Coord>& ring) {
  const plan::Plan& plan = m_desk.work.session().plan();
  plan::Drawn drawn;
  drawn.id = plan::freeDrawnId(plan, role);
  drawn.role = role;
  drawn.wkt = gis::toWkt(polygonOf(ring), 0);
  const std::string id = drawn.id;
  // As WKT of a plan file it may cross itself and be repaired; drawn by hand it is refused with the place.
  const std::string wkt = drawn.wkt;
  auto next = plan::draw(plan, std::move(drawn));
  if (next) next = plan::reshapeDrawn(*next, id, wkt);
  if (!edit(std::move(next), {"desk.edit_drawn", {{"id", id}}})) return false;
  choose(id);
  light(shape());
  return true;
}

void DrawLand::reshape() {
  const auto snapshot = m_desk.work.session().snapshot();
  const gis::GeometryColumn column = shape();
  if (!snapshot || !snapshot->world || column.size() == 0) return;
  m_desk.canvas.setSnapLayers(snapLayersOf(*snapshot->world, m_chosen));
  unlight();
  const auto plan = [this]() -> const plan::Plan& { return m_desk.work.session().plan(); };
  ReshapeTool::Owner owner;
  owner.words = sketchWords(m_desk.texts, planArea(*snapshot));
  owner.reshaped = [this, plan](const gis::GeometryColumn& to) {
    return edit(plan::reshapeDrawn(plan(), m_chosen, gis::toWkt(to, 0)), {"desk.edit_reshaped", {{"id", m_chosen}}});
  };
  owner.moved = [this, plan](double eastM, double northM) {
    return edit(plan::moveDrawn(plan(), m_chosen, eastM, northM), {"desk.edit_moved", {{"id", m_chosen}}});
  };
  owner.previewed = [this, plan](const gis::GeometryColumn& to) {
    tryOut(plan::reshapeDrawn(plan(), m_chosen, gis::toWkt(to, 0)));
  };
  m_desk.canvas.setTool(std::make_unique<ReshapeTool>(column, 0, std::move(owner)));
  m_desk.canvas.setFocus();
  m_desk.work.say(m_desk.canvas.tool()->hint());
}

void DrawLand::split() {
  if (shape().size() == 0) return;
  const auto snapshot = m_desk.work.session().snapshot();
  if (snapshot && snapshot->world) m_desk.canvas.setSnapLayers(snapLayersOf(*snapshot->world));
  m_desk.canvas.setTool(std::make_unique<SplitTool>([this](const std::vector<gis::Coord>& line) {
    const plan::Plan& plan = m_desk.work.session().plan();
    return edit(plan::splitDrawn(plan, m_chosen, line), {"desk.edit_split", {{"id", m_chosen}}});
  }));
  m_desk.canvas.setFocus();
  m_desk.work.say(m_desk.canvas.tool()->hint());
}

void DrawLand::remove() {
  const Session& session = m_desk.work.session();
  const plan::Drawn* drawn = session.isOpen() ? drawnNamed(session.plan(), m_chosen) : nullptr;
  if (drawn == nullptr) return;
  const gis::Message what{"desk.edit_removed", {{"id", nameOf(*drawn)}}};
  if (edit(plan::removeDrawn(session.plan(), m_chosen), what)) m_desk.canvas.setTool(nullptr);
}

/// What the ledger would say, beside the window: the newest try alone counts.
void DrawLand::tryOut(gis::Result<plan::Plan> next) {
  const auto snapshot = m_desk.work.session().snapshot();
  if (!next || !snapshot || !snapshot->world) return;
  m_trying.start([this, snapshot, next = std::move(*next), memo = m_desk.work.session().memo(),
                  consent = m_desk.work.session().consent()](gis::Progress& progress) -> BackgroundWork::Delivery {
    const auto world = world::load(next, snapshot->world.get(), progress, consent);
    if (!world) return {};
    auto ledger = asking::answerTo({.pieces = false}, {*world, next, *memo, progress});
    if (!ledger) return {};
    return [this, ledger = std::move(*ledger)] { Q_EMIT tried(ledger); };
  });
}

/// A click chooses what is drawn there; elsewhere nothing.
void DrawLand::pick(gis::Coord land) {
  const Session& session = m_desk.work.session();
  if (!session.isOpen()) return;
  for (const plan::Drawn& drawn : session.plan().drawn) {
    gis::GeometryColumn column;
    if (!gis::appendWkt(column, drawn.wkt) || !gis::contains(column, 0, land)) continue;
    choose(drawn.id);
    return light(std::move(column));
  }
  choose({});
}

/// After an edit, or one that was taken back, the tool and the outline on the map are of the polygon as it is now.
void DrawLand::follow() {
  const gis::GeometryColumn column = shape();
  m_trying.stop();
  Q_EMIT tried(nullptr);
  auto* tool = dynamic_cast<ReshapeTool*>(m_desk.canvas.tool());
  if (column.size() == 0) {
    unlight();
    choose({});
    if (tool != nullptr) m_desk.canvas.setTool(nullptr);
  } else if (tool != nullptr) {
    tool->show(column, 0);
    m_desk.canvas.update();
  } else if (isLit()) {
    light(column);
  }
}

}  // namespace hectare::desk
