// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tasks/correct_plots.h"

#include <QAction>
#include <QScrollArea>

#include "src/answer/cells.h"
#include "src/plan/verbs_corrections.h"
#include "src/world/correct_plot.h"
#include "ui/desk/action_book.h"
#include "ui/desk/canvas/map_canvas.h"
#include "ui/desk/fields/page.h"
#include "ui/desk/panels/correct_panel.h"
#include "ui/desk/side_bar.h"
#include "ui/desk/state/workbench.h"
#include "ui/desk/tables/answer_view.h"

namespace hectare::desk {

CorrectPlots::CorrectPlots(const Desk& desk, QObject* parent)
    : QObject(parent), m_desk(desk), m_panel(new CorrectPanel(desk.texts)) {
  m_page = scrolled(m_panel);
  desk.side.add(m_page, "correct_page.title", "correct");
  QAction* action = desk.actions.add({"correct_page.action", "correct", Menu::plan, QKeySequence("Ctrl+K")});
  connect(action, &QAction::triggered, this, [this] {
    m_desk.side.show(m_page);
    m_panel->takeKeys();
  });
  connect(&desk.canvas, &MapCanvas::clicked, this, &CorrectPlots::pickPlace);
  connect(&desk.tables, &AnswerView::rowPicked, this, &CorrectPlots::pickRow);
  connect(&desk.work.session(), &Session::answered, this, &CorrectPlots::showAgain);
  connect(&desk.work, &Workbench::begun, this, [this] { m_panel->show({}, std::nullopt); });
  connect(m_panel, &CorrectPanel::applied, this, &CorrectPlots::correct);
  connect(m_panel, &CorrectPanel::removed, this, &CorrectPlots::takeBack);
  connect(m_panel, &CorrectPanel::located, this, [this] {
    if (m_panel->plot()) m_desk.canvas.showLand(m_panel->plot()->shape.box());
  });
}

void CorrectPlots::pickPlace(gis::Coord land) {
  const auto snapshot = m_desk.work.session().snapshot();
  if (!snapshot) return;
  m_panel->show(snapshot->plan, plotAt(*snapshot, land));
  // Who corrects sees which plot it is; who does not, sees the park.
  if (m_panel->plot() && m_desk.side.shown() == m_page) m_desk.canvas.light(m_panel->plot()->shape);
}

void CorrectPlots::pickRow(std::size_t row) {
  const auto snapshot = m_desk.work.session().snapshot();
  const answer::Table* table = m_desk.tables.model().table();
  if (!snapshot || table == nullptr || row >= table->rows.size()) return;
  const std::string plot = answer::textAt(table->rows[row], answer::columnAt(*table, "parcel_id"));
  if (!plot.empty()) m_panel->show(snapshot->plan, plotNamed(*snapshot, plot));
}

void CorrectPlots::showAgain() {
  const auto snapshot = m_desk.work.session().snapshot();
  if (m_panel->plot()) m_panel->show(snapshot->plan, plotNamed(*snapshot, m_panel->plot()->id));
}

void CorrectPlots::correct(const plan::Correction& said) {
  m_desk.work.editBeside([said](const Snapshot& snapshot,
                                gis::Progress&) { return world::correctPlot(snapshot.plan, *snapshot.world, said); },
                         {"correct_page.edit", {{"id", said.id}}});
}

void CorrectPlots::takeBack(const QString& layer, const QString& id) {
  m_desk.work.edit(plan::removeCorrection(m_desk.work.session().plan(), layer.toStdString(), id.toStdString()),
                   {"correct_page.edit_remove", {{"id", id.toStdString()}}});
}

}  // namespace hectare::desk
