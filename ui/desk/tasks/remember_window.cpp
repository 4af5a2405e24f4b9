// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tasks/remember_window.h"

#include <QApplication>
#include <QMainWindow>
#include <QSplitter>

#include "ui/desk/action_book.h"
#include "ui/desk/canvas/map_canvas.h"
#include "ui/desk/dress.h"
#include "ui/desk/state/workbench.h"

namespace hectare::desk {

RememberWindow::RememberWindow(const Desk& desk, QObject* parent) : QObject(parent), m_desk(desk) {
  connect(&desk.work, &Workbench::shown, this, &RememberWindow::showView);
  connect(&desk.work, &Workbench::begun, this, [this] { m_shown = false; });
  connect(&desk.texts, &Texts::changed, this,
          [this] { m_kept.setLanguage(QString::fromStdString(m_desk.texts.language()->code())); });
  desk.actions.separate(Menu::map);
  QAction* dark = desk.actions.add({"desk.dark", "", Menu::map, {}, false, /*needsPlan=*/false, /*checkable=*/true});
  dark->setChecked(isDark());
  connect(dark, &QAction::triggered, this, &RememberWindow::setDark);
}

void RememberWindow::setDark(bool dark) {
  dress(*qApp, dark);
  m_kept.setDark(dark);
}

void RememberWindow::placeWindow() {
  if (const QByteArray geometry = m_kept.geometry(); !geometry.isEmpty()) m_desk.window.restoreGeometry(geometry);
  for (QSplitter* splitter : m_desk.window.findChildren<QSplitter*>()) {
    if (const QByteArray state = m_kept.state(splitter->objectName()); !state.isEmpty()) splitter->restoreState(state);
  }
}

/// The land that was in view of this plan when it was left.
void RememberWindow::showView() {
  m_shown = true;
  const Session& session = m_desk.work.session();
  if (const auto land = m_kept.view(session.plan().file)) m_desk.canvas.showLand(*land);
}

void RememberWindow::keep() {
  m_kept.setGeometry(m_desk.window.saveGeometry());
  for (const QSplitter* splitter : m_desk.window.findChildren<QSplitter*>()) {
    m_kept.setState(splitter->objectName(), splitter->saveState());
  }
  const Session& session = m_desk.work.session();
  if (!session.isOpen()) return m_kept.forgetLastPlan();
  m_kept.setLastPlan(session.plan().file);
  if (m_shown) m_kept.setView(session.plan().file, m_desk.canvas.view().land());
}

}  // namespace hectare::desk
