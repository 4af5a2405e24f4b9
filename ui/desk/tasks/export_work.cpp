// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/tasks/export_work.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QFileDialog>
#include <QMainWindow>
#include <QPointer>
#include <QShortcut>
#include <QUrl>
#include <cmath>
#include <utility>

#include "src/answer/cells.h"
#include "src/plan/verbs_plan.h"
#include "ui/desk/action_book.h"
#include "ui/desk/canvas/map_canvas.h"
#include "ui/desk/fields/commit_typed.h"
#include "ui/desk/panels/command_box.h"
#include "ui/desk/panels/export_panel.h"
#include "ui/desk/panels/sheet_preview.h"
#include "ui/desk/side_bar.h"
#include "ui/desk/state/park_places.h"
#include "ui/desk/state/paths.h"
#include "ui/desk/state/question_words.h"
#include "ui/desk/state/workbench.h"
#include "ui/desk/tables/answer_view.h"

namespace hectare::desk {

namespace fs = std::filesystem;

namespace {

constexpr int previewAfterMs = 300;

/// In whole metres, so that what is said of it elsewhere is the same land.
plan::SheetExtent wholeMetres(const gis::Box& land) {
  return {std::floor(land.minX), std::floor(land.minY), std::ceil(land.maxX), std::ceil(land.maxY)};
}

}  // namespace

ExportWork::ExportWork(const Desk& desk, QObject* parent)
    : QObject(parent), m_desk(desk), m_panel(new ExportPanel(desk.texts)), m_choice(choiceOf(ExportKind::policyMap)) {
  setObjectName("export_work");
  m_choice.language = desk.texts.language()->code();
  desk.side.add(m_panel, "export.page", "export");
  m_soon.setSingleShot(true);
  m_soon.setInterval(previewAfterMs);
  addActions();
  listen();
}

void ExportWork::addActions() {
  QAction* open =
      m_desk.actions.add({"export.open", "export", Menu::file, QKeySequence(Qt::CTRL | Qt::Key_E), /*onBar=*/true});
  QAction* again = m_desk.actions.add({"export.again", "", Menu::file, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E)});
  connect(open, &QAction::triggered, this, [this] {
    m_desk.side.show(m_panel);
    m_panel->takeFocus();
  });
  connect(again, &QAction::triggered, this, &ExportWork::exportAgain);
}

void ExportWork::listen() {
  Session& session = m_desk.work.session();
  connect(&session, &Session::answered, this, &ExportWork::refresh);
  connect(&session, &Session::planChanged, this, &ExportWork::refresh);
  connect(&session, &Session::savedChanged, this, &ExportWork::refresh);
  connect(&m_desk.texts, &Texts::changed, this, [this] {
    m_choice.language = m_desk.texts.language()->code();
    refresh();
  });
  connect(&m_desk.canvas, &MapCanvas::viewChanged, this, [this] {
    if (m_choice.landOfWindow || m_choice.kind == ExportKind::picture) refresh();
  });
  connect(&m_desk.tables, &AnswerView::rowPicked, this, &ExportWork::takePark);
  connect(&m_soon, &QTimer::timeout, this, &ExportWork::drawPreview);
  connect(&m_panel->form(), &ExportForm::changed, this, &ExportWork::choose);
  connect(m_panel, &ExportPanel::shown, this, &ExportWork::refresh);
  connect(&m_panel->preview(), &SheetPreview::pressed, this, &ExportWork::enlarge);
  connect(&m_panel->preview(), &SheetPreview::resized, this, &ExportWork::wantPreview);
  connect(m_panel, &ExportPanel::exportWanted, this, &ExportWork::askFile);
  connect(m_panel, &ExportPanel::keepWanted, this, &ExportWork::keep);
  connect(m_panel, &ExportPanel::folderWanted, this,
          [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(textOf(m_target.parent_path()))); });
  BackgroundWork& writing = m_desk.work.writing();
  connect(m_panel, &ExportPanel::cancelWanted, this, [this, &writing] {
    writing.stop();
    if (m_waiting) stopped();
  });
  connect(&m_drawing, &BackgroundWork::failed, this,
          [this](const gis::Error& why) { m_panel->preview().say(m_desk.texts.of(why)); });
  connect(&writing, &BackgroundWork::progressed, m_panel, &ExportPanel::setProgress);
  connect(&writing, &BackgroundWork::ended, this, [this] {
    if (m_writing) stopped();
  });
  connect(&session, &Session::answered, this, &ExportWork::writeWaiting);
  connect(&session.work(), &BackgroundWork::ended, this, [this] {
    if (m_waiting && !m_desk.work.session().isUpToDate()) stopped();  // the answer was cancelled
  });
  connect(&m_desk.work, &Workbench::begun, this, [this] { m_waiting.reset(); });
}

void ExportWork::choose(const ExportChoice& choice) {
  const bool question = choice.question.command != m_choice.question.command && !choice.base.empty();
  m_choice = choice;
  m_panel->tell({}, false);
  // A sheet of the plan says itself what is asked; the window goes along.
  if (question) m_desk.work.session().show(choice.question);
  refresh();
}

/// The park that is picked is the one of the fact sheet.
void ExportWork::takePark(std::size_t row) {
  const auto snapshot = m_desk.work.session().snapshot();
  const answer::Table* table = m_desk.tables.model().table();
  if (!snapshot || table == nullptr || table->id != "parks" || row >= table->rows.size()) return;
  if (m_choice.kind != ExportKind::factSheet) return;
  m_choice.sheet.park = answer::textAt(table->rows[row], answer::columnAt(*table, "park_id"));
  refresh();
}

/// What is exported goes with what the window shows.
void ExportWork::refresh() {
  const Session& session = m_desk.work.session();
  if (!session.isOpen()) return;
  m_choice.question = session.question();
  m_choice.sheet.question = m_choice.question.command;
  if (m_choice.landOfWindow) m_choice.sheet.extent = wholeMetres(m_desk.canvas.view().land());
  if (!m_panel->isVisible()) return;
  refreshPage();
}

void ExportWork::refreshPage() {
  const Session& session = m_desk.work.session();
  const auto snapshot = session.snapshot();
  m_panel->form().show(session.plan(), snapshot ? parksOf(*snapshot) : ExportForm::Parks(), m_choice);
  m_panel->arrange(m_choice);
  m_panel->form().showQuestion(questionWords(m_choice.question, m_desk.texts));
  showCommand();
  wantPreview();
}

void ExportWork::showCommand() {
  const Session& session = m_desk.work.session();
  const Texts& texts = m_desk.texts;
  auto words = commandWords(m_choice, session.plan(), proposedFile());
  if (!words) {
    const char* why = m_choice.kind == ExportKind::picture ? "export.no_command" : "export.keep_first";
    return m_panel->command().show({}, texts(why));
  }
  // What the window was allowed to read, the command has to be allowed too.
  if (session.consent().network) words->emplace_back("--allow-network");
  if (session.consent().outside) words->emplace_back("--allow-outside");
  const bool saved = session.history().isSaved();
  m_panel->command().show(QString::fromStdString(shellLine(*words)), saved ? QString() : texts("export.unsaved"));
}

void ExportWork::wantPreview() {
  if (!m_panel->isVisible()) return;
  m_panel->preview().wait();
  m_soon.start();
}

ExportRun ExportWork::run() const {
  const Session& session = m_desk.work.session();
  ExportRun run{session.snapshot(), m_choice,
                session.styles(),   language(),
                session.memo(),     session.history().isSaved() && session.snapshot()->plan == session.plan()};
  if (m_choice.kind == ExportKind::picture) run.picture = m_desk.canvas.grab().toImage();
  return run;
}

void ExportWork::drawPreview() {
  const auto snapshot = m_desk.work.session().snapshot();
  if (!m_panel->isVisible() || !snapshot) return;
  if (!snapshot->world) {
    return m_panel->preview().say(m_desk.texts("desk.no_figures"));
  }
  m_drawing.start(
      [this, run = run(), room = m_panel->preview().room()](gis::Progress& progress) -> BackgroundWork::Delivery {
        auto preview = previewOf(run, room, progress);
        return [this, preview = std::move(preview)] {
          if (preview) return m_panel->preview().show(*preview);
          m_panel->preview().say(m_desk.texts.of(preview.error()));
        };
      });
}

/// The page as large as the window, until it is pressed anywhere. What is small of it stands in the meantime.
void ExportWork::enlarge() {
  const auto snapshot = m_desk.work.session().snapshot();
  if (m_panel->preview().page().isNull() || !snapshot || !snapshot->world) return;
  auto* large = new SheetPreview(m_desk.texts, &m_desk.window);
  large->setWindowFlags(Qt::Popup);
  large->setAttribute(Qt::WA_DeleteOnClose);
  large->setObjectName("large_preview");
  const QRect window = m_desk.window.geometry();
  large->setGeometry(
      window.adjusted(window.width() / 24, window.height() / 24, -window.width() / 24, -window.height() / 24));
  large->show({m_panel->preview().page(), 1, {}, {}});
  large->wait();
  connect(large, &SheetPreview::pressed, large, &QWidget::close);
  new QShortcut(Qt::Key_Escape, large, large, &QWidget::close);
  static_cast<QWidget*>(large)->show();
  large->setFocus();
  m_enlarging.start([this, large = QPointer<SheetPreview>(large), run = run(),
                     room = large->room()](gis::Progress& progress) -> BackgroundWork::Delivery {
    auto preview = previewOf(run, room, progress);
    return [this, large, preview = std::move(preview)] {
      if (!large) return;
      preview ? large->show(*preview) : large->say(m_desk.texts.of(preview.error()));
    };
  });
}

fs::path ExportWork::proposedFile() const {
  const auto last = m_targets.find(m_choice.kind);
  if (last != m_targets.end() && last->second.extension() == extensionOf(m_choice.format)) return last->second;
  const plan::Plan& plan = m_desk.work.session().plan();
  const std::string what = m_panel->form().what().currentText().toStdString();
  const fs::path folder = m_target.empty() ? plan.file.parent_path() : m_target.parent_path();
  return folder / pathOf(QString::fromStdString(fileName(plan.name, what, m_choice.format)));
}

void ExportWork::askFile() {
  if (!m_desk.work.session().isOpen()) return;
  const QString kind = m_panel->form().what().currentText();
  const QString extension = QString::fromStdString(extensionOf(m_choice.format));
  QFileDialog dialog(&m_desk.window, m_desk.texts("export.save_as"), {}, kind + " (*" + extension + ")");
  dialog.setObjectName("export_file");
  dialog.setAcceptMode(QFileDialog::AcceptSave);
  dialog.setFileMode(QFileDialog::AnyFile);
  dialog.setDefaultSuffix(extension.mid(1));
  const fs::path proposed = proposedFile();
  dialog.setDirectory(textOf(proposed.parent_path()));
  dialog.selectFile(textOf(proposed.filename()));
  const fs::path asked = m_desk.work.session().plan().file;
  if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty()) return;
  if (m_desk.work.session().plan().file != asked) return;  // another plan was opened behind the dialog
  exportTo(pathOf(dialog.selectedFiles().front()));
}

void ExportWork::exportAgain() {
  const auto last = m_targets.find(m_choice.kind);
  if (last == m_targets.end()) return askFile();
  exportTo(last->second);
}

void ExportWork::exportTo(const fs::path& file) {
  commitTyped();
  refresh();
  m_target = m_targets[m_choice.kind] = file;
  // The extension that people type goes before what was chosen.
  for (const std::string& format : formatsOf(m_choice.kind)) {
    const bool chosen = extensionOf(m_choice.format) == file.extension();
    if (!chosen && extensionOf(format) == file.extension()) m_choice.format = format;
  }
  m_panel->tell({}, false);
  m_panel->setBusy(true);
  m_waiting = file;
  writeWaiting();
}

/// What is written has the figures of the plan as it stands: those of an edit just before are waited for.
void ExportWork::writeWaiting() {
  if (!m_waiting) return;
  Session& session = m_desk.work.session();
  if (!session.isUpToDate()) return session.wantAnswer();
  const fs::path file = *std::exchange(m_waiting, std::nullopt);
  if (!session.snapshot()->world) {
    m_panel->setBusy(false);
    return m_panel->tell(m_desk.texts("desk.no_figures"), true);
  }
  m_writing = true;
  m_desk.work.writing().start([this, run = run(), file](gis::Progress& progress) -> BackgroundWork::Delivery {
    const gis::Status status = writeExport(run, file, progress);
    return [this, status] { written(status); };
  });
}

void ExportWork::written(const gis::Status& status) {
  m_writing = false;
  m_panel->setBusy(false);
  m_desk.work.say(status);
  if (!status) {
    return m_panel->tell(m_desk.texts.of(status.error()).toHtmlEscaped().replace('\n', "<br>"), true);
  }
  m_desk.work.say({"cli.wrote", {{"path", m_target.string()}}});
  const QString name = textOf(m_target.filename()).toHtmlEscaped();
  m_panel->tell(m_desk.texts.of({"export.wrote", {{"file", name.toStdString()}}}) + "  <a href=\"folder\">" +
                    m_desk.texts("export.open_folder").toHtmlEscaped() + "</a>",
                false);
  if (m_panel->isVisible()) refreshPage();
}

void ExportWork::stopped() {
  m_writing = false;
  m_waiting.reset();
  m_panel->setBusy(false);
  m_panel->tell(m_desk.texts("export.stopped"), false);
}

void ExportWork::keep(const QString& name) {
  plan::Sheet sheet = sheetOf(m_choice);
  sheet.name = name.toStdString();
  m_choice.base = sheet.name;
  m_choice.landOfWindow = false;
  m_desk.work.edit(plan::setSheet(m_desk.work.session().plan(), std::move(sheet)),
                   {"export.edit_sheet", {{"name", name.toStdString()}}});
}

/// The file may speak another language than the window.
std::shared_ptr<const text::Language> ExportWork::language() const {
  auto own = m_desk.texts.language();
  if (own->code() == m_choice.language) return own;
  auto other = text::Language::load(m_choice.language);
  return other ? std::make_shared<const text::Language>(std::move(*other)) : own;
}

}  // namespace hectare::desk
