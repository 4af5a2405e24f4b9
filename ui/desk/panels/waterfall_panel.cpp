// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/waterfall_panel.h"

#include <QPainter>
#include <algorithm>

#include "src/answer/cells.h"
#include "src/writers/waterfall_steps.h"
#include "ui/desk/canvas/screen_view.h"
#include "ui/print/class_colours.h"
#include "ui/print/waterfall.h"

namespace hectare::desk {

namespace {

/// The steps of what is shown, and what they are of.
struct Way {
  QString of;
  std::vector<writers::WaterfallStep> steps;
};

Way wayOf(const Snapshot* snapshot, std::optional<std::size_t> row, const Texts& texts) {
  if (snapshot == nullptr || !snapshot->answer || snapshot->answer->charts.empty()) return {};
  const answer::Answer& answer = *snapshot->answer;
  const answer::Chart& chart = answer.charts.front();
  const answer::Table* parks = answer::tableNamed(answer, "parks");
  const text::Language& language = *texts.language();
  if (row && parks != nullptr && *row < parks->rows.size()) {
    const auto& cells = parks->rows[*row];
    const std::string name = answer::textAt(cells, answer::columnAt(*parks, "park"));
    return {QString::fromStdString(name.empty() ? answer::textAt(cells, 0) : name),
            writers::waterfallSteps(chart, *parks, cells, language)};
  }
  const answer::Table* all = answer::tableNamed(answer, chart.table);
  const auto* cells = all == nullptr ? nullptr : writers::waterfallRow(*all);
  if (cells == nullptr) return {};
  return {QString::fromStdString(answer.planTitle), writers::waterfallSteps(chart, *all, *cells, language)};
}

}  // namespace

WaterfallPanel::WaterfallPanel(const Texts& texts, QWidget* parent) : QWidget(parent), m_texts(texts) {
  setMinimumSize(260, 240);
  connect(&texts, &Texts::changed, this, [this] {
    describe();
    update();
  });
}

void WaterfallPanel::show(std::shared_ptr<const Snapshot> snapshot, std::optional<std::size_t> row) {
  m_snapshot = std::move(snapshot);
  m_row = row;
  describe();
  update();
}

/// Who does not see the bars hears their figures.
void WaterfallPanel::describe() {
  const Way way = wayOf(m_snapshot.get(), m_row, m_texts);
  QStringList lines;
  for (const writers::WaterfallStep& step : way.steps) {
    lines << QString::fromStdString(step.title + " " + step.figure + " " + step.unit);
  }
  setAccessibleName(m_texts("desk.waterfall") + ": " + way.of);
  setAccessibleDescription(lines.join("; "));
}

QSize WaterfallPanel::sizeHint() const { return {360, 320}; }

void WaterfallPanel::paintEvent(QPaintEvent* /*event*/) {
  const Way way = wayOf(m_snapshot.get(), m_row, m_texts);
  QPainter painter(this);
  const double mm = dotMm(1);  // per unit of a widget
  painter.scale(1 / mm, 1 / mm);
  painter.setRenderHint(QPainter::Antialiasing);
  QRectF box(QPointF(0, 0), QSizeF(size()) * mm);
  constexpr double marginMm = 2;
  box.adjust(marginMm, marginMm, -marginMm, -marginMm);
  print::WaterfallLook look;
  look.text.colour = palette().color(QPalette::WindowText);
  look.sum = palette().color(QPalette::WindowText);
  look.sum.setAlphaF(0.75F);
  if (way.steps.empty()) return;
  const auto colours = print::classColours(m_snapshot->content);
  look.colour = [&](const std::string& column) {
    const auto found = colours.find(column.substr(0, column.rfind("_m2")));
    return found == colours.end() ? QColor() : found->second;
  };
  map::TextStyle heading = look.text;
  heading.pt = 10;
  heading.weight = map::TextStyle::Weight::semibold;
  constexpr double headingMm = 7;
  map::drawTextMm(painter, {box.left(), box.top(), box.width(), headingMm}, Qt::AlignLeft | Qt::AlignTop, way.of,
                  heading);
  box.setTop(box.top() + headingMm);
  box.setHeight(std::min(box.height(), print::waterfallHeightMm(way.steps, look)));
  print::paintWaterfall(painter, box, way.steps, look);
}

}  // namespace hectare::desk
