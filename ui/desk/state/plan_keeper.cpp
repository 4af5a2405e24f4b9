// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/plan_keeper.h"

#include <algorithm>

#include "src/plan/plan_file.h"
#include "src/world/move_plan.h"
#include "ui/desk/state/paths.h"

namespace hectare::desk {

namespace fs = std::filesystem;

namespace {

/// As it is to be written to `file`. It bears another where the window has not heard yet under which name it was saved.
plan::Plan bearing(const plan::Plan& plan, const fs::path& file) {
  return plan.file == file ? plan : world::movedPlan(plan, file);
}

}  // namespace

PlanKeeper::PlanKeeper(QObject* parent) : QObject(parent) {
  // Who opens the plan, or closes it, leaves or takes a lock file.
  connect(&m_watch, &PlanWatch::folderChanged, &m_lock, &PlanLock::look);
}

void PlanKeeper::begin(const fs::path& file, const std::string& known) {
  m_file = file;
  m_real = realPath(file);
  m_watch.watch(m_real, known);
  m_lock.hold(m_real);
}

void PlanKeeper::onlyWatch(const fs::path& file, const std::string& known) {
  m_file = file;
  m_real = realPath(file);
  m_lock.release();
  m_watch.watch(m_real, known);
}

void PlanKeeper::letGo() {
  m_watch.watch({}, {});
  m_sources.watch({});
  m_lock.release();
}

void PlanKeeper::know(const std::string& state) { m_watch.watch(m_real, state); }

void PlanKeeper::look() {
  m_watch.look();
  m_sources.look();
  m_lock.look();
}

gis::Result<fs::path> PlanKeeper::save(const plan::Plan& plan, bool over) {
  if (over) return saveAs(plan, m_file);
  if (m_watch.isThere() && !m_watch.isAsKnown()) {
    return gis::Error{gis::ErrorKind::refused, {"keep.changed_since"}, m_file.string(), {"keep.changed_since_hint"}};
  }
  HECTARE_TRY(plan::savePlan(bearing(plan, m_file)));
  return written(m_file);
}

gis::Result<fs::path> PlanKeeper::saveAs(const plan::Plan& plan, const fs::path& file) {
  HECTARE_TRY(plan::savePlanLike(bearing(plan, file), m_file));
  return written(file);
}

gis::Result<fs::path> PlanKeeper::saveBeside(const plan::Plan& plan) { return saveAs(plan, freeName()); }

/// What was kept until now is in the file.
fs::path PlanKeeper::written(const fs::path& file) {
  clear();
  begin(file, PlanWatch::stateOf(file));  // a plan that has just got its file is locked beside it
  return file;
}

fs::path PlanKeeper::freeName() const {
  std::error_code ignored;
  fs::path name = m_file;
  for (int number = 2; fs::exists(name, ignored); ++number) {
    name = m_file.parent_path() / (m_file.stem().string() + "-" + std::to_string(number) + m_file.extension().string());
  }
  return name;
}

/// Where no lock can be written, the edits are those of the first.
int PlanKeeper::place() const { return std::max(1, m_lock.place()); }

gis::Status PlanKeeper::keep(const plan::Plan& plan) const {
  return Journal(m_real, place()).keep(bearing(plan, m_file), m_watch.known());
}

void PlanKeeper::clear() const { Journal(m_real, place()).clear(); }

gis::Result<std::optional<Journal::Kept>> PlanKeeper::kept(const plan::Plan& plan) {
  for (int at = 1; at <= PlanLock::mostPlaces; ++at) {
    if (at != place() && !m_lock.isFree(at)) continue;
    HECTARE_ASSIGN(auto kept, Journal(m_real, at).kept());
    if (!kept) continue;
    kept->plan.file = m_file;
    if (kept->plan == plan) continue;
    // They rest on another file than this: saving them has to be asked, as while they were made.
    if (kept->fileChanged) {
      m_watch.watch(m_real, kept->basedOn);
      m_watch.look();
    }
    return kept;
  }
  return std::optional<Journal::Kept>();
}

void PlanKeeper::taken(int place) const {
  if (place != this->place()) Journal(m_real, place).clear();
}

}  // namespace hectare::desk
