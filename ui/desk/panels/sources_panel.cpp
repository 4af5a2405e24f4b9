// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/sources_panel.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/desk/fields/kept_row.h"
#include "ui/desk/icons.h"
#include "ui/desk/panels/delivery_card.h"

namespace hectare::desk {

namespace {

const world::Entry* entryOf(const Snapshot* snapshot, const std::string& name) {
  if (snapshot == nullptr || !snapshot->world) return nullptr;
  const auto& entries = snapshot->world->entries;
  const auto found = std::ranges::find(entries, name, &world::Entry::name);
  return found == entries.end() ? nullptr : &*found;
}

/// The same name may stand for other files by now.
std::string filesKey(const plan::Source& source) {
  std::string key = source.name + "\n" + source.layer;
  for (const std::string& path : source.paths) key += "\n" + path;
  return key;
}

plan::Role boundRole(const plan::Plan& plan, const plan::Source& source) {
  const plan::Source* joined = source.join ? plan.find(source.join->source) : nullptr;
  return joined == nullptr ? source.role : joined->role;
}

}  // namespace

SourcesPanel::SourcesPanel(const Texts& texts, Change change, BackgroundForm::Take takeBackground, QWidget* parent)
    : QWidget(parent),
      m_texts(texts),
      m_change(std::move(change)),
      m_delivery(new DeliveryCard(texts)),
      m_notTaken(new NotTakenCard(texts)),
      m_list(new QVBoxLayout),
      m_add(new QPushButton(icon("add"), {})),
      m_background(new BackgroundForm(texts, std::move(takeBackground))) {
  m_add->setObjectName("source_add");
  m_list->setSpacing(0);
  auto* add = new QVBoxLayout;
  add->setContentsMargins(16, 8, 12, 12);
  add->addWidget(m_add, 0, Qt::AlignLeft);
  add->addWidget(m_background);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_delivery);
  column->addWidget(m_notTaken);
  column->addLayout(m_list);
  column->addLayout(add);
  column->addStretch();
  connect(m_add, &QPushButton::clicked, this, &SourcesPanel::addWanted);
  connect(&texts, &Texts::changed, this, [this] {
    m_background->speak();
    fill();
  });
  fill();
}

void SourcesPanel::show(const plan::Plan& plan, std::shared_ptr<const Snapshot> snapshot) {
  m_plan = plan;
  m_snapshot = std::move(snapshot);
  fill();
}

void SourcesPanel::showColumns(const std::string& source, std::vector<gis::SurveyColumn> columns) {
  if (const plan::Source* found = m_plan.find(source)) m_inFile[filesKey(*found)] = std::move(columns);
  fill();
}

void SourcesPanel::showNotTaken(gis::Findings findings) { m_notTaken->show(std::move(findings)); }

SourceCard* SourcesPanel::makeCard() {
  auto* card = new SourceCard(m_texts);
  connect(card, &SourceCard::roleChosen, this, &SourcesPanel::roleChosen);
  connect(card, &SourceCard::columnsWanted, this, &SourcesPanel::columnsWanted);
  connect(card, &SourceCard::replaceWanted, this, &SourcesPanel::replaceWanted);
  connect(card, &SourceCard::locateWanted, this, &SourcesPanel::locateWanted);
  connect(card, &SourceCard::removeWanted, this, &SourcesPanel::removeWanted);
  connect(card, &SourceCard::picked, this, &SourcesPanel::picked);
  return card;
}

void SourcesPanel::fill() {
  m_add->setText(m_texts("sources_page.add"));
  fitRows(m_cards, m_plan.sources.size(), *m_list, [this] { return makeCard(); });
  for (std::size_t i = 0; i < m_cards.size(); ++i) {
    const plan::Source& source = m_plan.sources[i];
    SourceShown shown{source, boundRole(m_plan, source), entryOf(m_snapshot.get(), source.name)};
    const auto known = m_inFile.find(filesKey(source));
    if (known != m_inFile.end()) shown.inFile = known->second;
    m_cards[i]->show(shown, m_change);
    if (known == m_inFile.end() && m_cards[i]->showsColumns())
      Q_EMIT columnsWanted(QString::fromStdString(source.name));
  }
}

}  // namespace hectare::desk
