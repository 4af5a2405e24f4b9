// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tasks/copy_shown.h"

#include <QApplication>
#include <QClipboard>

#include "ui/desk/action_book.h"
#include "ui/desk/canvas/map_canvas.h"
#include "ui/desk/state/workbench.h"
#include "ui/desk/tables/answer_view.h"

namespace hectare::desk {

CopyShown::CopyShown(const Desk& desk, QObject* parent) : QObject(parent), m_desk(desk) {
  desk.actions.separate(Menu::edit);
  QAction* map =
      desk.actions.add({"export.copy_map", "copy", Menu::edit, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)});
  QAction* table = desk.actions.add({"export.copy_table", "", Menu::edit});
  connect(map, &QAction::triggered, this, &CopyShown::copyMap);
  connect(table, &QAction::triggered, this, [this] {
    if (m_desk.tables.model().table() != nullptr) copy(m_desk.tables.model().shownRows());
  });
  connect(&desk.tables, &AnswerView::copyWanted, this, &CopyShown::copy);
}

void CopyShown::copyMap() {
  QApplication::clipboard()->setImage(m_desk.canvas.grab().toImage());
  m_desk.work.say({"export.copied_map"});
}

void CopyShown::copy(const RowsToCopy& rows) {
  m_copying.start(
      [this, rows, language = m_desk.texts.language()](gis::Progress& progress) -> BackgroundWork::Delivery {
        const QString lines = copiedLines(rows, *language, progress);
        return [this, lines, html = copiedHtml(lines), count = static_cast<std::int64_t>(rows.rows.size())] {
          QApplication::clipboard()->setMimeData(copiedTable(lines, html).release());
          m_desk.work.say({"export.copied_table", {{"count", count}}});
        };
      });
}

}  // namespace hectare::desk
