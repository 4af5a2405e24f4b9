// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>
#include <cstdint>
#include <filesystem>
#include <vector>

#include "src/plan/plan.h"

namespace hectare::desk {

/// By which a file on the disk is known to be another one, without reading it.
struct FileStamp {
  std::filesystem::path file;
  std::filesystem::file_time_type changed;
  std::uintmax_t bytes = 0;
  friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

/// Of the files of a plan's sources; of one that isn't there, nothing. Looks at the disk.
std::vector<FileStamp> stampsOf(const plan::Plan& plan);

/// Notices that files of a plan's sources changed since they were read.
class SourceWatch : public QObject {
  Q_OBJECT
 public:
  explicit SourceWatch(QObject* parent = nullptr);

  /// \param read as they were when the plan was read; empty: nothing is watched any more.
  void watch(std::vector<FileStamp> read);
  /// Looks at once. Disks on a network tell nobody of changes.
  void look();

 Q_SIGNALS:
  /// Once, until they are read again.
  void changedOnDisk();

 private:
  void follow();

  std::vector<FileStamp> m_read;
  bool m_told = false;
  QFileSystemWatcher m_watcher;
  QTimer m_quiet;  ///< who copies a file changes it many times in a row
};

}  // namespace hectare::desk
