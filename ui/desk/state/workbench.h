// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "ui/desk/state/session.h"
#include "ui/desk/state/taken_files.h"
#include "ui/desk/state/texts.h"
#include "ui/desk/state/verb_queue.h"

namespace hectare::desk {

/// What people do with plans and files; how it went is said in words. No widgets: a window shows it.
class Workbench : public QObject {
  Q_OBJECT
 public:
  Workbench(Texts& texts, std::shared_ptr<const answer::Styles> styles);

  [[nodiscard]] Session& session() { return m_session; }
  /// Writing files of the plan.
  [[nodiscard]] BackgroundWork& writing() { return m_writing; }
  /// All that is done beside the window for which somebody waits.
  [[nodiscard]] std::vector<BackgroundWork*> works() {
    return {&m_session.work(), &m_looking, &m_verbs.work(), &m_writing};
  }
  void cancel();

  /// A plan, which is opened; or files, of which a plan is made where none is open, and which are added to the one that
  /// is.
  void take(const std::vector<std::filesystem::path>& paths);
  /// Of files a plan of their own, whatever is open.
  void begin(const std::vector<std::filesystem::path>& paths);
  /// \param then when it is open; where it can't be opened, why not is said.
  void open(const std::filesystem::path& file, std::function<void()> then = {});
  void openDemo();
  // See Session; how it went is said, and by `saved` and `notSaved`.
  void save();
  void saveAs(const std::filesystem::path& file);
  void saveBeside();
  void saveOver();
  void sayRole(const QString& source, plan::Role role);

  /// Takes the result of a verb over as an edit, or says why it was refused.
  void edit(gis::Result<plan::Plan> next, gis::Message what);
  /// The same of a verb that takes its time: it waits for those before it, and is applied to the newest plan.
  void editBeside(SlowVerb verb) { m_verbs.add(std::move(verb)); }
  /// One that looks at the land.
  void editBeside(SlowVerb::Does verb, const gis::Message& what);
  /// What of the files that were taken no source was made of, and why.
  [[nodiscard]] const gis::Findings& notTaken() const { return m_notTaken; }
  void say(const gis::Status& status);
  void say(const gis::Message& text);

 Q_SIGNALS:
  /// For people: an error, or what was done; empty: nothing is to be said any more.
  void said(const QString& text, bool wrong);
  /// Other land than before comes.
  void begun();
  /// The first answer of a plan of a file is there.
  void shown();
  /// A plan is open, of a file or of files; nothing of it has been answered yet.
  void ready();
  /// What files were taken for can be looked at.
  void guessed();
  /// The plan could not be written to its file, or may not: there are other ways.
  void notSaved(const gis::Error& error);
  void saved();

 private:
  void lookAtFiles(std::vector<std::filesystem::path> paths);
  void addFiles(std::vector<std::filesystem::path> paths);
  void makePlan();
  void forgetFiles();
  void told(const gis::Result<std::filesystem::path>& written);
  void bringBackEdits();

  Texts& m_texts;
  Session m_session;
  BackgroundWork m_looking;  ///< at files that are no part of a plan yet
  BackgroundWork m_writing;
  VerbQueue m_verbs;
  std::optional<TakenFiles> m_taken;
  std::filesystem::path m_newFile;
  gis::Findings m_notTaken;
  bool m_answerFailed = false;
};

}  // namespace hectare::desk
