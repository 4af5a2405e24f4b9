// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/workbench.h"

#include <QDate>
#include <QStandardPaths>

#include "src/demo/demo.h"
#include "src/plan/verbs_plan.h"
#include "src/plan/verbs_sources.h"
#include "ui/desk/state/paths.h"
#include "ui/desk/state/recent_plans.h"
#include "ui/desk/state/sheet_export.h"

namespace hectare::desk {

namespace fs = std::filesystem;

namespace {

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
  if (!paths.empty()) lookAtFiles(paths);
}

void Workbench::open(const fs::path& file) {
  Q_EMIT begun();
  const gis::Status opened = m_session.open(file);
  say(opened);
  if (!opened) return;
  m_taken.reset();
  rememberPlan(file);
  bringBackEdits();
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
  const std::string today = QDate::currentDate().toString(Qt::ISODate).toStdString();
  m_other.start([this, taken = *m_taken, file = m_newFile, today,
                 language = m_texts.language()](gis::Progress& progress) -> BackgroundWork::Delivery {
    auto made = planOf(taken, file, today, *language, progress);
    return [this, made = std::move(made)]() mutable {
      if (!made) return say(gis::Status(made.error()));
      m_session.begin(std::move(made->plan));
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
  say(m_session.edit(plan::bindSource(m_session.plan(), std::move(changed)),
                     {"desk.edit_role", {{"source", source.toStdString()}}}));
}

void Workbench::acceptFinding(const gis::Finding& finding, const QString& reason) {
  plan::Acceptance acceptance;
  acceptance.rule = finding.rule;
  acceptance.layer = finding.layer;
  acceptance.subject = finding.subject;
  acceptance.reason = reason.toStdString();
  acceptance.date = QDate::currentDate().toString(Qt::ISODate).toStdString();
  say(m_session.edit(plan::acceptFinding(m_session.plan(), std::move(acceptance)), {"desk.edit_accept"}));
}

void Workbench::exportMap(const fs::path& file) {
  const auto snapshot = m_session.snapshot();
  if (!snapshot || !snapshot->world) return;
  plan::Sheet sheet;
  sheet.paper = "A3";
  m_other.start([this, snapshot, sheet, file,
                 language = m_texts.language()](gis::Progress& progress) -> BackgroundWork::Delivery {
    const gis::Status written = writeSheet(*snapshot, sheet, m_session.styles(), *language, file, progress);
    return [this, written, file] {
      say(written);
      if (written) say({"cli.wrote", {{"path", file.string()}}});
    };
  });
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
