// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/action_book.h"

#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

#include "ui/desk/icons.h"

namespace hectare::desk {

ActionBook::ActionBook(QMainWindow& window, const Texts& texts)
    : QObject(&window), m_texts(texts), m_bar(window.addToolBar("Hectare")) {
  for (const Menu menu : {Menu::file, Menu::edit, Menu::map, Menu::plan, Menu::help}) {
    m_menus[menu] = window.menuBar()->addMenu(QString());
  }
  m_bar->setMovable(false);
  m_bar->setToolButtonStyle(Qt::ToolButtonIconOnly);
  m_bar->setContextMenuPolicy(Qt::PreventContextMenu);
  connect(&texts, &Texts::changed, this, [this] { speak(); });
  speak();
}

QAction* ActionBook::add(const ActionPlace& place) {
  auto* action = new QAction(this);
  action->setShortcut(place.keys);
  action->setCheckable(place.checkable);
  action->setObjectName(place.text);
  if (*place.icon != '\0') action->setIcon(icon(place.icon));
  action->setEnabled(m_planOpen || !place.needsPlan);
  m_menus[place.menu]->addAction(action);
  if (place.onBar) m_bar->addAction(action);
  speak(*action, place);
  m_actions.emplace_back(action, place);
  return action;
}

void ActionBook::separate(Menu menu) { m_menus[menu]->addSeparator(); }

void ActionBook::separateBar() { m_bar->addSeparator(); }

void ActionBook::setPlanOpen(bool open, bool editable) {
  m_planOpen = open;
  for (const auto& [action, place] : m_actions) {
    if (place.needsPlan) action->setEnabled(open && (editable || !place.edits));
  }
}

void ActionBook::speak(QAction& action, const ActionPlace& place) const {
  const QString words = m_texts(place.text);
  action.setText(words);
  const QString keys = action.shortcut().toString(QKeySequence::NativeText);
  action.setToolTip(keys.isEmpty() ? QString(words).remove("…") : QString(words).remove("…") + "  (" + keys + ")");
}

void ActionBook::speak() {
  m_menus[Menu::file]->setTitle(m_texts("desk.menu_file"));
  m_menus[Menu::edit]->setTitle(m_texts("desk.menu_edit"));
  m_menus[Menu::map]->setTitle(m_texts("desk.menu_map"));
  m_menus[Menu::plan]->setTitle(m_texts("desk.menu_plan"));
  m_menus[Menu::help]->setTitle(m_texts("desk.menu_help_key"));
  for (const auto& [action, place] : m_actions) speak(*action, place);
}

}  // namespace hectare::desk
