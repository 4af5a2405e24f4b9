// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <filesystem>
#include <memory>
#include <optional>

#include "gis/base/memo.h"
#include "src/answer/style.h"
#include "ui/desk/state/background_work.h"
#include "ui/desk/state/journal.h"
#include "ui/desk/state/plan_history.h"
#include "ui/desk/state/snapshot.h"

namespace hectare::desk {

/// A plan that is open: its edits, its file and what was last answered about it. Every edit is a verb; the answer
/// follows by itself, beside the window, and what did not change is not computed again.
class Session : public QObject {
  Q_OBJECT
 public:
  explicit Session(std::shared_ptr<const answer::Styles> styles, QObject* parent = nullptr);

  /// Opens a plan's file. Errors: those of readPlan; what was open then stays.
  gis::Status open(const std::filesystem::path& file);
  /// Begins with a plan that is in no file yet (plan.file says where it will be).
  void begin(plan::Plan plan);

  [[nodiscard]] bool isOpen() const { return m_history.has_value(); }
  /// \pre isOpen()
  [[nodiscard]] const PlanHistory& history() const { return *m_history; }
  [[nodiscard]] const plan::Plan& plan() const { return m_history->plan(); }

  /// Takes the result of a verb over as an edit. Errors: that of the verb; the plan then stays. \pre isOpen()
  gis::Status edit(gis::Result<plan::Plan> next, gis::Message what);
  void undo();
  void redo();
  /// Errors: writeFailed; the file is then as it was. \pre isOpen()
  gis::Status save();

  /// Edits of a session that ended unasked. Errors: those of the journal. \pre isOpen()
  [[nodiscard]] gis::Result<std::optional<Journal::Kept>> keptEdits() const;
  void takeBack(Journal::Kept kept, gis::Message what);
  void forgetEdits() const;

  /// The newest that there is; null: nothing has been answered yet.
  [[nodiscard]] std::shared_ptr<const Snapshot> snapshot() const { return m_snapshot; }
  [[nodiscard]] BackgroundWork& work() { return m_work; }
  [[nodiscard]] const answer::Styles& styles() const { return *m_styles; }

 Q_SIGNALS:
  /// Another plan, or another state of it.
  void planChanged();
  void answered();
  /// The journal beside the plan cannot be written.
  void journalFailed(const gis::Error& error);

 private:
  void become(PlanHistory history);
  void keepEdits();
  void changed();
  void ask();

  std::shared_ptr<const answer::Styles> m_styles;
  std::optional<PlanHistory> m_history;
  std::shared_ptr<const Snapshot> m_snapshot;
  std::shared_ptr<gis::Memo> m_memo;
  BackgroundWork m_work;
};

}  // namespace hectare::desk
