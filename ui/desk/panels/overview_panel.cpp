// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/overview_panel.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include "gis/base/nearest.h"
#include "ui/desk/panels/density_panel.h"
#include "ui/desk/panels/waterfall_panel.h"
#include "ui/desk/state/ledger_change.h"
#include "ui/desk/state/why_no_figures.h"

namespace hectare::desk {

OverviewPanel::OverviewPanel(const Texts& texts, QWidget* parent)
    : QWidget(parent),
      m_texts(texts),
      m_waterfall(new WaterfallPanel(texts)),
      m_density(new DensityPanel(texts)),
      m_change(new QLabel) {
  m_change->setObjectName("change");
  m_change->setWordWrap(true);
  m_change->setTextFormat(Qt::PlainText);
  m_change->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_change->setContentsMargins(8, 0, 8, 0);
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(4, 0, 0, 8);
  column->addWidget(m_change);
  column->addWidget(m_density);
  column->addWidget(m_waterfall, 1);
  auto* scroll = new QScrollArea;
  scroll->setWidget(page);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* all = new QVBoxLayout(this);
  all->setContentsMargins(0, 0, 0, 0);
  all->addWidget(scroll);
  connect(&texts, &Texts::changed, this, [this] { speak(); });
}

void OverviewPanel::show(std::shared_ptr<const Snapshot> snapshot, std::optional<std::size_t> row) {
  m_snapshot = std::move(snapshot);
  m_waterfall->show(m_snapshot, row);
  m_density->show(m_snapshot && m_snapshot->question.command == "density" ? m_snapshot->asked : nullptr);
  m_tried.reset();
  speak();
}

void OverviewPanel::tryOut(std::shared_ptr<const answer::Answer> ledger) {
  m_tried = std::move(ledger);
  speak();
}

/// Whose doing it is.
gis::Message OverviewPanel::changedBy() const {
  if (m_tried) return {"desk.change_tried"};
  if (m_snapshot->renewed.empty()) return {"desk.change_head"};
  return {"desk.change_data", {{"sources", gis::joinNames(m_snapshot->renewed)}}};
}

/// Only what changed is told; an edit that moved no land is told so; and why there are no figures.
void OverviewPanel::speak() {
  const answer::Answer* before = nullptr;
  const answer::Answer* now = nullptr;
  if (m_snapshot) {
    before = m_tried ? m_snapshot->answer.get() : m_snapshot->before.get();
    now = m_tried ? m_tried.get() : m_snapshot->answer.get();
  }
  if (m_snapshot && !m_snapshot->answer && m_snapshot->error) {
    m_change->setText(m_texts("desk.no_figures") + "\n\n" + whyNoFigures(*m_snapshot->error, m_texts));
    return m_change->show();
  }
  if (before == nullptr || now == nullptr) return m_change->hide();
  const std::vector<LedgerChange> changes = ledgerChanges(*before, *now);
  QStringList words;
  for (const LedgerChange& change : changes) {
    const char* sign = change.differenceM2 > 0 ? "+" : "";
    words << m_texts.of({"desk.change_of",
                         {{"figure", m_texts.of(change.title).toStdString()},
                          {"sign", std::string(sign)},
                          {"difference", change.differenceM2},
                          {"now", change.nowM2}}});
  }
  m_change->setText(words.isEmpty() ? m_texts(m_tried ? "desk.change_tried_none" : "desk.change_none")
                                    : m_texts.of(changedBy()) + "\n" + words.join("\n"));
  m_change->show();
}

}  // namespace hectare::desk
