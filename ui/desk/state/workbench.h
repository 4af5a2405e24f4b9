// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <filesystem>
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

  /// A plan, or files of which a plan is made.
  void take(const std::vector<std::filesystem::path>& paths);
  void open(const std::filesystem::path& file);
  void openDemo();
  void save();
  void sayRole(const QString& source, plan::Role role);
  void acceptFinding(const gis::Finding& finding, const QString& reason);
  void exportMap(const std::filesystem::path& file);

 Q_SIGNALS:
  /// For people: an error, or what was done; empty: nothing is to be said any more.
  void said(const QString& text, bool wrong);
  /// Other land than before comes.
  void begun();
  /// What files were taken for can be looked at.
  void guessed();

 private:
  void lookAtFiles(std::vector<std::filesystem::path> paths);
  void makePlan();
  void bringBackEdits();
  void say(const gis::Status& status);
  void say(const gis::Message& text);

  Texts& m_texts;
  Session m_session;
  BackgroundWork m_other;
  std::optional<TakenFiles> m_taken;
  std::filesystem::path m_newFile;
};

}  // namespace hectare::desk
