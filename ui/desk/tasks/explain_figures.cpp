// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tasks/explain_figures.h"

#include <algorithm>

#include "src/answer/cells.h"
#include "src/asking/explained_row.h"
#include "src/writers/cell.h"
#include "ui/desk/canvas/map_canvas.h"
#include "ui/desk/panels/explain_panel.h"
#include "ui/desk/side_bar.h"
#include "ui/desk/state/identify.h"
#include "ui/desk/state/workbench.h"
#include "ui/desk/tables/answer_view.h"

namespace hectare::desk {

namespace {

constexpr double reachDots = 6;  ///< that a click may miss a point or a line by

/// "Thor Park · Free: 1.50 ha", "All · Net: 12.30 ha".
QString nameOf(const answer::Table& table, const std::vector<answer::Cell>& cells, bool isTotal, std::size_t column,
               const Texts& texts) {
  QStringList words;
  if (isTotal) words << texts("writer.total");
  for (std::size_t c = 0; c < table.columns.size() && c < cells.size() && !isTotal; ++c) {
    if (table.columns[c].unit != gis::Unit::none) break;
    const QString word = QString::fromStdString(writers::humanCell(cells[c], table.columns[c], *texts.language()));
    if (!word.isEmpty()) words << word;
  }
  if (column < table.columns.size() && column < cells.size() && table.columns[column].unit != gis::Unit::none) {
    const answer::Column& of = table.columns[column];
    const std::string figure = writers::humanCell(cells[column], of, *texts.language());
    const std::string unit = writers::humanUnit(of, *texts.language());
    const QString title = texts.of(of.title);
    words << (figure.empty() ? title
                             : title + ": " + QString::fromStdString(figure + (unit.empty() ? "" : " " + unit)));
  }
  return words.join(" · ");
}

}  // namespace

ExplainFigures::ExplainFigures(const Desk& desk, QObject* parent)
    : QObject(parent), m_desk(desk), m_panel(new ExplainPanel(desk.texts)) {
  desk.side.add(m_panel, "desk.explain", "explain");
  connect(&desk.tables, &AnswerView::figurePicked, this, &ExplainFigures::explainFigure);
  connect(&desk.canvas, &MapCanvas::clicked, this, &ExplainFigures::explainPlace);
  // What was explained may be true no more.
  const auto forget = [this] {
    m_asking.stop();
    m_panel->show({}, nullptr);
  };
  connect(&desk.work.session(), &Session::planChanged, this, forget);
  connect(&desk.work.session(), &Session::answered, this, forget);
}

void ExplainFigures::explainFigure(std::optional<std::size_t> row, std::size_t column) {
  const auto snapshot = m_desk.work.session().snapshot();
  const answer::Table* table = m_desk.tables.model().table();
  if (!snapshot || !snapshot->world || !snapshot->asked || table == nullptr) return;
  if (column >= table->columns.size() || table->columns[column].unit == gis::Unit::none) return;
  // A table of another answer, as of what a delivery changed, has no pieces here.
  const auto isThis = [table](const answer::Table& own) { return &own == table; };
  if (std::ranges::none_of(snapshot->asked->tables, isThis)) return;
  const auto& cells = row ? table->rows[*row] : table->total;
  const QString name = nameOf(*table, cells, !row, column, m_desk.texts);
  questions::RowToExplain asked = asking::figureToExplain(
      asking::rowToExplain(asking::formOf(snapshot->question), *snapshot->asked, *table, cells, !row),
      table->columns[column].id);
  asked.shapes = true;
  m_panel->show(name, nullptr);
  m_desk.side.show(m_panel);
  m_asking.start([this, snapshot, rowTable = table->id, asked = std::move(asked), name,
                  memo = m_desk.work.session().memo()](gis::Progress& progress) -> BackgroundWork::Delivery {
    auto explained = questions::explainRow(*snapshot->world, snapshot->plan, asked, *memo, progress);
    return [this, name, rowTable, explained = std::move(explained)] {
      if (!explained) return m_desk.work.say(gis::Status(explained.error()));
      show(name, rowTable, *explained);
    };
  });
}

void ExplainFigures::show(const QString& of, const std::string& rowTable, const answer::Answer& explained) {
  gis::GeometryColumn shapes;
  for (const answer::Layer& layer : explained.layers) {
    for (std::size_t i = 0; i < layer.shapes.size(); ++i) shapes.append(layer.shapes, i);
  }
  const bool none = shapes.size() == 0;
  m_desk.canvas.light(std::move(shapes));
  answer::Answer words = explained;
  words.layers.clear();
  // The row itself stands in the table that was clicked; its reference is for whoever cites it, and comes last.
  std::erase_if(words.tables, [&](const answer::Table& table) { return table.id == rowTable; });
  std::ranges::stable_partition(words.tables, [](const answer::Table& table) { return table.id != "reference"; });
  m_panel->show(none ? of + "\n" + m_desk.texts("desk.no_land") : of,
                std::make_shared<const answer::Answer>(std::move(words)));
}

void ExplainFigures::explainPlace(gis::Coord land) {
  const auto snapshot = m_desk.work.session().snapshot();
  if (!snapshot) return;
  const double reachM = reachDots * m_desk.canvas.view().metresPerDot * m_desk.canvas.devicePixelRatioF();
  m_asking.stop();
  m_panel->show(m_desk.texts.of({"desk.here", {{"x", land.x}, {"y", land.y}}}),
                std::make_shared<const answer::Answer>(identify(*snapshot, land, reachM)));
}

}  // namespace hectare::desk
