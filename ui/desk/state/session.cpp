// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/session.h"

#include "src/plan/plan_file.h"
#include "src/questions/availability/availability.h"

namespace hectare::desk {

namespace {

/// Shares of the progress.
constexpr double loaded = 0.5;

/// All that the window shows of a plan, from what it showed before.
struct Asking {
  plan::Plan plan;
  std::shared_ptr<const Snapshot> before;
  std::shared_ptr<const answer::Styles> styles;
  std::shared_ptr<gis::Memo> memo;
};

std::shared_ptr<const answer::Answer> answered(const Asking& of, Snapshot& snapshot, gis::Progress& progress) {
  questions::AvailabilityOptions options;
  options.pieces = options.shapes = true;
  auto answer = questions::availability(*snapshot.world, of.plan, options, *of.memo, progress);
  if (answer) return std::make_shared<const answer::Answer>(std::move(*answer));
  snapshot.error = std::move(answer).error();
  return nullptr;
}

std::shared_ptr<const Snapshot> snapshotOf(const Asking& of, gis::Progress& progress) {
  auto snapshot = std::make_shared<Snapshot>();
  snapshot->plan = of.plan;
  gis::PartProgress loading(progress, 0, loaded);
  gis::PartProgress asking(progress, loaded, 1);
  const world::World* before = of.before ? of.before->world.get() : nullptr;
  auto world = world::load(of.plan, before, loading);
  if (!world) {
    snapshot->error = std::move(world).error();
    return snapshot;
  }
  snapshot->world = std::make_shared<const world::World>(std::move(*world));
  snapshot->answer = answered(of, *snapshot, asking);
  snapshot->findings = snapshot->answer ? snapshot->answer->findings : snapshot->world->allFindings(of.plan);
  // Without an answer the map shows the land alone.
  const auto shown = snapshot->answer ? snapshot->answer : std::make_shared<const answer::Answer>();
  auto content = map::mapContent(*snapshot->world, of.plan, shown, *of.styles);
  if (content) {
    snapshot->content = std::move(*content);
  } else if (!snapshot->error) {
    snapshot->error = std::move(content).error();
  }
  return snapshot;
}

}  // namespace

Session::Session(std::shared_ptr<const answer::Styles> styles, QObject* parent)
    : QObject(parent), m_styles(std::move(styles)), m_memo(std::make_shared<gis::Memo>()) {}

gis::Status Session::open(const std::filesystem::path& file) {
  HECTARE_ASSIGN(plan::Plan plan, plan::readPlan(file));
  become(PlanHistory(std::move(plan)));
  return {};
}

void Session::begin(plan::Plan plan) {
  PlanHistory history(std::move(plan));
  history.markUnsaved();
  become(std::move(history));
}

void Session::become(PlanHistory history) {
  m_history = std::move(history);
  m_snapshot = nullptr;
  m_memo = std::make_shared<gis::Memo>();
  Q_EMIT planChanged();
  ask();
}

gis::Status Session::edit(gis::Result<plan::Plan> next, gis::Message what) {
  if (!next) return std::move(next).error();
  if (*next == plan()) return {};
  m_history->add(std::move(*next), std::move(what));
  changed();
  return {};
}

void Session::undo() {
  if (!m_history || !m_history->canUndo()) return;
  m_history->undo();
  changed();
}

void Session::redo() {
  if (!m_history || !m_history->canRedo()) return;
  m_history->redo();
  changed();
}

void Session::keepEdits() {
  if (m_history->isSaved()) return forgetEdits();
  const gis::Status kept = Journal(plan().file).keep(plan());
  if (!kept) Q_EMIT journalFailed(kept.error());
}

void Session::changed() {
  keepEdits();
  Q_EMIT planChanged();
  ask();
}

gis::Status Session::save() {
  HECTARE_TRY(plan::savePlan(plan()));
  m_history->markSaved();
  forgetEdits();
  Q_EMIT planChanged();
  return {};
}

gis::Result<std::optional<Journal::Kept>> Session::keptEdits() const { return Journal(plan().file).kept(); }

void Session::takeBack(Journal::Kept kept, gis::Message what) {
  m_history->add(std::move(kept.plan), std::move(what));
  changed();
}

void Session::forgetEdits() const { Journal(plan().file).clear(); }

void Session::ask() {
  const Asking asking{plan(), m_snapshot, m_styles, m_memo};
  m_work.start([this, asking](gis::Progress& progress) -> BackgroundWork::Delivery {
    auto snapshot = snapshotOf(asking, progress);
    return [this, snapshot = std::move(snapshot)] {
      m_snapshot = snapshot;
      Q_EMIT answered();
    };
  });
}

}  // namespace hectare::desk
