// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>
#include <filesystem>
#include <string>

namespace hectare::desk {

/// Notices that a plan's file was changed by somebody else: written, replaced by renaming, made, or taken away. What
/// counts is what it holds: a file that is written anew with the same content has not changed.
class PlanWatch : public QObject {
  Q_OBJECT
 public:
  explicit PlanWatch(QObject* parent = nullptr);

  /// What a file holds, as a hash; empty: it isn't there or can't be read.
  [[nodiscard]] static std::string stateOf(const std::filesystem::path& file);

  /// \param file need not be there yet; empty: nothing is watched any more. \param known what it held when it was read.
  void watch(const std::filesystem::path& file, const std::string& known);
  /// What was known last.
  [[nodiscard]] const std::string& known() const { return m_known; }
  /// Whether the file holds what was known last. Looks at the disk.
  [[nodiscard]] bool isAsKnown() const { return stateOf(m_file) == m_known; }
  /// As changedOnDisk tells it. Looks at the disk.
  [[nodiscard]] bool isThere() const { return !stateOf(m_file).empty(); }
  /// Looks at once. Disks on a network tell nobody of changes: a window looks when it comes to the front.
  void look();

 Q_SIGNALS:
  /// Once per change. \param there whether there is something to be read.
  void changedOnDisk(bool there);
  /// It holds again what was known, after it did not: a disk that was gone is back.
  void asKnownAgain();
  /// Something in the file's folder changed.
  void folderChanged();

 private:
  void follow();

  std::filesystem::path m_file;
  std::string m_known;  ///< what was read or written here
  std::string m_told;   ///< what was told last
  QFileSystemWatcher m_watcher;
  QTimer m_quiet;  ///< who writes a file changes it several times in a row
};

}  // namespace hectare::desk
