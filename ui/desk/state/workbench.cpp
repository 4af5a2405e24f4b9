// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/workbench.h"

#include <QStandardPaths>
#include <algorithm>

#include "gis/base/day.h"
#include "src/demo/demo.h"
#include "src/plan/verbs_sources.h"
#include "ui/desk/state/paths.h"
#include "ui/desk/state/recent_plans.h"

namespace hectare::desk {

namespace fs = std::filesystem;

namespace {

bool isPlan(const fs::path& path) { return textOf(path.extension()).toLower() == ".hectare"; }

/// What nobody would know of files any more once the plan is made of them: what is unsure, and where a source lies, the
/// plan says itself.
gis::Findings untaken(const gis::Findings& findings) {
  gis::Findings told;
  for (const gis::Finding& finding : findings) {
    const auto isOf = [&](const char* group) { return finding.rule.starts_with(std::string("recognise.") + group); };
    const bool ofPlan = isOf("unsure_") || isOf("crs_") || isOf("axes_") || isOf("plan_crs");
    if (finding.severity != gis::Severity::note && !ofPlan) told.push_back(finding);
  }
  return told;
}

}  // namespace

Workbench::Workbench(Texts& texts, std::shared_ptr<const answer::Styles> styles)
    : m_texts(texts), m_session(std::move(styles)), m_verbs(m_session) {
  connect(&m_session, &Session::notKept, this, [this](const gis::Error& error) { say(gis::Status(error)); });
  connect(&m_session, &Session::answered, this, [this] {
    const auto& error = m_session.snapshot()->error;
    if (error) say(gis::Status(*error));
    if (!error && m_answerFailed) say(gis::Status());  // that it failed before is not true any more
    m_answerFailed = error.has_value();
  });
  connect(&m_session, &Session::savedChanged, this, [this] {
    if (m_session.history().isSaved()) m_taken.reset();  // what is said of a role from now on is an edit
  });
  connect(&m_session, &Session::planChanged, this, [this] {
    if (m_session.history().canRedo()) m_notTaken.clear();  // files that are taken back are of no interest any more
  });
  connect(&m_verbs, &VerbQueue::made, this,
          [this](const gis::Result<plan::Plan>& next, const gis::Message& what, const std::function<void()>& then) {
            const bool taken = next.has_value();
            edit(next, what);
            if (taken && then) then();
          });
  connect(&m_verbs, &VerbQueue::landless, this, [this] { say({"desk.no_land_for_edit"}); });
  connect(&FailedWork::told(), &FailedWork::failed, this, [this](const gis::Error& why) { say(gis::Status(why)); });
}

void Workbench::take(const std::vector<fs::path>& paths) {
  // A plan among files is opened, and they are added to it.
  const auto plan = std::ranges::find_if(paths, isPlan);
  if (plan != paths.end()) {
    std::vector<fs::path> others(paths.begin(), plan);
    others.insert(others.end(), std::next(plan), paths.end());
    return open(*plan, [this, others] { take(others); });
  }
  if (paths.empty()) return;
  if (m_session.isOpen()) return addFiles(paths);
  lookAtFiles(paths);
}

void Workbench::begin(const std::vector<fs::path>& paths) {
  if (!paths.empty()) lookAtFiles(paths);
}

/// What they are is recognised as for a plan of their own.
void Workbench::addFiles(std::vector<fs::path> paths) {
  struct Made {
    std::size_t sources = 0;
    gis::Findings notTaken;
  };
  const auto made = std::make_shared<Made>();
  SlowVerb verb;
  verb.needsLand = false;
  verb.does = [paths = std::move(paths), day = gis::today(), made, language = m_texts.language()](
                  const Snapshot& on, gis::Progress& progress) -> gis::Result<plan::Plan> {
    HECTARE_ASSIGN(const TakenFiles taken, lookAt(paths, progress));
    HECTARE_ASSIGN(world::NewPlan guessed, planOf(taken, on.plan.file, day, *language, progress));
    *made = {guessed.plan.sources.size(), untaken(guessed.findings)};
    // What a plan of these files alone would lack, this one may have; what it lacks it tells itself.
    std::erase_if(made->notTaken,
                  [](const gis::Finding& finding) { return finding.rule.starts_with("recognise.no_"); });
    return plan::addSources(on.plan, std::move(guessed.plan.sources));
  };
  verb.what = [made] { return gis::Message{"desk.edit_files", {{"count", static_cast<std::int64_t>(made->sources)}}}; };
  verb.then = [this, made] {
    m_taken.reset();  // what is said of a role from now on is an edit
    m_notTaken = made->notTaken;
    Q_EMIT guessed();
  };
  m_verbs.add(std::move(verb));
}

void Workbench::open(const fs::path& file, std::function<void()> then) {
  m_session.open(file, [this, file, then = std::move(then)](const gis::Status& opened) {
    say(opened);
    if (!opened) return;
    forgetFiles();
    Q_EMIT begun();
    rememberPlan(file);
    bringBackEdits();
    Q_EMIT ready();
    if (then) then();
  });
}

/// What was asked of the plan before, and what files were being looked at, is not wanted any more.
void Workbench::forgetFiles() {
  m_looking.stop();
  m_verbs.clear();
  m_taken.reset();
  m_notTaken.clear();
}

/// Edits of a run that ended unasked are taken back; undo returns to the file.
void Workbench::bringBackEdits() {
  m_session.keptEdits([this](gis::Result<std::optional<Journal::Kept>> kept) {
    if (!kept) return say(gis::Status(std::move(kept).error()));
    if (!*kept) return;
    const char* words = (*kept)->fileChanged ? "desk.edits_back_changed" : "desk.edits_back";
    m_session.takeBack(std::move(**kept), {"desk.kept_edits"});
    say(gis::Message{words});
  });
}

void Workbench::openDemo() {
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + "/Hectare demo";
  m_looking.start([this, folder = pathOf(folder)](gis::Progress& progress) -> BackgroundWork::Delivery {
    auto files = demo::writeDemo({folder}, progress);
    return [this, files = std::move(files)] {
      if (!files) return say(gis::Status(files.error()));
      open(files->front());
    };
  });
}

void Workbench::lookAtFiles(std::vector<fs::path> paths) {
  m_looking.start([this, paths = std::move(paths)](gis::Progress& progress) -> BackgroundWork::Delivery {
    auto taken = lookAt(paths, progress);
    return [this, taken = std::move(taken), file = newPlanFile(paths)]() mutable {
      if (!taken) return say(gis::Status(taken.error()));
      forgetFiles();
      m_newFile = std::move(file);
      m_taken = std::move(*taken);
      Q_EMIT begun();
      makePlan();
    };
  });
}

void Workbench::makePlan() {
  m_looking.start([this, taken = *m_taken, file = m_newFile, day = gis::today(),
                   language = m_texts.language()](gis::Progress& progress) -> BackgroundWork::Delivery {
    auto made = planOf(taken, file, day, *language, progress);
    return [this, made = std::move(made)]() mutable {
      if (!made) return say(gis::Status(made.error()));
      m_notTaken = untaken(made->findings);
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
  edit(plan::setSourceRole(m_session.plan(), source.toStdString(), role),
       {"desk.edit_role", {{"source", source.toStdString()}}});
}

void Workbench::edit(gis::Result<plan::Plan> next, gis::Message what) {
  say(m_session.edit(std::move(next), std::move(what)));
}

void Workbench::editBeside(SlowVerb::Does verb, const gis::Message& what) {
  m_verbs.add({std::move(verb), [what] { return what; }});
}

void Workbench::save() {
  if (m_session.isOpen()) m_session.save([this](const auto& written) { told(written); });
}

void Workbench::saveAs(const fs::path& file) {
  if (m_session.isOpen()) m_session.saveAs(file, [this](const auto& written) { told(written); });
}

void Workbench::saveBeside() {
  if (m_session.isOpen()) m_session.saveBeside([this](const auto& written) { told(written); });
}

void Workbench::saveOver() {
  if (m_session.isOpen()) m_session.saveOver([this](const auto& written) { told(written); });
}

/// How saving went.
void Workbench::told(const gis::Result<fs::path>& written) {
  if (!written) {
    say(gis::Status(written.error()));
    Q_EMIT notSaved(written.error());
    return;
  }
  rememberPlan(*written);
  say({"desk.saved", {{"file", written->string()}}});
  Q_EMIT saved();
}

void Workbench::cancel() {
  m_verbs.clear();
  for (BackgroundWork* work : works()) work->stop();
}

void Workbench::say(const gis::Status& status) {
  if (status) {
    Q_EMIT said({}, false);
  } else if (status.error().kind != gis::ErrorKind::cancelled) {
    Q_EMIT said(m_texts.of(status.error()), true);
  }
}

void Workbench::say(const gis::Message& text) { Q_EMIT said(m_texts.of(text), false); }

}  // namespace hectare::desk
