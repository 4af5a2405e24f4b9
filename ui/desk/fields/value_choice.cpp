// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/fields/value_choice.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>
#include <QStyleOptionComboBox>
#include <QStylePainter>
#include <QToolButton>
#include <algorithm>

#include "ui/desk/fields/fill_list.h"
#include "ui/desk/fields/small_parts.h"

namespace hectare::desk {

namespace {

/// A button with a menu that looks like the lists beside it: to people it is one.
class ListButton : public QToolButton {
 public:
  using QToolButton::QToolButton;

  [[nodiscard]] QSize sizeHint() const override {
    return {QToolButton::sizeHint().width(), QComboBox().sizeHint().height()};
  }

 protected:
  void paintEvent(QPaintEvent* /*event*/) override {
    QStyleOptionComboBox option;
    option.initFrom(this);
    option.currentText = text();
    if (isDown()) option.state |= QStyle::State_On;
    QStylePainter painter(this);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
  }
};

}  // namespace

ValueChoice::ValueChoice(bool several, QWidget* parent) : QWidget(parent), m_several(several) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  if (several) {
    m_button = new ListButton;
    m_menu = new QMenu(m_button);
    m_button->setMenu(m_menu);
    m_button->setPopupMode(QToolButton::InstantPopup);
    m_button->setFocusPolicy(Qt::StrongFocus);
    m_button->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    row->addWidget(m_button);
    setFocusProxy(m_button);
    return;
  }
  m_list = new QComboBox;
  m_list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_list->setMinimumContentsLength(8);
  row->addWidget(m_list);
  setFocusProxy(m_list);
  connect(m_list, &QComboBox::activated, this, &ValueChoice::changed);
}

void ValueChoice::offer(const std::vector<Value>& values, const QString& none, const QString& alone) {
  const QString before = chosen();
  m_none = none;
  m_alone = alone;
  if (!m_several) {
    const QSignalBlocker quiet(m_list);
    std::vector<ListEntry> entries{{none, QString()}};
    for (const Value& value : values) entries.push_back({value.words, value.code});
    const bool still = std::ranges::find(values, before, &Value::code) != values.end();
    return fillList(*m_list, entries, still ? before : QString());
  }
  if (values == m_values) return tell();
  m_values = values;
  m_menu->clear();
  for (const Value& value : values) {
    QAction* action = m_menu->addAction(value.words);
    action->setData(value.code);
    action->setCheckable(true);
    connect(action, &QAction::triggered, this, [this, action](bool on) { toggled(action->data().toString(), on); });
  }
  choose(before);
}

QString ValueChoice::chosen() const {
  if (!m_several) return m_list->currentData().toString();
  QStringList codes;
  for (const QAction* action : m_menu->actions()) {
    if (action->isChecked()) codes << action->data().toString();
  }
  return codes.join('|');
}

void ValueChoice::choose(const QString& codes) {
  if (!m_several) return m_list->setCurrentIndex(std::max(0, m_list->findData(codes)));
  const QStringList wanted = codes.split('|', Qt::SkipEmptyParts);
  for (QAction* action : m_menu->actions()) action->setChecked(wanted.contains(action->data().toString()));
  tell();
}

void ValueChoice::setName(const QString& name) {
  if (m_list != nullptr) m_list->setAccessibleName(name);
  if (m_button != nullptr) m_button->setAccessibleName(name);
}

void ValueChoice::toggled(const QString& code, bool on) {
  for (QAction* action : m_menu->actions()) {
    const QString other = action->data().toString();
    const bool excludes = other != code && (code == m_alone || other == m_alone);
    if (on && excludes) action->setChecked(false);
  }
  tell();
  Q_EMIT changed();
}

void ValueChoice::tell() {
  QStringList words;
  for (const QAction* action : m_menu->actions()) {
    if (action->isChecked()) words << action->text();
  }
  const QString all = words.isEmpty() ? m_none : words.join(", ");
  constexpr int arrow = 34;
  m_button->setToolTip(plainTip(all));
  m_button->setAccessibleDescription(all);
  m_button->setText(
      m_button->fontMetrics().elidedText(all, Qt::ElideRight, std::max(m_button->width() - arrow, arrow)));
}

void ValueChoice::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  layout()->activate();
  if (m_several) tell();
}

}  // namespace hectare::desk
