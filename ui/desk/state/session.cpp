// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/session.h"

#include <algorithm>
#include <utility>

#include "ui/desk/state/ask_snapshot.h"
#include "ui/desk/state/network_sources.h"
#include "ui/desk/state/source_memory.h"

namespace hectare::desk {

namespace fs = std::filesystem;

Session::Session(std::shared_ptr<const answer::Styles> styles, QObject* parent)
    : QObject(parent), m_styles(std::move(styles)), m_memo(std::make_shared<gis::Memo>()), m_disk(&newDisk()) {}

/// What a disk tells is of the plan that is open, or of none.
PlanDisk& Session::newDisk() {
  PlanDisk& disk = *m_disks.emplace_back(std::make_unique<PlanDisk>());
  // What it saw last of a plan before is not of this one.
  const auto on = [this, &disk](auto signal, auto tell) {
    connect(&disk, signal, this, [this, &disk, tell](auto... what) {
      if (&disk == m_disk && m_watched) tell(what...);
    });
  };
  on(&PlanDisk::changedOnDisk, [this](bool there) { Q_EMIT changedOnDisk(there); });
  on(&PlanDisk::sourcesChanged, [this] { Q_EMIT sourcesChanged(); });
  on(&PlanDisk::othersChanged, [this] { Q_EMIT othersChanged(); });
  on(&PlanDisk::asKnownAgain, [this] { Q_EMIT asKnownAgain(); });
  for (const bool slow : {true, false}) {
    connect(&disk, slow ? &PlanDisk::slow : &PlanDisk::answersAgain, this, [this, &disk, slow] {
      if (&disk == m_disk) Q_EMIT diskSlow(slow);
    });
  }
  connect(&disk, &PlanDisk::rests, this, [this, &disk] { forget(disk); });
  return disk;
}

void Session::goOnWith(PlanDisk& disk) {
  if (&disk == m_disk) return;
  PlanDisk* left = std::exchange(m_disk, &disk);
  left->add([](PlanKeeper& keeper) {
    keeper.letGo();
    return PlanDisk::Delivery();
  });
  Q_EMIT diskSlow(false);
}

/// One that was left has done all that it was given. It is still telling so.
void Session::forget(const PlanDisk& disk) {
  if (&disk == m_disk) return;
  const auto found = std::ranges::find_if(m_disks, [&](const auto& one) { return one.get() == &disk; });
  if (found == m_disks.end()) return;
  found->release()->deleteLater();
  m_disks.erase(found);
}

void Session::open(const fs::path& named, Then then) {
  PlanDisk& disk = diskThatAnswers();
  // A program that is started elsewhere later finds it again, and a dialog the folder.
  const fs::path file = fs::absolute(named).lexically_normal();
  disk.add([this, file, &disk, then = std::move(then), wish = ++m_wishes](PlanKeeper&) -> PlanDisk::Delivery {
    auto read = planToOpen(file);
    return [this, read = std::move(read), &disk, then, wish]() mutable {
      if (wish < m_granted) return;
      if (!read) return then(std::move(read).error());
      m_granted = wish;
      take(std::move(*read), disk);
      then({});
    };
  });
}

void Session::take(ReadPlan read, PlanDisk& disk) {
  goOnWith(disk);
  m_newer = std::move(read.newer);
  PlanHistory history(std::move(read.plan));
  if (read.known.empty()) history.markUnsaved();
  m_watched = false;
  m_disk->add([this, file = history.plan().file, known = read.known, readOnly = m_newer.has_value(),
               &disk](PlanKeeper& keeper) -> PlanDisk::Delivery {
    keeper.sources().watch({});  // those of a plan before
    readOnly ? keeper.onlyWatch(file, known) : keeper.begin(file, known);
    return [this, &disk] {
      m_watched = m_watched || &disk == m_disk;
      Q_EMIT othersChanged();
    };
  });
  become(std::move(history));
  if (!m_newer && !m_history->isSaved()) keepEdits();
}

std::vector<gis::Message> Session::newerNote() const {
  std::string parts;
  for (const std::string& part : m_newer->leftOut) parts += (parts.empty() ? "" : ", ") + part;
  const gis::Message left =
      parts.empty() ? gis::Message{"keep.nothing_left_out"} : gis::Message{"keep.left_out", {{"parts", parts}}};
  return {{"keep.read_only", {{"format", std::int64_t{m_newer->format}}}}, left};
}

void Session::begin(plan::Plan plan) {
  m_granted = ++m_wishes;
  take({std::move(plan), {}, {}}, diskThatAnswers());
}

void Session::become(PlanHistory history) {
  m_opening = std::make_shared<Opening>();
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

/// Of edits that wait for the disk only the last are written: they hold those before.
void Session::keepEdits() {
  if (m_newer) return;
  const int number = ++m_opening->newestEdits;
  const bool saved = m_history->isSaved();
  m_disk->add([this, plan = plan(), saved, number, of = m_opening](PlanKeeper& keeper) -> PlanDisk::Delivery {
    if (number != of->newestEdits) return {};
    if (saved) {
      keeper.clear();
      return {};
    }
    const gis::Status kept = keeper.keep(plan);
    if (kept) return {};
    return [this, kept] { Q_EMIT notKept(kept.error()); };
  });
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

void Session::save(ThenWritten then) {
  write([](PlanKeeper& keeper, const plan::Plan& plan) { return keeper.save(plan, /*over=*/false); }, std::move(then),
        *m_disk);
}

void Session::saveOver(ThenWritten then) {
  write([](PlanKeeper& keeper, const plan::Plan& plan) { return keeper.save(plan, /*over=*/true); }, std::move(then),
        *m_disk);
}

void Session::saveBeside(ThenWritten then) {
  write([](PlanKeeper& keeper, const plan::Plan& plan) { return keeper.saveBeside(plan); }, std::move(then), *m_disk);
}

void Session::saveAs(const fs::path& file, ThenWritten then) {
  const fs::path whole = fs::absolute(file).lexically_normal();
  if (whole.extension() != ".hectare") {  // by which a plan is known; and another name may be that of somebody's data
    return then(gis::Error{gis::ErrorKind::refused, {"own_file.not_a_plan"}, file.string(), {"own_file.hint"}});
  }
  // Where the disk of the plan doesn't answer, this is the way to keep it elsewhere.
  write([whole](PlanKeeper& keeper, const plan::Plan& plan) { return keeper.saveAs(plan, whole); }, std::move(then),
        diskThatAnswers());
}

void Session::write(Write write, ThenWritten then, PlanDisk& disk) {
  if (m_newer) return then(gis::Error{gis::ErrorKind::refused, newerNote().front(), {}, {}});
  disk.add([this, write = std::move(write), then = std::move(then), plan = plan(), mark = m_history->mark(),
            of = m_opening, &disk](PlanKeeper& keeper) -> PlanDisk::Delivery {
    auto written = write(keeper, plan);
    return [this, written = std::move(written), then, mark, of, &disk] {
      if (of == m_opening) {
        if (written) wasWritten(*written, mark, disk);
        return then(written);
      }
      if (!written) Q_EMIT notKept(written.error());  // of a plan that is open no more
    };
  });
}

void Session::wasWritten(const fs::path& file, std::uint64_t mark, PlanDisk& disk) {
  goOnWith(disk);
  m_watched = true;
  const bool moved = plan().file != file;
  if (moved) m_history->moveTo(file);
  m_history->markSaved(mark);
  keepEdits();  // those made meanwhile; or what waits to be kept needs not be any more
  if (moved) Q_EMIT planChanged();
  Q_EMIT savedChanged();
}

void Session::reload(Then then) {
  m_disk->add([this, then = std::move(then), of = m_opening](PlanKeeper& keeper) -> PlanDisk::Delivery {
    auto theirs = planInFile(keeper.file());  // where a save that was asked for before has brought it
    if (theirs && !theirs->newer) keeper.know(theirs->known);
    return [this, theirs = std::move(theirs), then, of]() mutable {
      if (of != m_opening) return;
      if (!theirs) return then(std::move(theirs).error());
      theirs->newer ? take(std::move(*theirs), *m_disk) : takeTheirs(std::move(*theirs));
      then({});
    };
  });
}

void Session::takeTheirs(ReadPlan theirs) {
  if (theirs.plan != plan()) m_history->add(std::move(theirs.plan), {"desk.edit_theirs"});
  m_history->markSaved(m_history->mark());
  changed();
}

void Session::wantAnswer() {
  if (!isUpToDate() && !m_work.busy()) ask();
}

void Session::keptEdits(std::function<void(gis::Result<std::optional<Journal::Kept>>)> then) {
  if (m_newer) return then(std::optional<Journal::Kept>());
  m_disk->add([this, then = std::move(then), plan = plan(), of = m_opening](PlanKeeper& keeper) -> PlanDisk::Delivery {
    auto kept = keeper.kept(plan);
    return [this, kept = std::move(kept), then, of]() mutable {
      if (of == m_opening) then(std::move(kept));
    };
  });
}

void Session::takeBack(Journal::Kept kept, gis::Message what) {
  const int place = kept.place;
  m_history->add(std::move(kept.plan), std::move(what));
  changed();
  // Theirs goes when mine is there, and not before.
  m_disk->add([place, plan = this->plan()](PlanKeeper& keeper) {
    if (keeper.keep(plan)) keeper.taken(place);
    return PlanDisk::Delivery();
  });
}

void Session::look() {
  if (!isOpen() || waitsForDisk()) return;
  m_disk->add([](PlanKeeper& keeper) {
    keeper.look();
    return PlanDisk::Delivery();
  });
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
    auto stamps = stampsOf(asking.plan);  // before they are read: what changes meanwhile is noticed
    auto snapshot = snapshotOf(asking, progress);
    auto contents = snapshot->world ? contentsOf(snapshot->plan, *snapshot->world) : KnownContents();
    return [this, snapshot = std::move(snapshot), contents = std::move(contents), stamps = std::move(stamps)] {
      m_snapshot = snapshot;
      m_anew.clear();
      rememberContents(snapshot->plan, contents);
      m_disk->add([stamps](PlanKeeper& keeper) {
        keeper.sources().watch(stamps);
        return PlanDisk::Delivery();
      });
      Q_EMIT answered();
    };
  });
}

}  // namespace hectare::desk
