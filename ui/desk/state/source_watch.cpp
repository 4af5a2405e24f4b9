// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/source_watch.h"

#include <algorithm>
#include <system_error>

#include "gis/io/source_files.h"
#include "gis/io/source_place.h"
#include "ui/desk/state/paths.h"

namespace hectare::desk {

namespace fs = std::filesystem;

namespace {

FileStamp stampOf(const fs::path& file) {
  std::error_code none;
  FileStamp stamp{file, fs::last_write_time(file, none), 0};
  if (none) stamp.changed = {};
  const std::uintmax_t bytes = fs::is_regular_file(file, none) ? fs::file_size(file, none) : 0;
  if (!none) stamp.bytes = bytes;
  return stamp;
}

}  // namespace

std::vector<FileStamp> stampsOf(const plan::Plan& plan) {
  std::vector<FileStamp> stamps;
  for (const plan::Source& source : plan.sources) {
    for (const std::string& path : source.paths) {
      if (gis::leadsElsewhere(path)) continue;
      for (const fs::path& file : gis::filesOf(gis::placeOf(plan.resolve(path)).file)) {
        if (std::ranges::find(stamps, file, &FileStamp::file) == stamps.end()) stamps.push_back(stampOf(file));
      }
    }
  }
  return stamps;
}

SourceWatch::SourceWatch(QObject* parent) : QObject(parent) {
  constexpr int quietMs = 500;
  m_quiet.setSingleShot(true);
  m_quiet.setInterval(quietMs);
  connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] { m_quiet.start(); });
  connect(&m_quiet, &QTimer::timeout, this, &SourceWatch::look);
}

void SourceWatch::watch(std::vector<FileStamp> read) {
  m_read = std::move(read);
  m_told = false;
  m_quiet.stop();
  if (const QStringList before = m_watcher.files(); !before.isEmpty()) m_watcher.removePaths(before);
  follow();
  if (!m_read.empty()) m_quiet.start();  // what changed while it was read
}

/// A file that is replaced by renaming is another one for the system.
void SourceWatch::follow() {
  std::error_code ignored;
  const QStringList known = m_watcher.files();
  for (const FileStamp& stamp : m_read) {
    const QString name = textOf(stamp.file);
    if (!known.contains(name) && fs::is_regular_file(stamp.file, ignored)) m_watcher.addPath(name);
  }
}

void SourceWatch::look() {
  follow();
  if (m_told || std::ranges::all_of(m_read, [](const FileStamp& read) { return stampOf(read.file) == read; })) return;
  m_told = true;
  Q_EMIT changedOnDisk();
}

}  // namespace hectare::desk
