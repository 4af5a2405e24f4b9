// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/density_panel.h"

#include <QPainter>
#include <cmath>

#include "ui/desk/canvas/screen_view.h"

namespace hectare::desk {

namespace {

constexpr std::size_t mostBars = 40;
constexpr double marginMm = 2;
constexpr double headingMm = 7;

}  // namespace

DensityPanel::DensityPanel(const Texts& texts, QWidget* parent) : QWidget(parent), m_texts(texts) {
  connect(&texts, &Texts::changed, this, [this] { measure(); });
  measure();
}

void DensityPanel::show(std::shared_ptr<const answer::Answer> answer) {
  m_answer = std::move(answer);
  measure();
}

/// Who does not see the bars hears their figures.
void DensityPanel::measure() {
  m_bars = m_answer ? print::densityBars(*m_answer, *m_texts.language(), mostBars) : print::DensityBars();
  const double highMm = headingMm + 2 * marginMm + print::barChartHeightMm(m_bars.groups, {});
  setVisible(!m_bars.groups.empty());
  setFixedHeight(m_bars.groups.empty() ? 0 : static_cast<int>(std::ceil(highMm / dotMm(1))));
  QStringList words;
  for (const print::BarGroup& group : m_bars.groups) {
    for (const print::Bar& bar : group.bars) words << QString::fromStdString(bar.title + " " + bar.figure);
  }
  setAccessibleName(QString::fromStdString(m_bars.said));
  setAccessibleDescription(words.join("; "));
  update();
}

void DensityPanel::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  const double mm = dotMm(1);
  painter.scale(1 / mm, 1 / mm);
  painter.setRenderHint(QPainter::Antialiasing);
  QRectF box(QPointF(0, 0), QSizeF(size()) * mm);
  box.adjust(marginMm, marginMm, -marginMm, -marginMm);
  map::TextStyle text;
  text.colour = palette().color(QPalette::WindowText);
  map::TextStyle heading = text;
  heading.pt = 10;
  heading.weight = map::TextStyle::Weight::semibold;
  map::drawTextMm(painter, {box.left(), box.top(), box.width(), headingMm}, Qt::AlignLeft | Qt::AlignTop,
                  QString::fromStdString(m_bars.said), heading);
  box.setTop(box.top() + headingMm);
  print::paintBarChart(painter, box, m_bars.groups, text);
}

}  // namespace hectare::desk
