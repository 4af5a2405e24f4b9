// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/side_bar.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/desk/icons.h"

namespace hectare::desk {

SideBar::SideBar(const Texts& texts, QWidget* parent)
    : QWidget(parent),
      m_texts(texts),
      m_heading(new QLabel),
      m_pages(new QStackedWidget),
      m_rail(new QVBoxLayout),
      m_buttons(new QButtonGroup(this)) {
  auto* page = new QVBoxLayout;
  page->setContentsMargins(0, 0, 0, 0);
  page->setSpacing(0);
  m_heading->setContentsMargins(12, 10, 8, 6);
  QFont bold = m_heading->font();
  bold.setWeight(QFont::DemiBold);
  bold.setPointSizeF(bold.pointSizeF() + 1.5);
  m_heading->setFont(bold);
  page->addWidget(m_heading);
  page->addWidget(m_pages, 1);
  m_rail->setContentsMargins(4, 8, 4, 8);
  m_rail->setSpacing(4);
  m_rail->addStretch();
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(0);
  row->addLayout(page, 1);
  row->addLayout(m_rail);
  m_buttons->setExclusive(true);
  connect(m_buttons, &QButtonGroup::idClicked, this, [this](int id) { choose(static_cast<std::size_t>(id)); });
  connect(&texts, &Texts::changed, this, [this] { speak(); });
}

void SideBar::add(QWidget* page, const char* title, const char* iconName) {
  auto* button = new QToolButton;
  button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
  button->setIcon(icon(iconName));
  button->setIconSize({22, 22});
  button->setCheckable(true);
  button->setAutoRaise(true);
  button->setFixedWidth(76);
  QFont small = button->font();
  small.setPointSizeF(small.pointSizeF() - 1.5);
  button->setFont(small);
  button->setObjectName(title);
  const int place = static_cast<int>(m_list.size());
  constexpr int byKey = 9;
  if (place < byKey) button->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + place)));
  m_buttons->addButton(button, place);
  m_rail->insertWidget(place, button);
  m_pages->addWidget(page);
  m_list.push_back({page, title, button});
  speak();
  if (place == 0) choose(0);
}

void SideBar::show(const QWidget* page) {
  for (std::size_t i = 0; i < m_list.size(); ++i) {
    if (m_list[i].widget == page) choose(i);
  }
}

const QWidget* SideBar::shown() const { return m_pages->currentWidget(); }

const char* SideBar::shownTitle() const {
  const auto found = std::ranges::find(m_list, m_pages->currentWidget(), &Page::widget);
  return found == m_list.end() ? "" : found->title;
}

void SideBar::setCount(const QWidget* page, std::size_t count) {
  for (Page& one : m_list) {
    if (one.widget == page) one.count = count;
  }
  speak();
}

void SideBar::choose(std::size_t place) {
  m_list[place].button->setChecked(true);
  m_pages->setCurrentWidget(m_list[place].widget);
  speak();
}

void SideBar::speak() {
  for (const Page& page : m_list) {
    const QString title = m_texts(page.title);
    const QString count = page.count == 0 ? QString() : " (" + QString::number(page.count) + ")";
    const QKeySequence shortcut = page.button->shortcut();
    page.button->setText(QString(title + count).replace(" (", "\n("));
    page.button->setShortcut(shortcut);  // with the text the button forgets it
    const QString keys = shortcut.toString(QKeySequence::NativeText);
    page.button->setToolTip(keys.isEmpty() ? title : title + "  (" + keys + ")");
    page.button->setAccessibleName(title + count);
    if (page.widget == m_pages->currentWidget()) m_heading->setText(title + count);
  }
}

}  // namespace hectare::desk
