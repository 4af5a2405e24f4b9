// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QKeySequence>
#include <map>
#include <vector>

#include "ui/desk/state/texts.h"

class QMainWindow;
class QMenu;
class QToolBar;

namespace hectare::desk {

enum class Menu { file, edit, map, plan, help };

/// What an action is called, and from where it can be done.
struct ActionPlace {
  const char* text;       ///< id of its words
  const char* icon = "";  ///< of data/icons; empty: none
  Menu menu = Menu::file;
  QKeySequence keys = {};
  bool onBar = false;      ///< it matters at once: on the bar too, as its picture
  bool needsPlan = true;   ///< can't be done before a plan is open
  bool checkable = false;  ///< it stays on
  bool edits = false;      ///< can't be done with a plan that can only be read
};

/// All actions of the window, in menus, on the bar and by key. What people do adds its own; their words follow the
/// language.
class ActionBook : public QObject {
  Q_OBJECT
 public:
  ActionBook(QMainWindow& window, const Texts& texts);

  QAction* add(const ActionPlace& place);
  /// A line in a menu, a gap on the bar, before what is added next.
  void separate(Menu menu);
  void separateBar();
  [[nodiscard]] QToolBar& bar() { return *m_bar; }
  [[nodiscard]] QMenu& menu(Menu menu) { return *m_menus[menu]; }
  /// Actions that need a plan can be done from now on, or no longer. \param editable else the plan can only be read.
  void setPlanOpen(bool open, bool editable);
  [[nodiscard]] const std::vector<std::pair<QAction*, ActionPlace>>& all() const { return m_actions; }

 private:
  void speak();
  void speak(QAction& action, const ActionPlace& place) const;

  const Texts& m_texts;
  std::map<Menu, QMenu*> m_menus;
  QToolBar* m_bar;
  std::vector<std::pair<QAction*, ActionPlace>> m_actions;
  bool m_planOpen = false;
};

}  // namespace hectare::desk
