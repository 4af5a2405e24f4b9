// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tasks/show_figures.h"

#include "src/answer/cells.h"
#include "ui/desk/canvas/map_canvas.h"
#include "ui/desk/panels/overview_panel.h"
#include "ui/desk/side_bar.h"
#include "ui/desk/state/park_places.h"
#include "ui/desk/state/why_no_figures.h"
#include "ui/desk/state/workbench.h"
#include "ui/desk/tables/answer_view.h"

namespace hectare::desk {

ShowFigures::ShowFigures(const Desk& desk, QObject* parent)
    : QObject(parent), m_desk(desk), m_overview(new OverviewPanel(desk.texts)) {
  desk.side.add(m_overview, "desk.overview", "overview");
  Session& session = desk.work.session();
  connect(&session, &Session::answered, this, &ShowFigures::showAnswer);
  connect(&session, &Session::planChanged, this,
          [this, &session] { m_desk.tables.question().show(session.plan(), session.question()); });
  connect(&desk.work, &Workbench::begun, this, [this] {
    m_fresh = true;
    m_desk.tables.forgetWidths();
  });
  connect(&desk.tables.question(), &QuestionChoice::chosen, &session, &Session::show);
  connect(&desk.tables, &AnswerView::rowPicked, this, &ShowFigures::pickRow);
  connect(&desk.canvas, &MapCanvas::clicked, this, &ShowFigures::pickPlace);
}

void ShowFigures::showAnswer() {
  const auto snapshot = m_desk.work.session().snapshot();
  m_desk.tables.question().show(snapshot->plan, m_desk.work.session().question());
  m_desk.tables.show(snapshot->asked, snapshot->error ? whyNoFigures(*snapshot->error, m_desk.texts) : QString());
  m_overview->show(snapshot, std::nullopt);
  if (!m_fresh) return;
  m_fresh = false;
  m_desk.canvas.showLand(wholeLand(*snapshot));
  Q_EMIT m_desk.work.shown();
}

/// A row of whatever table: the park, or the plot, that it names.
void ShowFigures::pickRow(std::size_t row) {
  const auto snapshot = m_desk.work.session().snapshot();
  const answer::Table* table = m_desk.tables.model().table();
  if (!snapshot || table == nullptr || row >= table->rows.size()) return;
  const auto& cells = table->rows[row];
  const std::string park = answer::textAt(cells, answer::columnAt(*table, "park_id"));
  const std::string plot = answer::textAt(cells, answer::columnAt(*table, "parcel_id"));
  gis::GeometryColumn shapes = plot.empty() ? shapesOfPark(*snapshot, park) : shapesOfPlot(*snapshot, plot);
  if (shapes.size() == 0) return;
  m_desk.canvas.showLand(shapes.box());
  m_desk.canvas.light(std::move(shapes));
  if (!park.empty()) m_overview->show(snapshot, rowOfPark(*snapshot, park));
}

void ShowFigures::pickPlace(gis::Coord land) {
  const auto snapshot = m_desk.work.session().snapshot();
  if (!snapshot) return;
  const auto park = parkAt(*snapshot, land);
  m_desk.canvas.light(park ? shapesOfPark(*snapshot, *park) : gis::GeometryColumn());
  const auto row = park ? rowOfPark(*snapshot, *park) : std::nullopt;
  m_overview->show(snapshot, row);
  const answer::Table* table = m_desk.tables.model().table();
  if (table != nullptr && table->id == "parks") m_desk.tables.mark(row);
}

}  // namespace hectare::desk
