// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/actions.h"

#include <QKeySequence>

namespace hectare::desk {

namespace {

QAction* made(QObject* parent, const QKeySequence& keys = {}) {
  auto* action = new QAction(parent);
  if (!keys.isEmpty()) action->setShortcut(keys);
  return action;
}

}  // namespace

Actions::Actions(QObject* parent)
    : open(made(parent, QKeySequence::Open)),
      demo(made(parent)),
      save(made(parent, QKeySequence::Save)),
      quit(made(parent, QKeySequence::Quit)),
      undo(made(parent, QKeySequence::Undo)),
      redo(made(parent, QKeySequence::Redo)),
      exportMap(made(parent, QKeySequence("Ctrl+E"))),
      wholeLand(made(parent, QKeySequence("Ctrl+0"))),
      nearer(made(parent, QKeySequence::ZoomIn)),
      farther(made(parent, QKeySequence::ZoomOut)),
      dutch(made(parent)),
      english(made(parent)) {}

void Actions::speak(const Texts& texts, const PlanHistory* history) {
  open->setText(texts("desk.open_plan"));
  demo->setText(texts("desk.open_demo"));
  save->setText(texts("desk.save"));
  quit->setText(texts("desk.quit"));
  exportMap->setText(texts("desk.export_map"));
  wholeLand->setText(texts("desk.whole_land"));
  nearer->setText(texts("desk.nearer"));
  farther->setText(texts("desk.farther"));
  dutch->setText("Nederlands");
  english->setText("English");
  const bool canUndo = history != nullptr && history->canUndo();
  const bool canRedo = history != nullptr && history->canRedo();
  undo->setText(canUndo ? texts.of({"desk.undo_what", {{"what", texts.of(history->undoes()).toStdString()}}})
                        : texts("desk.undo"));
  redo->setText(canRedo ? texts.of({"desk.redo_what", {{"what", texts.of(history->redoes()).toStdString()}}})
                        : texts("desk.redo"));
  undo->setEnabled(canUndo);
  redo->setEnabled(canRedo);
  save->setEnabled(history != nullptr && !history->isSaved());
  exportMap->setEnabled(history != nullptr);
  wholeLand->setEnabled(history != nullptr);
}

}  // namespace hectare::desk
