// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "gis/base/memo.h"
#include "gis/io/consent.h"
#include "src/answer/style.h"
#include "src/plan/newer_plan.h"
#include "ui/desk/state/background_work.h"
#include "ui/desk/state/plan_disk.h"
#include "ui/desk/state/plan_history.h"
#include "ui/desk/state/read_plan.h"
#include "ui/desk/state/snapshot.h"

namespace hectare::desk {

/// A plan that is open: its edits, its file and what was last answered about it. Every edit is a verb; the answer
/// follows by itself, beside the window, and what did not change is not computed again. What has to do with a disk goes
/// its own way too: it is asked for, and `then` says how it went.
class Session : public QObject {
  Q_OBJECT
 public:
  explicit Session(std::shared_ptr<const answer::Styles> styles, QObject* parent = nullptr);

  using Then = std::function<void(const gis::Status&)>;
  /// With the file that was written.
  using ThenWritten = std::function<void(const gis::Result<std::filesystem::path>&)>;

  /// Opens a plan's file; one of a newer format only to be read; one that was never saved, from its journal. Errors:
  /// those of planToOpen; what was open then stays.
  void open(const std::filesystem::path& file, Then then);
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
  /// Writes the plan as it stands now; what is edited meanwhile is not saved by it. Errors: writeFailed; refused where
  /// somebody else changed or made the file since (saveOver, saveBeside and reload are the ways on), or where the plan
  /// can only be read. The file is then as it was, and the edits stay kept. \pre isOpen()
  void save(ThenWritten then);
  /// The same, over what somebody else wrote.
  void saveOver(ThenWritten then);
  /// Under the first free name beside it, which the plan bears from then on.
  void saveBeside(ThenWritten then);
  /// Under another name, which the plan bears from then on; its sources are found from there.
  void saveAs(const std::filesystem::path& file, ThenWritten then);
  /// As it stands in the file, as an edit: undo brings back what this window had. Of a newer format it can only be
  /// read, and the edits stay in the journal. Errors: as open. \pre isOpen()
  void reload(Then then);

  /// No value, unless the plan is of a newer format: then what of it isn't shown, and it can't be edited or saved.
  [[nodiscard]] const std::optional<plan::NewerPlan>& newer() const { return m_newer; }
  /// For people: why the plan can only be read. \pre newer()
  [[nodiscard]] std::vector<gis::Message> newerNote() const;

  /// Edits of a session that ended unasked. Errors: those of the journal. \pre isOpen()
  void keptEdits(std::function<void(gis::Result<std::optional<Journal::Kept>>)> then);
  void takeBack(Journal::Kept kept, gis::Message what);

  /// The newest that there is; null: nothing has been answered yet.
  [[nodiscard]] std::shared_ptr<const Snapshot> snapshot() const { return m_snapshot; }
  /// Which question the window shows beside the ledger; it is asked at once.
  void show(asking::AskedQuestion question);
  [[nodiscard]] const asking::AskedQuestion& question() const { return m_question; }
  [[nodiscard]] BackgroundWork& work() { return m_work; }
  /// Whether the newest answer is that of the plan as it stands, to what is asked now.
  [[nodiscard]] bool isUpToDate() const {
    return m_snapshot && m_snapshot->plan == plan() && m_snapshot->question == m_question;
  }
  /// Asks once more where somebody cancelled the answer; else it is there, or comes. \pre isOpen()
  void wantAnswer();
  /// Reads what changed of the files of its sources. \pre isOpen()
  void readAgain() { ask(); }
  /// Who else has the plan open.
  [[nodiscard]] std::vector<PlanHolder> others() const {
    return m_watched ? m_disk->others() : std::vector<PlanHolder>();
  }
  /// Looks at the disk whether somebody else changed the plan's file or opened it. Folders on a network tell nobody.
  void look();
  /// Something of the plan waits for its disk.
  [[nodiscard]] bool waitsForDisk() const { return m_disk->busy(); }
  /// What the sources of this plan may ask of a network; off until somebody allows it, for this plan and this time.
  void allowNetwork();
  [[nodiscard]] const gis::Consent& consent() const { return m_consent; }
  /// What has been computed of this plan so far. For the threads of its questions.
  [[nodiscard]] std::shared_ptr<gis::Memo> memo() const { return m_memo; }
  [[nodiscard]] std::shared_ptr<const answer::Styles> styles() const { return m_styles; }

 Q_SIGNALS:
  /// Another plan, or another state of it.
  void planChanged();
  void answered();
  /// The plan became what its file says, or is that no longer; nothing else changed.
  void savedChanged();
  /// The journal can be written nowhere; or a plan that is open no more could not be saved.
  void notKept(const gis::Error& error);
  /// Somebody else changed the plan's file. \param there whether there is something to be read.
  void changedOnDisk(bool there);
  /// It is as it was known again.
  void asKnownAgain();
  void othersChanged();
  /// Somebody changed files of its sources: what is shown was made of what they held before (readAgain).
  void sourcesChanged();
  /// The disk of the plan has not answered for a while; or it does again.
  void diskSlow(bool slow);

 private:
  /// Of one plan that is open: a job that comes back later knows by it whether that is still so.
  struct Opening {
    std::atomic<int> newestEdits = 0;  ///< that are to be kept; those before need not be
  };
  using Write = std::function<gis::Result<std::filesystem::path>(PlanKeeper&, const plan::Plan&)>;

  PlanDisk& newDisk();
  PlanDisk& diskThatAnswers() { return m_disk->isSlow() ? newDisk() : *m_disk; }
  void goOnWith(PlanDisk& disk);
  void forget(const PlanDisk& disk);
  void take(ReadPlan read, PlanDisk& disk);
  void become(PlanHistory history);
  void write(Write write, ThenWritten then, PlanDisk& disk);
  void wasWritten(const std::filesystem::path& file, std::uint64_t mark, PlanDisk& disk);
  void takeTheirs(ReadPlan theirs);
  void keepEdits();
  void changed();
  void ask();

  std::shared_ptr<const answer::Styles> m_styles;
  std::optional<PlanHistory> m_history;
  std::optional<plan::NewerPlan> m_newer;
  std::shared_ptr<Opening> m_opening;
  int m_wishes = 0;   ///< plans that were to be opened
  int m_granted = 0;  ///< the wish that was granted last: those before are not wanted any more
  gis::Consent m_consent;
  std::vector<std::string> m_anew;  ///< sources that are to be read again, though nothing of theirs changed
  asking::AskedQuestion m_question;
  std::shared_ptr<const Snapshot> m_snapshot;
  std::shared_ptr<gis::Memo> m_memo;
  BackgroundWork m_work;
  /// That of the plan; and those of plans before it that have not finished yet: a disk that hangs keeps no other plan
  /// from being opened.
  std::vector<std::unique_ptr<PlanDisk>> m_disks;
  PlanDisk* m_disk;
  bool m_watched = false;  ///< the disk has begun with the plan that is open
};

}  // namespace hectare::desk
