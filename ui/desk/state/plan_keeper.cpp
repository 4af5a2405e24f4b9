// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/plan_keeper.h"

#include <algorithm>

#include "src/plan/plan_file.h"

namespace hectare::desk {

namespace fs = std::filesystem;

PlanKeeper::PlanKeeper(QObject* parent) : QObject(parent) {
  // Who opens the plan, or closes it, leaves or takes a lock file.
  connect(&m_watch, &PlanWatch::folderChanged, &m_lock, &PlanLock::look);
}

void PlanKeeper::begin(const fs::path& file, const std::string& known) {
  onlyWatch(file, known);
  m_lock.hold(file);
}

void PlanKeeper::onlyWatch(const fs::path& file, const std::string& known) {
  m_file = file;
  m_lock.release();
  m_watch.watch(file, known);
}

gis::Status PlanKeeper::write(const plan::Plan& plan, bool over) {
  if (!over && m_watch.isThere() && !m_watch.isAsKnown()) {
    return gis::Error{gis::ErrorKind::refused, {"keep.changed_since"}, m_file.string(), {"keep.changed_since_hint"}};
  }
  HECTARE_TRY(over ? plan::savePlanLike(plan, m_file) : plan::savePlan(plan));
  clear();
  m_file = plan.file;
  m_watch.watch(m_file, PlanWatch::stateOf(m_file));
  m_lock.hold(m_file);  // a plan that has just got its file is locked beside it
  return {};
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

gis::Status PlanKeeper::keep(const plan::Plan& plan) const { return Journal(m_file, place()).keep(plan); }

void PlanKeeper::clear() const { Journal(m_file, place()).clear(); }

gis::Result<std::optional<Journal::Kept>> PlanKeeper::kept(const plan::Plan& plan) const {
  for (int at = 1; at <= PlanLock::mostPlaces; ++at) {
    if (at != place() && !m_lock.isFree(at)) continue;
    HECTARE_ASSIGN(auto kept, Journal(m_file, at).kept());
    if (kept && kept->plan != plan) return kept;
  }
  return std::optional<Journal::Kept>();
}

void PlanKeeper::taken(int place) const {
  if (place != this->place()) Journal(m_file, place).clear();
}

}  // namespace hectare::desk
