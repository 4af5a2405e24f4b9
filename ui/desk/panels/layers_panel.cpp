// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/panels/layers_panel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <functional>

#include "ui/desk/fields/small_parts.h"
#include "ui/desk/icons.h"
#include "ui/desk/panels/legend_sign.h"

namespace hectare::desk {

namespace {

constexpr int idRole = Qt::UserRole;

/// Only layers are dragged, and only between layers.
class LayerTree : public QTreeWidget {
 public:
  using QTreeWidget::QTreeWidget;
  std::function<void()> dropped;

 protected:
  void dropEvent(QDropEvent* event) override {
    QTreeWidget::dropEvent(event);
    dropped();
  }
};

QToolButton* small(const char* name, QWidget* parent) {
  auto* button = new QToolButton(parent);
  button->setIcon(icon(name));
  button->setAutoRaise(true);
  button->setObjectName(name);
  return button;
}

}  // namespace

LayersPanel::LayersPanel(const Texts& texts, QWidget* parent)
    : QWidget(parent), m_texts(texts), m_opacity(new QSlider(Qt::Horizontal)) {
  auto* tree = new LayerTree(this);
  tree->dropped = [this] {
    QMetaObject::invokeMethod(
        this, [this] { takeOrder(); }, Qt::QueuedConnection);
  };
  m_tree = tree;
  m_tree->setHeaderHidden(true);
  m_tree->setFrameShape(QFrame::NoFrame);
  m_tree->setDragDropMode(QAbstractItemView::InternalMove);
  m_tree->setIndentation(18);
  m_tree->setUniformRowHeights(true);
  m_opacity->setRange(0, 100);
  m_opacity->setPageStep(10);
  auto* up = small("up", this);
  auto* down = small("down", this);
  auto* bar = new QHBoxLayout;
  auto* label = new QLabel;
  label->setObjectName("opacity_label");
  bar->addWidget(label);
  bar->addWidget(m_opacity, 1);
  bar->addWidget(up);
  bar->addWidget(down);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 0, 8, 8);
  column->addWidget(m_tree, 1);
  column->addLayout(bar);
  connect(up, &QToolButton::clicked, this, [this] { move(-1); });
  connect(down, &QToolButton::clicked, this, [this] { move(1); });
  connect(m_tree, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem* item) { take(*item); });
  connect(m_tree, &QTreeWidget::currentItemChanged, this, [this] { showOpacity(); });
  connect(m_tree, &QTreeWidget::itemActivated, this,
          [this](QTreeWidgetItem* item) { Q_EMIT picked(item->data(0, idRole).toString()); });
  connect(m_opacity, &QSlider::valueChanged, this, [this](int percent) {
    const QTreeWidgetItem* item = m_tree->currentItem();
    if (m_filling || item == nullptr) return;
    m_looks.byId[item->data(0, idRole).toString().toStdString()].opacity = percent / 100.0;
    Q_EMIT changed(m_looks);
  });
  connect(&texts, &Texts::changed, this, [this] { fill(); });
}

/// What is shown already is left alone: somebody may be dragging a layer.
void LayersPanel::show(const map::MapContent& content, const LayerLooks& looks,
                       const std::vector<std::string>& missing) {
  Layers layers;
  const map::MapContent all = arranged(content, {{}, looks.order});
  for (const std::string& id : layersOf(all)) {
    const auto of = std::ranges::find(content.layers, id, &map::MapLayer::id);
    layers.emplace_back(id, of->title);
  }
  if (layers == m_layers && looks == m_looks && missing == m_missing) return;
  m_layers = std::move(layers);
  m_looks = looks;
  m_missing = missing;
  fill();
}

void LayersPanel::showLegend(const std::map<std::string, std::vector<map::LegendEntry>>& byLayer) {
  m_legend = byLayer;
  fillLegend();
}

void LayersPanel::fill() {
  m_filling = true;
  const QString chosen =
      m_tree->currentItem() == nullptr ? QString() : m_tree->currentItem()->data(0, idRole).toString();
  m_tree->clear();
  for (const auto& [id, title] : m_layers) {
    auto* item = new QTreeWidgetItem(m_tree);
    item->setText(0, title.id.empty() ? QString::fromStdString(id) : m_texts.of(title));
    item->setData(0, idRole, QString::fromStdString(id));
    const auto look = m_looks.byId.find(id);
    const bool visible = look == m_looks.byId.end() || look->second.visible;
    item->setCheckState(0, visible ? Qt::Checked : Qt::Unchecked);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
    if (item->data(0, idRole) == chosen) m_tree->setCurrentItem(item);
  }
  for (const std::string& name : m_missing) {
    auto* item = new QTreeWidgetItem(m_tree, {m_texts.of({"desk.layer_missing", {{"source", name}}})});
    item->setFlags(Qt::ItemIsEnabled);
    item->setForeground(0, palette().brush(QPalette::PlaceholderText));
    item->setData(0, idRole, QString::fromStdString(name));
  }
  m_tree->setAccessibleName(m_texts("desk.layers"));
  m_opacity->setAccessibleName(m_texts("desk.opacity"));
  findChild<QLabel*>("opacity_label")->setText(m_texts("desk.opacity"));
  for (const auto& [name, text] : {std::pair("up", "desk.layer_up"), std::pair("down", "desk.layer_down")}) {
    findChild<QToolButton*>(name)->setToolTip(m_texts(text));
    findChild<QToolButton*>(name)->setAccessibleName(m_texts(text));
  }
  fillLegend();
  m_filling = false;
  showOpacity();
}

void LayersPanel::fillLegend() {
  m_filling = true;
  const int high = fontMetrics().height();
  m_tree->setIconSize({high * 3 / 2, high});
  for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
    QTreeWidgetItem* layer = m_tree->topLevelItem(i);
    qDeleteAll(layer->takeChildren());
    const auto entries = m_legend.find(layer->data(0, idRole).toString().toStdString());
    if (entries == m_legend.end()) continue;
    for (const map::LegendEntry& entry : entries->second) {
      auto* sign = new QTreeWidgetItem(layer, {QString::fromStdString(map::legendText(entry, *m_texts.language()))});
      sign->setFlags(Qt::ItemIsEnabled);
      sign->setIcon(0, QPixmap::fromImage(legendSign(entry, {high * 3 / 2, high}, devicePixelRatioF())));
      sign->setToolTip(0, plainTip(sign->text(0)));
    }
    layer->setExpanded(true);
  }
  m_filling = false;
}

void LayersPanel::take(QTreeWidgetItem& item) {
  if (m_filling || item.parent() != nullptr) return;
  m_looks.byId[item.data(0, idRole).toString().toStdString()].visible = item.checkState(0) == Qt::Checked;
  Q_EMIT changed(m_looks);
}

void LayersPanel::takeOrder() {
  m_looks.order.clear();
  for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
    m_looks.order.push_back(m_tree->topLevelItem(i)->data(0, idRole).toString().toStdString());
  }
  Q_EMIT changed(m_looks);
}

void LayersPanel::move(int by) {
  QTreeWidgetItem* item = m_tree->currentItem();
  const int from = item == nullptr ? -1 : m_tree->indexOfTopLevelItem(item);
  const int to = from + by;
  if (from < 0 || to < 0 || to >= static_cast<int>(m_layers.size())) return;
  m_tree->insertTopLevelItem(to, m_tree->takeTopLevelItem(from));
  m_tree->setCurrentItem(item);
  item->setExpanded(true);
  takeOrder();
}

void LayersPanel::showOpacity() {
  const QTreeWidgetItem* item = m_tree->currentItem();
  const bool layer = item != nullptr && item->parent() == nullptr;
  for (const char* part : {"opacity_label", "up", "down"}) findChild<QWidget*>(part)->setEnabled(layer);
  m_opacity->setEnabled(layer);
  if (!layer) {
    const QSignalBlocker quiet(m_opacity);
    return m_opacity->setValue(m_opacity->maximum());
  }
  const auto look = m_looks.byId.find(item->data(0, idRole).toString().toStdString());
  const bool filling = m_filling;
  m_filling = true;
  m_opacity->setValue(look == m_looks.byId.end() ? 100 : qRound(100 * look->second.opacity));
  m_filling = filling;
}

}  // namespace hectare::desk
