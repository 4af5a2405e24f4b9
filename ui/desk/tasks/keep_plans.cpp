// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tasks/keep_plans.h"

#include <QActionGroup>
#include <QFileDialog>
#include <QMainWindow>
#include <QMenu>

#include "ui/desk/action_book.h"
#include "ui/desk/fields/commit_typed.h"
#include "ui/desk/state/paths.h"
#include "ui/desk/state/workbench.h"

namespace hectare::desk {

KeepPlans::KeepPlans(const Desk& desk, QObject* parent) : QObject(parent), m_desk(desk) {
  ActionBook& book = desk.actions;
  Workbench& work = desk.work;
  const auto on = [this](QAction* action, auto slot) { connect(action, &QAction::triggered, this, slot); };
  on(book.add({"desk.open_plan", "open", Menu::file, QKeySequence::Open, /*onBar=*/true, /*needsPlan=*/false}),
     [this] { chooseFile(); });
  on(book.add({"desk.open_demo", "", Menu::file, {}, false, /*needsPlan=*/false}), [&work] { work.openDemo(); });
  on(book.add({"desk.save", "save", Menu::file, QKeySequence::Save, /*onBar=*/true, true, false, /*edits=*/true}),
     [&work] {
       commitTyped();
       work.save();
     });
  on(book.add({"desk.save_as", "", Menu::file, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), false, true, false,
               /*edits=*/true}),
     [this] { saveAs(); });
  book.separateBar();
  m_undo = book.add({"desk.undo", "undo", Menu::edit, QKeySequence::Undo, /*onBar=*/true, /*needsPlan=*/false});
  m_redo = book.add({"desk.redo", "redo", Menu::edit, QKeySequence::Redo, /*onBar=*/true, /*needsPlan=*/false});
  book.separateBar();
  on(m_undo, [&work] { work.session().undo(); });
  on(m_redo, [&work] { work.session().redo(); });
  addLanguages();
  speak();
  connect(&desk.texts, &Texts::changed, this, &KeepPlans::speak);
  connect(&work.session(), &Session::planChanged, this, &KeepPlans::speak);
}

void KeepPlans::chooseFile() {
  const QString file = QFileDialog::getOpenFileName(&m_desk.window, m_desk.texts("desk.open_plan"), {}, "*.hectare");
  if (!file.isEmpty()) m_desk.work.open(pathOf(file));
}

/// What is there is asked for by the dialog.
void KeepPlans::saveAs() {
  if (!m_desk.work.session().isOpen()) return;
  commitTyped();
  QFileDialog dialog(&m_desk.window, m_desk.texts("desk.save_as"), {}, "*.hectare");
  dialog.setAcceptMode(QFileDialog::AcceptSave);
  dialog.setFileMode(QFileDialog::AnyFile);
  dialog.setDefaultSuffix("hectare");
  const std::filesystem::path asked = m_desk.work.session().plan().file;
  dialog.setDirectory(textOf(asked.parent_path()));
  dialog.selectFile(textOf(asked.filename()));
  if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty()) return;
  if (m_desk.work.session().plan().file != asked) return;  // another plan was opened behind the dialog
  m_desk.work.saveAs(pathOf(dialog.selectedFiles().front()));
}

void KeepPlans::addLanguages() {
  auto* group = new QActionGroup(this);
  for (const auto& [code, name] : {std::pair("nl", "Nederlands"), std::pair("en", "English")}) {
    QAction* action = m_desk.actions.menu(Menu::help).addAction(name);
    action->setCheckable(true);
    action->setChecked(m_desk.texts.language()->code() == code);
    group->addAction(action);
    connect(action, &QAction::triggered, this, [this, language = std::string(code)] {
      if (const gis::Status changed = m_desk.texts.change(language); !changed) m_desk.work.say(changed);
    });
  }
}

/// What can be taken back is named: undo never surprises.
void KeepPlans::speak() {
  const Session& session = m_desk.work.session();
  const PlanHistory* history = session.isOpen() ? &session.history() : nullptr;
  const bool canUndo = history != nullptr && history->canUndo();
  const bool canRedo = history != nullptr && history->canRedo();
  const Texts& texts = m_desk.texts;
  m_undo->setText(canUndo ? texts.of({"desk.undo_what", {{"what", texts.of(history->undoes()).toStdString()}}})
                          : texts("desk.undo"));
  m_redo->setText(canRedo ? texts.of({"desk.redo_what", {{"what", texts.of(history->redoes()).toStdString()}}})
                          : texts("desk.redo"));
  for (QAction* action : {m_undo, m_redo}) {
    action->setToolTip(action->text() + "  (" + action->shortcut().toString(QKeySequence::NativeText) + ")");
  }
  m_undo->setEnabled(canUndo);
  m_redo->setEnabled(canRedo);
}

}  // namespace hectare::desk
