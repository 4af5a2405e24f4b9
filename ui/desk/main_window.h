// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMainWindow>

#include "ui/desk/state/workbench.h"

class QLabel;
class QProgressBar;
class QStackedWidget;
class QTabWidget;
class QToolButton;

namespace hectare::desk {

class AnswerView;
class FindingsPanel;
class LegendPanel;
class MapCanvas;
class SourcesPanel;
class WaterfallPanel;
class WelcomePage;
struct Actions;

/// The window: it puts the panels together and says which hears of which. What is open is in the workbench.
class MainWindow : public QMainWindow {
  Q_OBJECT
 public:
  MainWindow(Texts& texts, std::shared_ptr<const answer::Styles> styles);
  ~MainWindow() override;

  [[nodiscard]] Workbench& work() { return m_work; }
  [[nodiscard]] Session& session() { return m_work.session(); }
  /// What was said last, for people: an error, or that something was written.
  [[nodiscard]] QString said() const;

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void closeEvent(QCloseEvent* event) override;

 private:
  void build();
  void connectPanels();
  void makeActions();
  void speak();
  void speakIn(const char* language);
  void showAnswer();
  void showPlan();
  void showLegend();
  void showPark(std::size_t row);
  void pickPark(gis::Coord land);
  void chooseMapFile();
  void say(const QString& text, bool wrong);

  Texts& m_texts;
  Workbench m_work;
  bool m_fresh = true;  ///< the land of this plan has not been shown yet
  std::unique_ptr<Actions> m_actions;

  QStackedWidget* m_pages = nullptr;
  WelcomePage* m_welcome = nullptr;
  MapCanvas* m_canvas = nullptr;
  AnswerView* m_tables = nullptr;
  QTabWidget* m_side = nullptr;
  SourcesPanel* m_sources = nullptr;
  LegendPanel* m_legend = nullptr;
  WaterfallPanel* m_waterfall = nullptr;
  FindingsPanel* m_findings = nullptr;
  QLabel* m_place = nullptr;
  QLabel* m_scale = nullptr;
  QLabel* m_words = nullptr;
  QProgressBar* m_progress = nullptr;
  QToolButton* m_cancel = nullptr;
};

}  // namespace hectare::desk
