// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/workbench.h"

#include <QDate>
#include <QStandardPaths>

#include "src/asking/accept_found.h"
#include "src/demo/demo.h"
#include "src/plan/verbs_sources.h"
#include "ui/desk/state/paths.h"
#include "ui/desk/state/recent_plans.h"

namespace hectare::desk {

namespace fs = std::filesystem;

namespace {

/// ISO.
std::string today() { return QDate::currentDate().toString(Qt::ISODate).toStdString(); }

bool isPlan(const fs::path& path) { return path.extension() == ".hectare"; }

}  // namespace

Workbench::Workbench(Texts& texts, std::shared_ptr<const answer::Styles> styles)
    : m_texts(texts), m_session(std::move(styles)) {
  connect(&m_session, &Session::journalFailed, this, [this](const gis::Error& error) { say(gis::Status(error)); });
  connect(&m_session, &Session::answered, this, [this] {
    if (m_session.snapshot()->error) say(gis::Status(*m_session.snapshot()->error));
  });
}

void Workbench::take(const std::vector<fs::path>& paths) {
  if (paths.size() == 1 && isPlan(paths.front())) return open(paths.front());
  if (paths.empty()) return;
  if (m_session.isOpen()) return addFiles(paths);
  lookAtFiles(paths);
}

void Workbench::begin(const std::vector<fs::path>& paths) {
  if (!paths.empty()) lookAtFiles(paths);
}

/// What they are is recognised as for a plan of their own.
void Workbench::addFiles(std::vector<fs::path> paths) {
  const auto more = std::make_shared<std::size_t>(0);
  m_other.start([this, paths = std::move(paths), plan = m_session.plan(), day = today(), more,
                 language = m_texts.language()](gis::Progress& progress) -> BackgroundWork::Delivery {
    const auto made = [&]() -> gis::Result<plan::Plan> {
      HECTARE_ASSIGN(const TakenFiles taken, lookAt(paths, progress));
      HECTARE_ASSIGN(world::NewPlan guessed, planOf(taken, plan.file, day, *language, progress));
      *more = guessed.plan.sources.size();
      return plan::addSources(plan, std::move(guessed.plan.sources));
    };
    auto next = made();
    return [this, plan, more, next = std::move(next)]() mutable {
      if (next && m_session.plan() != plan) return say({"desk.plan_went_on"});
      m_taken.reset();  // what is said of a role from now on is an edit
      const bool taken = next.has_value();
      edit(std::move(next), {"desk.edit_files", {{"count", static_cast<std::int64_t>(*more)}}});
      if (taken) Q_EMIT guessed();
    };
  });
}

void Workbench::open(const fs::path& file) {
  const gis::Status opened = m_session.open(file);
  say(opened);
  if (!opened) return;
  m_other.stop();  // what files were being looked at is not wanted any more
  m_taken.reset();
  Q_EMIT begun();
  rememberPlan(file);
  bringBackEdits();
  Q_EMIT ready();
}

/// Edits of a run that ended unasked are taken back; undo returns to the file.
void Workbench::bringBackEdits() {
  auto kept = m_session.keptEdits();
  if (!kept) return say(gis::Status(std::move(kept).error()));
  if (!*kept) return;
  const char* words = (*kept)->fileChanged ? "desk.edits_back_changed" : "desk.edits_back";
  m_session.takeBack(std::move(**kept), {"desk.kept_edits"});
  say(gis::Message{words});
}

void Workbench::openDemo() {
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + "/Hectare demo";
  m_other.start([this, folder = pathOf(folder)](gis::Progress& progress) -> BackgroundWork::Delivery {
    auto files = demo::writeDemo({folder}, progress);
    return [this, files = std::move(files)] {
      if (!files) return say(gis::Status(files.error()));
      open(files->front());
    };
  });
}

void Workbench::lookAtFiles(std::vector<fs::path> paths) {
  m_newFile = newPlanFile(paths);
  m_other.start([this, paths = std::move(paths)](gis::Progress& progress) -> BackgroundWork::Delivery {
    auto taken = lookAt(paths, progress);
    return [this, taken = std::move(taken)]() mutable {
      if (!taken) return say(gis::Status(taken.error()));
      m_taken = std::move(*taken);
      Q_EMIT begun();
      makePlan();
    };
  });
}

void Workbench::makePlan() {
  m_other.start([this, taken = *m_taken, file = m_newFile, day = today(),
                 language = m_texts.language()](gis::Progress& progress) -> BackgroundWork::Delivery {
    auto made = planOf(taken, file, day, *language, progress);
    return [this, made = std::move(made)]() mutable {
      if (!made) return say(gis::Status(made.error()));
      m_session.begin(std::move(made->plan));
      Q_EMIT ready();
      Q_EMIT guessed();
    };
  });
}

/// Of files that were just dropped all is guessed anew from what was said; in a plan it is an edit.
void Workbench::sayRole(const QString& source, plan::Role role) {
  const plan::Source* found = m_session.plan().find(source.toStdString());
  if (found == nullptr) return;
  if (m_taken && !m_session.history().canUndo()) {
    const std::string file = m_session.plan().resolve(found->paths.front()).string();
    m_taken->said.push_back({found->layer.empty() ? file : file + ":" + found->layer, role});
    return makePlan();
  }
  plan::Source changed = *found;
  changed.role = role;
  edit(plan::bindSource(m_session.plan(), std::move(changed)), {"desk.edit_role", {{"source", source.toStdString()}}});
}

void Workbench::edit(gis::Result<plan::Plan> next, gis::Message what) {
  say(m_session.edit(std::move(next), std::move(what)));
}

void Workbench::editBeside(Verb verb, const gis::Message& what) {
  const auto snapshot = m_session.snapshot();
  if (!snapshot || !snapshot->world) return;
  m_other.start([this, snapshot, verb = std::move(verb), what](gis::Progress& progress) -> BackgroundWork::Delivery {
    auto next = verb(*snapshot, progress);
    return [this, snapshot, what, next = std::move(next)]() mutable {
      // What it was made of is a plan that is not there any more.
      if (next && m_session.plan() != snapshot->plan) return say({"desk.plan_went_on"});
      edit(std::move(next), what);
    };
  });
}

void Workbench::acceptFinding(const gis::Finding& finding, const QString& reason, const QString& author) {
  plan::Acceptance said;
  said.rule = finding.rule;
  said.layer = finding.layer;
  said.subject = finding.subject;
  said.reason = reason.toStdString();
  said.author = author.toStdString();
  said.date = today();
  editBeside(
      [said](const Snapshot& snapshot, gis::Progress& progress) {
        gis::Memo memo;
        return asking::acceptFound({*snapshot.world, snapshot.plan, memo, progress}, said);
      },
      {"desk.edit_accept"});
}

void Workbench::save() {
  if (!m_session.isOpen()) return;
  const gis::Status saved = m_session.save();
  say(saved);
  if (!saved) return;
  rememberPlan(m_session.plan().file);
  say({"desk.saved", {{"file", m_session.plan().file.string()}}});
}

void Workbench::cancel() {
  m_session.work().stop();
  m_other.stop();
}

void Workbench::say(const gis::Status& status) {
  if (status) {
    Q_EMIT said({}, false);
  } else if (status.error().kind != gis::ErrorKind::cancelled) {
    Q_EMIT said(QString::fromStdString(text::render(*m_texts.language(), status.error())), true);
  }
}

void Workbench::say(const gis::Message& text) { Q_EMIT said(m_texts.of(text), false); }

}  // namespace hectare::desk
