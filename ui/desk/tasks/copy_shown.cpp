// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tasks/copy_shown.h"

#include <QApplication>
#include <QClipboard>

#include "ui/desk/action_book.h"
#include "ui/desk/canvas/map_canvas.h"
#include "ui/desk/state/workbench.h"
#include "ui/desk/tables/answer_view.h"
#include "ui/desk/tables/copied_table.h"

namespace hectare::desk {

CopyShown::CopyShown(const Desk& desk, QObject* parent) : QObject(parent), m_desk(desk) {
  desk.actions.separate(Menu::edit);
  QAction* map =
      desk.actions.add({"export.copy_map", "copy", Menu::edit, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)});
  QAction* table = desk.actions.add({"export.copy_table", "", Menu::edit});
  connect(map, &QAction::triggered, this, &CopyShown::copyMap);
  connect(table, &QAction::triggered, this, &CopyShown::copyTable);
}

void CopyShown::copyMap() {
  QApplication::clipboard()->setImage(m_desk.canvas.grab().toImage());
  m_desk.work.say({"export.copied_map"});
}

void CopyShown::copyTable() {
  if (m_desk.tables.model().table() == nullptr) return;
  QApplication::clipboard()->setMimeData(copiedTable(m_desk.tables.copied()).release());
  m_desk.work.say({"export.copied_table"});
}

}  // namespace hectare::desk
