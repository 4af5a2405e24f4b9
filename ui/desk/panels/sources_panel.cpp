// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/sources_panel.h"

#include <QComboBox>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace hectare::desk {

namespace {

const world::Entry* entryOf(const Snapshot* snapshot, const std::string& name) {
  if (snapshot == nullptr || !snapshot->world) return nullptr;
  const auto& entries = snapshot->world->entries;
  const auto found = std::ranges::find(entries, name, &world::Entry::name);
  return found == entries.end() ? nullptr : &*found;
}

/// How it stands with a source, in a word or two.
QString stateOf(const world::Entry* entry, const Texts& texts) {
  if (entry == nullptr) return {};
  if (entry->error) return texts.of(entry->error->what);
  if (!entry->layer) return {};
  if (!entry->layer->grids.empty()) return texts("desk.grid");
  return texts.of({"desk.features", {{"count", static_cast<std::int64_t>(entry->layer->table.size())}}});
}

}  // namespace

SourcesPanel::SourcesPanel(const Texts& texts, QWidget* parent)
    : QWidget(parent), m_texts(texts), m_list(new QTreeWidget(this)) {
  m_list->setColumnCount(3);
  m_list->setRootIsDecorated(false);
  m_list->setFrameShape(QFrame::NoFrame);
  m_list->header()->setStretchLastSection(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 8, 8, 8);
  column->addWidget(m_list);
  connect(m_list, &QTreeWidget::itemActivated, this,
          [this](const QTreeWidgetItem* item) { Q_EMIT picked(item->data(0, Qt::UserRole).toString()); });
  connect(&texts, &Texts::changed, this, [this] { fill(); });
}

void SourcesPanel::show(const plan::Plan& plan, std::shared_ptr<const Snapshot> snapshot) {
  m_plan = plan;
  m_snapshot = std::move(snapshot);
  fill();
}

void SourcesPanel::fill() {
  m_list->clear();
  m_list->setHeaderLabels({m_texts("desk.source"), m_texts("desk.role"), m_texts("desk.read")});
  m_list->setAccessibleName(m_texts("desk.sources"));
  for (const plan::Source& source : m_plan.sources) {
    const QString name = QString::fromStdString(source.name);
    const world::Entry* entry = entryOf(m_snapshot.get(), source.name);
    auto* item = new QTreeWidgetItem(m_list, {name, {}, stateOf(entry, m_texts)});
    item->setData(0, Qt::UserRole, name);
    item->setToolTip(0, QString::fromStdString(source.why));
    if (entry != nullptr && entry->error) {
      for (int c = 0; c < m_list->columnCount(); ++c)
        item->setForeground(c, palette().brush(QPalette::PlaceholderText));
      item->setToolTip(2, m_texts.of(entry->error->hint));
    }
    auto* role = new QComboBox(m_list);
    for (const std::string& id : plan::roleNames()) {
      role->addItem(m_texts(("desk.role_" + id).c_str()), QString::fromStdString(id));
    }
    role->setCurrentIndex(role->findData(QString::fromStdString(std::string(plan::roleName(source.role)))));
    role->setToolTip(QString::fromStdString(source.why));
    role->setAccessibleName(m_texts("desk.role") + ": " + name);
    connect(role, &QComboBox::activated, this, [this, name, role] {
      if (const auto chosen = plan::roleFromName(role->currentData().toString().toStdString())) {
        Q_EMIT roleChosen(name, *chosen);
      }
    });
    m_list->setItemWidget(item, 1, role);
  }
  for (int c = 0; c < 2; ++c) m_list->resizeColumnToContents(c);
}

}  // namespace hectare::desk
