// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>

#include "ui/desk/state/journal.h"
#include "ui/desk/state/plan_lock.h"
#include "ui/desk/state/plan_watch.h"
#include "ui/desk/state/source_watch.h"

namespace hectare::desk {

/// Sees to it that nothing of an open plan is lost: its file, which others may write too; its journal; the other
/// windows that have it open. All of it looks at the disk, and takes as long as that takes: see PlanDisk. Where a plan
/// was opened by a link, what is kept beside it is kept beside the file itself: it is one plan by whatever name.
class PlanKeeper : public QObject {
  Q_OBJECT
 public:
  explicit PlanKeeper(QObject* parent = nullptr);

  /// \param known what the file held when the plan was read (PlanWatch::stateOf); empty: the plan is in no file yet.
  void begin(const std::filesystem::path& file, const std::string& known);
  /// Nothing is kept: the plan can only be read. Its file is watched all the same.
  void onlyWatch(const std::filesystem::path& file, const std::string& known);
  /// The plan is open no more.
  void letGo();
  /// What the file holds has been seen.
  void know(const std::string& state);
  /// Whether somebody else changed the file, and who has it open.
  void look();

  // The three ways of saving write the plan to a file, which then is the one that is kept, whatever file the plan bears
  // itself; the comments of the one before come along. \return that file. Errors: writeFailed, and the file is as it
  // was.

  /// To its file. Errors, besides: refused where somebody else changed or made it since, unless `over` says that theirs
  /// may go.
  gis::Result<std::filesystem::path> save(const plan::Plan& plan, bool over);
  gis::Result<std::filesystem::path> saveAs(const plan::Plan& plan, const std::filesystem::path& file);
  /// Under the name of the file with the first number that makes it new.
  gis::Result<std::filesystem::path> saveBeside(const plan::Plan& plan);

  /// Errors: writeFailed.
  [[nodiscard]] gis::Status keep(const plan::Plan& plan) const;
  void clear() const;
  /// Edits of a window that ended unasked, this one's place first; none where they say what `plan` says. Where somebody
  /// changed the file since, that is noticed as if the window had been there. Errors: those of the journal.
  [[nodiscard]] gis::Result<std::optional<Journal::Kept>> kept(const plan::Plan& plan);
  /// The edits of a place are this window's own now; their journal is not needed any more.
  void taken(int place) const;

  /// As the plan bears it.
  [[nodiscard]] const std::filesystem::path& file() const { return m_file; }
  [[nodiscard]] PlanWatch& watch() { return m_watch; }
  [[nodiscard]] SourceWatch& sources() { return m_sources; }
  [[nodiscard]] PlanLock& lock() { return m_lock; }

 private:
  [[nodiscard]] int place() const;
  [[nodiscard]] std::filesystem::path freeName() const;
  std::filesystem::path written(const std::filesystem::path& file);

  std::filesystem::path m_file;  ///< as the plan bears it
  std::filesystem::path m_real;  ///< what it leads to
  PlanWatch m_watch;
  SourceWatch m_sources;
  PlanLock m_lock;
};

}  // namespace hectare::desk
