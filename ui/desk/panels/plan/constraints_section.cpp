// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/plan/constraints_section.h"

#include <QDropEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include "src/plan/verbs_drawn.h"
#include "src/plan/verbs_settings.h"
#include "src/plan/verbs_sources.h"
#include "ui/desk/fields/small_parts.h"

namespace hectare::desk {

namespace {

constexpr int nameColumn = 0;
constexpr int hardColumn = 1;
constexpr int bufferColumn = 2;

std::string nameOfRow(const QTreeWidgetItem& row) {
  return row.data(nameColumn, Qt::UserRole).toString().toStdString();
}

const plan::Drawn* drawnNamed(const plan::Plan& plan, const std::string& id) {
  const auto found = std::ranges::find(plan.drawn, id, &plan::Drawn::id);
  return found == plan.drawn.end() ? nullptr : &*found;
}

}  // namespace

OrderedRows::OrderedRows(QWidget* parent) : QTreeWidget(parent) {
  setRootIsDecorated(false);
  setUniformRowHeights(true);
  setFrameShape(QFrame::NoFrame);
  setDragDropMode(QAbstractItemView::InternalMove);
  setDefaultDropAction(Qt::MoveAction);
  setSelectionMode(QAbstractItemView::SingleSelection);
  setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
  setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

std::vector<std::string> OrderedRows::names() const {
  std::vector<std::string> names;
  for (int i = 0; i < topLevelItemCount(); ++i) names.push_back(nameOfRow(*topLevelItem(i)));
  return names;
}

/// All rows are seen: the page is what is scrolled.
QSize OrderedRows::sizeHint() const {
  const int rows = topLevelItemCount() == 0 ? 0 : topLevelItemCount() * sizeHintForRow(0);
  return {QTreeWidget::sizeHint().width(), header()->sizeHint().height() + rows + 4};
}

void OrderedRows::dropEvent(QDropEvent* event) {
  QTreeWidget::dropEvent(event);
  Q_EMIT reordered();
}

ConstraintsSection::ConstraintsSection(const Texts& texts, PlanDoes does)
    : PlanSection(texts, std::move(does)),
      m_rows(new OrderedRows),
      m_up(pictureButton("up")),
      m_down(pictureButton("down")),
      m_wrong(wrongLabel()) {
  m_rows->setColumnCount(3);
  m_rows->header()->setStretchLastSection(false);
  m_rows->header()->setSectionResizeMode(nameColumn, QHeaderView::Stretch);
  m_rows->header()->setSectionResizeMode(hardColumn, QHeaderView::ResizeToContents);
  m_rows->header()->setSectionResizeMode(bufferColumn, QHeaderView::ResizeToContents);
  m_rows->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  auto* moves = new QHBoxLayout;
  moves->addWidget(m_up);
  moves->addWidget(m_down);
  moves->addStretch();
  body().addWidget(m_rows);
  body().addLayout(moves);
  body().addWidget(m_wrong);
  connect(m_up, &QToolButton::clicked, this, [this] { move(-1); });
  connect(m_down, &QToolButton::clicked, this, [this] { move(1); });
  for (const int by : {-1, 1}) {
    auto* key = new QShortcut(QKeySequence(Qt::ALT | (by < 0 ? Qt::Key_Up : Qt::Key_Down)), m_rows);
    key->setContext(Qt::WidgetShortcut);
    connect(key, &QShortcut::activated, this, [this, by] { move(by); });
  }
  // The rows are made anew by what is taken: only when the drop, or the editor, is through.
  connect(m_rows, &OrderedRows::reordered, this, &ConstraintsSection::reorder, Qt::QueuedConnection);
  connect(m_rows, &QTreeWidget::itemChanged, this, [this](const QTreeWidgetItem* row, int column) {
    if (!m_filling) changeRow(*row, column);
  });
}

void ConstraintsSection::changeRow(const QTreeWidgetItem& row, int column) {
  const std::string name = nameOfRow(row);
  if (column == hardColumn) {
    const bool hard = row.checkState(hardColumn) == Qt::Checked;
    QMetaObject::invokeMethod(
        this, [this, name, hard] { setHard(name, hard); }, Qt::QueuedConnection);
  } else if (column == bufferColumn) {
    const QString words = row.text(bufferColumn);
    QMetaObject::invokeMethod(
        this, [this, name, words] { setBuffer(name, words); }, Qt::QueuedConnection);
  }
}

void ConstraintsSection::setHard(const std::string& name, bool hard) {
  const gis::Message what{hard ? "plan_page.edit_hard" : "plan_page.edit_soft", {{"name", name}}};
  const plan::Source* source = plan().find(name);
  if (source == nullptr) {
    tell(*m_wrong, take(plan::setDrawnHard(plan(), name, hard), what));
  } else {
    plan::Source changed = *source;
    changed.hard = hard;
    std::erase(changed.unsure, "hard");
    tell(*m_wrong, take(plan::bindSource(plan(), std::move(changed)), what));
  }
  speak();
}

void ConstraintsSection::setBuffer(const std::string& name, const QString& words) {
  const plan::Source* source = plan().find(name);
  const auto metres = words.trimmed().isEmpty() ? std::optional<double>(0) : typed(words);
  if (source != nullptr && metres) {
    plan::Source changed = *source;
    changed.bufferM = *metres;
    tell(*m_wrong, take(plan::bindSource(plan(), std::move(changed)), {"plan_page.edit_buffer", {{"name", name}}}));
  } else {
    tell(*m_wrong, texts()("plan_page.no_number"));
  }
  speak();
}

void ConstraintsSection::reorder() {
  tell(*m_wrong, take(plan::setConstraintOrder(plan(), m_rows->names()), {"plan_page.edit_order"}));
  speak();
}

void ConstraintsSection::move(int by) {
  std::vector<std::string> names = m_rows->names();
  const int at = m_rows->indexOfTopLevelItem(m_rows->currentItem());
  const int to = at + by;
  if (at < 0 || to < 0 || to >= static_cast<int>(names.size())) return;
  std::swap(names[static_cast<std::size_t>(at)], names[static_cast<std::size_t>(to)]);
  tell(*m_wrong, take(plan::setConstraintOrder(plan(), names), {"plan_page.edit_order"}));
}

void ConstraintsSection::addRow(const std::string& name) {
  const plan::Source* source = plan().find(name);
  const plan::Drawn* drawn = source == nullptr ? drawnNamed(plan(), name) : nullptr;
  if (source == nullptr && drawn == nullptr) return;
  auto* row = new QTreeWidgetItem(m_rows);
  const QString shownName = QString::fromStdString(drawn != nullptr && !drawn->name.empty() ? drawn->name : name);
  row->setText(nameColumn, shownName);
  row->setData(nameColumn, Qt::UserRole, QString::fromStdString(name));
  const bool hard = source != nullptr ? source->hard : drawn->hard;
  row->setText(hardColumn, texts()(hard ? "plan_page.is_hard" : "plan_page.is_soft"));
  row->setCheckState(hardColumn, hard ? Qt::Checked : Qt::Unchecked);
  const Qt::ItemFlags common =
      Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled;
  row->setFlags(source != nullptr ? common | Qt::ItemIsEditable : common);
  if (source != nullptr) row->setText(bufferColumn, number(source->bufferM));
  row->setTextAlignment(bufferColumn, Qt::AlignRight | Qt::AlignVCenter);
}

void ConstraintsSection::fill() {
  setTitle(texts()("plan_page.constraints"));
  const std::vector<std::string> names = plan::constraintOrder(plan());
  summarise(names.size());
  const QTreeWidgetItem* current = m_rows->currentItem();
  const std::string chosen = current == nullptr ? std::string() : nameOfRow(*current);
  m_filling = true;
  m_rows->clear();
  m_rows->setHeaderLabels({texts()("plan_page.constraint"), texts()("plan_page.hard"), texts()("plan_page.buffer")});
  m_rows->headerItem()->setToolTip(hardColumn, texts()("plan_page.hard_means"));
  m_rows->setAccessibleName(texts()("plan_page.constraints"));
  m_rows->setToolTip(texts()("plan_page.constraints_how"));
  for (const std::string& name : names) addRow(name);
  for (int i = 0; i < m_rows->topLevelItemCount(); ++i) {
    if (nameOfRow(*m_rows->topLevelItem(i)) == chosen) m_rows->setCurrentItem(m_rows->topLevelItem(i));
  }
  m_filling = false;
  m_rows->updateGeometry();
  m_rows->setFixedHeight(m_rows->sizeHint().height());
  nameButton(*m_up, texts()("plan_page.up"));
  nameButton(*m_down, texts()("plan_page.down"));
  const bool several = names.size() > 1;
  m_up->setVisible(several);
  m_down->setVisible(several);
  setVisible(!names.empty());
}

}  // namespace hectare::desk
