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

namespace hectare::desk {

/// What people do with plans and files; how it went is said in words. No widgets: a window shows it.
class Workbench : public QObject {
  Q_OBJECT
 public:
  Workbench(Texts& texts, std::shared_ptr<const answer::Styles> styles);

  [[nodiscard]] Session& session() { return m_session; }
  /// Beside the answers: looking at files, writing sheets.
  [[nodiscard]] BackgroundWork& otherWork() { return m_other; }
  void cancel();

  /// A plan, which is opened; or files, of which a plan is made where none is open, and which are added to the one that
  /// is.
  void take(const std::vector<std::filesystem::path>& paths);
  /// Of files a plan of their own, whatever is open.
  void begin(const std::vector<std::filesystem::path>& paths);
  void open(const std::filesystem::path& file);
  void openDemo();
  void save();
  void sayRole(const QString& source, plan::Role role);
  /// As `hectare accept` does: what it says now is kept with it, so that another delivery is held against it.
  void acceptFinding(const gis::Finding& finding, const QString& reason, const QString& author);

  /// Takes the result of a verb over as an edit, or says why it was refused.
  void edit(gis::Result<plan::Plan> next, gis::Message what);
  /// A verb that has to look at the data.
  using Verb = std::function<gis::Result<plan::Plan>(const Snapshot&, gis::Progress&)>;
  /// Runs it beside the window; when the plan went on meanwhile, it is refused.
  void editBeside(Verb verb, const gis::Message& what);
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

 private:
  void lookAtFiles(std::vector<std::filesystem::path> paths);
  void addFiles(std::vector<std::filesystem::path> paths);
  void makePlan();
  void bringBackEdits();

  Texts& m_texts;
  Session m_session;
  BackgroundWork m_other;
  std::optional<TakenFiles> m_taken;
  std::filesystem::path m_newFile;
};

}  // namespace hectare::desk
