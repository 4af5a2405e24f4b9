// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/plan_watch.h"

#include "gis/base/file.h"
#include "ui/desk/state/paths.h"

namespace hectare::desk {

PlanWatch::PlanWatch(QObject* parent) : QObject(parent) {
  constexpr int quietMs = 150;
  m_quiet.setSingleShot(true);
  m_quiet.setInterval(quietMs);
  const auto later = [this] { m_quiet.start(); };
  connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, later);
  connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, later);
  connect(&m_quiet, &QTimer::timeout, this, [this] {
    look();
    Q_EMIT folderChanged();
  });
}

std::string PlanWatch::stateOf(const std::filesystem::path& file) {
  if (file.empty()) return {};
  const auto text = gis::readFile(file);
  return text ? gis::sha256OfText(*text) : std::string();
}

void PlanWatch::watch(const std::filesystem::path& file, const std::string& known) {
  m_file = file.empty() ? file : std::filesystem::absolute(file);
  m_known = m_told = known;
  const QStringList before = m_watcher.files() + m_watcher.directories();
  if (!before.isEmpty()) m_watcher.removePaths(before);
  m_quiet.stop();
  follow();
}

/// A file that is replaced by renaming is another one for the system; its folder tells of it.
void PlanWatch::follow() {
  std::error_code ignored;
  for (const auto& path : {m_file, m_file.parent_path()}) {
    const QString name = textOf(path);
    if (path.empty() || m_watcher.files().contains(name) || m_watcher.directories().contains(name)) continue;
    if (std::filesystem::exists(path, ignored)) m_watcher.addPath(name);
  }
}

void PlanWatch::look() {
  if (m_file.empty()) return;
  follow();
  const std::string now = stateOf(m_file);
  if (now == m_told) return;
  m_told = now;
  now == m_known ? Q_EMIT asKnownAgain() : Q_EMIT changedOnDisk(!now.empty());
}

}  // namespace hectare::desk
