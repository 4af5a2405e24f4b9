// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/session.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "src/plan/plan_file.h"
#include "ui/desk/state/network_sources.h"
#include "ui/desk/state/source_memory.h"
#include "ui/map/coarse_shapes.h"

namespace hectare::desk {

namespace {

/// Shares of the progress.
constexpr double loaded = 0.5;

/// All that the window shows of a plan, from what it showed before.
struct Asking {
  plan::Plan plan;
  asking::AskedQuestion question;
  std::shared_ptr<const Snapshot> before;
  std::shared_ptr<const answer::Styles> styles;
  std::shared_ptr<gis::Memo> memo;
  gis::Consent consent;
  std::vector<std::string> anew;
};

/// Without the layers of `names`, so that they are read again.
std::optional<world::World> without(const Snapshot* before, const std::vector<std::string>& names) {
  if (before == nullptr || !before->world) return std::nullopt;
  world::World world = *before->world;
  for (world::Entry& entry : world.entries) {
    if (std::ranges::find(names, entry.name) != names.end()) entry.layer = entry.uncorrected = nullptr;
  }
  return world;
}

/// The ledger is always asked, since map, overview and differences stand on it; what else was asked comes beside it.
void answer(const Asking& of, Snapshot& snapshot, gis::Progress& progress) {
  gis::PartProgress first(progress, 0, 0.7);
  auto ledger = asking::answerTo({}, {*snapshot.world, of.plan, *of.memo, first});
  if (ledger) snapshot.answer = *ledger;
  if (!ledger) snapshot.error = ledger.error();
  if (of.question == asking::AskedQuestion()) {
    snapshot.asked = snapshot.answer;
    return;
  }
  gis::PartProgress second(progress, 0.7, 1);
  auto asked = asking::answerTo(of.question, {*snapshot.world, of.plan, *of.memo, second});
  if (asked) {
    snapshot.asked = std::move(*asked);
    snapshot.error.reset();
  } else {
    snapshot.error = std::move(asked).error();
  }
}

gis::Findings findingsOf(const Snapshot& snapshot) {
  if (!snapshot.answer && !snapshot.asked) return snapshot.world->allFindings(snapshot.plan);
  gis::Findings findings;
  std::set<std::tuple<std::string, std::string, std::string>> told;
  const auto add = [&](const gis::Finding& finding) {
    if (told.emplace(finding.rule, finding.layer, finding.subject).second) findings.push_back(finding);
  };
  if (snapshot.answer) findings = snapshot.answer->findings;
  for (const gis::Finding& finding : findings) told.emplace(finding.rule, finding.layer, finding.subject);
  if (snapshot.asked && snapshot.asked != snapshot.answer) std::ranges::for_each(snapshot.asked->findings, add);
  return findings;
}

bool hasShapes(const std::shared_ptr<const answer::Answer>& answer) {
  return answer && std::ranges::any_of(answer->layers, [](const answer::Layer& layer) { return !layer.style.empty(); });
}

/// Without an answer the map shows the land alone.
std::shared_ptr<const answer::Answer> drawn(const Snapshot& snapshot) {
  if (hasShapes(snapshot.asked)) return snapshot.asked;
  return snapshot.answer ? snapshot.answer : std::make_shared<const answer::Answer>();
}

/// The ledger that the one of `now` is to be held against: that before the last edit.
std::shared_ptr<const answer::Answer> ledgerBefore(const Snapshot* last, const plan::Plan& now) {
  if (last == nullptr) return nullptr;
  return last->plan == now ? last->before : last->answer;
}

std::shared_ptr<const Snapshot> snapshotOf(const Asking& of, gis::Progress& progress) {
  auto snapshot = std::make_shared<Snapshot>();
  snapshot->plan = of.plan;
  snapshot->question = of.question;
  snapshot->before = ledgerBefore(of.before.get(), of.plan);
  gis::PartProgress loading(progress, 0, loaded);
  gis::PartProgress asking(progress, loaded, 1);
  const auto before = without(of.before.get(), of.anew);
  auto world = world::load(of.plan, before ? &*before : nullptr, loading, of.consent);
  if (!world) {
    snapshot->error = std::move(world).error();
    return snapshot;
  }
  snapshot->world = std::make_shared<const world::World>(std::move(*world));
  answer(of, *snapshot, asking);
  snapshot->findings = findingsOf(*snapshot);
  auto content = map::mapContent(*snapshot->world, of.plan, drawn(*snapshot), *of.styles);
  if (content) {
    map::prepareCoarseShapes(content->layers);
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
  const std::string known = PlanWatch::stateOf(file);
  auto plan = plan::readPlan(file);
  if (!plan && plan.error().what.id == "plan.newer_format") return openNewer(file, known);
  if (!plan && plan.error().kind == gis::ErrorKind::notFound) {
    auto kept = Journal(file).kept();
    if (!kept || !*kept) return std::move(plan).error();
    begin(std::move((*kept)->plan));
    return {};
  }
  if (!plan) return std::move(plan).error();
  m_newer.reset();
  m_keeper.begin(plan->file, known);
  become(PlanHistory(std::move(*plan)));
  return {};
}

gis::Status Session::openNewer(const std::filesystem::path& file, const std::string& known) {
  HECTARE_ASSIGN(m_newer, plan::readNewerPlan(file));
  m_keeper.onlyWatch(file, known);
  become(PlanHistory(m_newer->plan));
  return {};
}

std::vector<gis::Message> Session::newerNote() const {
  std::string parts;
  for (const std::string& part : m_newer->leftOut) parts += (parts.empty() ? "" : ", ") + part;
  const gis::Message left =
      parts.empty() ? gis::Message{"keep.nothing_left_out"} : gis::Message{"keep.left_out", {{"parts", parts}}};
  return {{"keep.read_only", {{"format", std::int64_t{m_newer->format}}}}, left};
}

void Session::begin(plan::Plan plan) {
  PlanHistory history(std::move(plan));
  history.markUnsaved();
  m_newer.reset();
  m_keeper.begin(history.plan().file, {});
  become(std::move(history));
  keepEdits();
}

void Session::become(PlanHistory history) {
  m_history = std::move(history);
  m_snapshot = nullptr;
  m_memo = std::make_shared<gis::Memo>();
  m_consent = {};
  Q_EMIT planChanged();
  ask();
}

gis::Status Session::edit(gis::Result<plan::Plan> next, gis::Message what) {
  if (!next) return std::move(next).error();
  if (m_newer) return gis::Error{gis::ErrorKind::refused, newerNote().front(), {}, {}};
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
  const gis::Status kept = m_keeper.keep(plan());
  if (!kept) Q_EMIT journalFailed(kept.error());
}

void Session::changed() {
  keepEdits();
  Q_EMIT planChanged();
  ask();
}

void Session::show(asking::AskedQuestion question) {
  if (question == m_question) return;
  m_question = std::move(question);
  if (isOpen()) ask();
}

gis::Status Session::save() { return write(/*over=*/false); }

gis::Status Session::saveOver() { return write(/*over=*/true); }

gis::Status Session::write(bool over) {
  if (m_newer) return gis::Error{gis::ErrorKind::refused, newerNote().front(), {}, {}};
  HECTARE_TRY(m_keeper.write(plan(), over));
  m_history->markSaved();
  Q_EMIT planChanged();
  return {};
}

gis::Status Session::saveBeside() { return saveAs(m_keeper.freeName()); }

gis::Status Session::saveAs(const std::filesystem::path& file) {
  if (m_newer) return gis::Error{gis::ErrorKind::refused, newerNote().front(), {}, {}};
  const PlanHistory before = *m_history;
  m_history->moveTo(std::filesystem::absolute(file).lexically_normal());
  gis::Status written = write(/*over=*/true);
  if (!written) m_history = before;
  return written;
}

gis::Status Session::reload() {
  const std::filesystem::path file = plan().file;
  const std::string known = PlanWatch::stateOf(file);
  auto theirs = plan::readPlan(file);
  if (!theirs && theirs.error().what.id == "plan.newer_format") return open(file);
  if (!theirs) return std::move(theirs).error();
  m_keeper.watch().watch(file, known);
  if (*theirs != plan()) m_history->add(std::move(*theirs), {"desk.edit_theirs"});
  m_history->markSaved();
  changed();
  return {};
}

void Session::wantAnswer() {
  if (!isUpToDate() && !m_work.busy()) ask();
}

gis::Result<std::optional<Journal::Kept>> Session::keptEdits() const {
  if (m_newer) return std::optional<Journal::Kept>();
  return m_keeper.kept(plan());
}

void Session::takeBack(Journal::Kept kept, gis::Message what) {
  const int place = kept.place;
  m_history->add(std::move(kept.plan), std::move(what));
  changed();
  m_keeper.taken(place);
}

void Session::forgetEdits() const {
  if (!m_newer) m_keeper.clear();
}

void Session::allowNetwork() {
  if (!isOpen()) return;
  m_consent.network = true;
  m_anew = networkSources(plan());
  ask();
}

void Session::ask() {
  const Asking asking{plan(), m_question, m_snapshot, m_styles, m_memo, m_consent, m_anew};
  m_work.start([this, asking](gis::Progress& progress) -> BackgroundWork::Delivery {
    auto snapshot = snapshotOf(asking, progress);
    return [this, snapshot = std::move(snapshot)] {
      m_snapshot = snapshot;
      m_anew.clear();
      if (snapshot->world) rememberContents(snapshot->plan, *snapshot->world);
      Q_EMIT answered();
    };
  });
}

}  // namespace hectare::desk
