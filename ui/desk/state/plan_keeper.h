// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>

#include "ui/desk/state/journal.h"
#include "ui/desk/state/plan_lock.h"
#include "ui/desk/state/plan_watch.h"

namespace hectare::desk {

/// Sees to it that nothing of an open plan is lost: its file, which others may write too; its journal; the other
/// windows that have it open.
class PlanKeeper : public QObject {
  Q_OBJECT
 public:
  explicit PlanKeeper(QObject* parent = nullptr);

  /// \param known what the file held when the plan was read (PlanWatch::stateOf); empty: the plan is in no file yet.
  void begin(const std::filesystem::path& file, const std::string& known);
  /// Nothing is kept: the plan can only be read. Its file is watched all the same.
  void onlyWatch(const std::filesystem::path& file, const std::string& known);

  /// Writes the plan to its file, which then is the one that is kept; the comments of the one before come along.
  /// Errors: writeFailed, and the file is as it was; refused where somebody else changed or made it since, unless
  /// `over` says that theirs may go.
  gis::Status write(const plan::Plan& plan, bool over);
  /// The name of the file with the first number that makes it new.
  [[nodiscard]] std::filesystem::path freeName() const;

  /// Errors: writeFailed.
  [[nodiscard]] gis::Status keep(const plan::Plan& plan) const;
  void clear() const;
  /// Edits of a window that ended unasked, this one's place first; none where they say what `plan` says. Errors: those
  /// of the journal.
  [[nodiscard]] gis::Result<std::optional<Journal::Kept>> kept(const plan::Plan& plan) const;
  /// The edits of a place are this window's own now; their journal is not needed any more.
  void taken(int place) const;

  [[nodiscard]] PlanWatch& watch() { return m_watch; }
  [[nodiscard]] PlanLock& lock() { return m_lock; }

 private:
  [[nodiscard]] int place() const;

  std::filesystem::path m_file;
  PlanWatch m_watch;
  PlanLock m_lock;
};

}  // namespace hectare::desk
