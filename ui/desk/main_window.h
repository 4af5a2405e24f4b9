// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>
#include <memory>

#include "ui/desk/state/workbench.h"

class QStackedWidget;

namespace hectare::desk {

class ActionBook;
class AnswerView;
class MapCanvas;
class NoticeBar;
class RememberWindow;
class SideBar;
class StatusLine;
class WelcomePage;
struct Desk;

/// The window: it puts the parts together and gives them to what people do (`tasks`), each of which wires itself. What
/// is open is in the workbench.
class MainWindow : public QMainWindow {
  Q_OBJECT
 public:
  MainWindow(Texts& texts, std::shared_ptr<const answer::Styles> styles);
  ~MainWindow() override;

  [[nodiscard]] Workbench& work() { return m_work; }
  [[nodiscard]] Session& session() { return m_work.session(); }
  [[nodiscard]] ActionBook& actions() { return *m_actions; }
  /// As it stood when it was closed; and when it is closed, that is kept for the next time.
  void restore();
  /// The plan that was open then; none: there was none.
  [[nodiscard]] std::optional<std::filesystem::path> lastPlan() const;
  /// What was said last, for people: an error, or that something was written.
  [[nodiscard]] QString said() const;

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void closeEvent(QCloseEvent* event) override;

 private:
  void build();
  void addTasks();
  void connectWork();
  void speak();

  Texts& m_texts;
  Workbench m_work;
  ActionBook* m_actions;
  QStackedWidget* m_pages = nullptr;
  WelcomePage* m_welcome = nullptr;
  MapCanvas* m_canvas = nullptr;
  AnswerView* m_tables = nullptr;
  SideBar* m_side = nullptr;
  StatusLine* m_status = nullptr;
  NoticeBar* m_notices = nullptr;
  RememberWindow* m_remember = nullptr;
  bool m_restored = false;
};

}  // namespace hectare::desk
