// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/plan_lock.h"

#include <QDateTime>
#include <QFile>
#include <chrono>

#include "ui/desk/state/own_folder.h"
#include "ui/desk/state/paths.h"

namespace hectare::desk {

namespace fs = std::filesystem;

namespace {

/// Of another machine nobody can tell whether a process still runs: only that it has not been heard of.
constexpr std::chrono::hours unheard{24};
constexpr std::chrono::hours beatEvery{1};

std::unique_ptr<QLockFile> lockFile(const fs::path& file) {
  auto lock = std::make_unique<QLockFile>(textOf(file));
  lock->setStaleLockTime(static_cast<int>(std::chrono::milliseconds(unheard).count()));
  return lock;
}

bool isThere(const fs::path& file) {
  std::error_code ignored;
  return fs::exists(file, ignored);
}

}  // namespace

PlanLock::PlanLock(QObject* parent) : QObject(parent) {
  m_beat.setInterval(beatEvery);
  connect(&m_beat, &QTimer::timeout, this, &PlanLock::beat);
}

PlanLock::~PlanLock() = default;

fs::path PlanLock::fileOf(int place) const {
  fs::path file = m_stem;
  file += (place == 1 ? std::string() : "." + std::to_string(place)) + ".lock";
  return file;
}

void PlanLock::hold(const fs::path& plan) {
  const fs::path beside = plan.parent_path() / ("." + plan.filename().string());
  if (m_place > 0 && m_stem == beside) return look();
  release();
  m_stem = beside;
  if (!isThere(plan) || !takePlace()) {
    m_stem = ownFolder() / ownName(plan);
    static_cast<void>(takePlace());
  }
  m_beat.start();
  look();
}

/// False: locks can't be written here.
bool PlanLock::takePlace() {
  for (int place = 1; place <= mostPlaces; ++place) {
    auto lock = lockFile(fileOf(place));
    if (lock->tryLock(0)) {
      m_lock = std::move(lock);
      m_place = place;
      return true;
    }
    if (lock->error() != QLockFile::LockFailedError) return false;
  }
  return false;
}

void PlanLock::release() {
  m_lock.reset();
  m_beat.stop();
  m_stem.clear();
  m_place = 0;
  look();
}

bool PlanLock::isFree(int place) const {
  if (place == m_place) return false;
  return !isThere(fileOf(place)) || lockFile(fileOf(place))->tryLock(0);
}

void PlanLock::look() {
  std::vector<PlanHolder> others;
  for (int place = 1; place <= mostPlaces && !m_stem.empty(); ++place) {
    if (isFree(place) || place == m_place) continue;
    PlanHolder other;
    if (lockFile(fileOf(place))->getLockInfo(&other.process, &other.host, &other.program)) others.push_back(other);
  }
  if (others == m_others) return;
  m_others = std::move(others);
  Q_EMIT othersChanged();
}

void PlanLock::beat() const {
  QFile file(textOf(fileOf(m_place)));
  if (m_place > 0 && file.open(QIODevice::ReadWrite)) {
    file.setFileTime(QDateTime::currentDateTime(), QFileDevice::FileModificationTime);
  }
}

}  // namespace hectare::desk
