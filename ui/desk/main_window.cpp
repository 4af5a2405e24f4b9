// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QGridLayout>
#include <QMimeData>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QUrl>

#include "ui/desk/action_book.h"
#include "ui/desk/canvas/map_canvas.h"
#include "ui/desk/desk.h"
#include "ui/desk/fields/calm_wheel.h"
#include "ui/desk/notice_bar.h"
#include "ui/desk/panels/overview_panel.h"
#include "ui/desk/panels/welcome_page.h"
#include "ui/desk/side_bar.h"
#include "ui/desk/state/paths.h"
#include "ui/desk/status_line.h"
#include "ui/desk/tables/answer_view.h"
#include "ui/desk/tasks/arrange_layers.h"
#include "ui/desk/tasks/bind_sources.h"
#include "ui/desk/tasks/copy_shown.h"
#include "ui/desk/tasks/correct_plots.h"
#include "ui/desk/tasks/draw_land.h"
#include "ui/desk/tasks/edit_plan.h"
#include "ui/desk/tasks/explain_figures.h"
#include "ui/desk/tasks/export_work.h"
#include "ui/desk/tasks/give_help.h"
#include "ui/desk/tasks/guard_plan.h"
#include "ui/desk/tasks/keep_plans.h"
#include "ui/desk/tasks/look_around.h"
#include "ui/desk/tasks/measure_land.h"
#include "ui/desk/tasks/remember_window.h"
#include "ui/desk/tasks/review_findings.h"
#include "ui/desk/tasks/show_figures.h"

namespace hectare::desk {

namespace fs = std::filesystem;

MainWindow::MainWindow(Texts& texts, std::shared_ptr<const answer::Styles> styles)
    : m_texts(texts), m_work(texts, std::move(styles)), m_actions(new ActionBook(*this, texts)) {
  setAcceptDrops(true);
  qApp->installEventFilter(new CalmWheel(this));
  build();
  addTasks();
  connectWork();
  m_welcome->showRecent();
  speak();
}

MainWindow::~MainWindow() = default;

void MainWindow::build() {
  m_welcome = new WelcomePage(m_texts);
  m_canvas = new MapCanvas;
  m_tables = new AnswerView(m_texts);
  m_side = new SideBar(m_texts);
  m_status = new StatusLine(m_texts);
  m_notices = new NoticeBar(m_texts);
  auto* middle = new QSplitter(Qt::Vertical);
  middle->setObjectName("middle");
  auto* land = new QWidget;
  auto* over = new QGridLayout(land);  // a notice that comes leaves the map where it is
  over->setContentsMargins(0, 0, 0, 0);
  over->addWidget(m_canvas, 0, 0);
  over->addWidget(m_notices, 0, 0, Qt::AlignTop);
  middle->addWidget(land);
  middle->addWidget(m_tables);
  middle->setStretchFactor(0, 1);
  middle->setSizes({480, 230});
  auto* work = new QSplitter(Qt::Horizontal);
  work->setObjectName("work");
  work->addWidget(middle);
  work->addWidget(m_side);
  work->setStretchFactor(0, 1);
  work->setSizes({830, 450});
  m_pages = new QStackedWidget;
  m_pages->addWidget(m_welcome);
  m_pages->addWidget(work);
  setCentralWidget(m_pages);
  statusBar()->addWidget(m_status, 1);
  statusBar()->setSizeGripEnabled(false);
}

/// In the order in which their actions and pages stand.
void MainWindow::addTasks() {
  const Desk desk{*this, m_texts, m_work, *m_canvas, *m_tables, *m_side, *m_status, *m_notices, *m_actions};
  auto* plans = new KeepPlans(desk, this);
  auto* figures = new ShowFigures(desk, this);
  new ArrangeLayers(desk, this);
  new BindSources(desk, this);
  new EditPlan(desk, this);
  new ReviewFindings(desk, this);
  new ExplainFigures(desk, this);
  new CorrectPlots(desk, this);
  new LookAround(desk, this);
  new MeasureLand(desk, this);
  const auto* drawing = new DrawLand(desk, this);
  new ExportWork(desk, this);
  new CopyShown(desk, this);
  new GiveHelp(desk, this);
  const auto* guard = new GuardPlan(desk, this);
  m_remember = new RememberWindow(desk, this);
  connect(drawing, &DrawLand::tried, &figures->overview(), &OverviewPanel::tryOut);
  connect(m_welcome, &WelcomePage::openWanted, plans, &KeepPlans::chooseFile);
  connect(guard, &GuardPlan::saveAsWanted, plans, &KeepPlans::saveAs);
}

void MainWindow::connectWork() {
  connect(m_welcome, &WelcomePage::demoWanted, &m_work, &Workbench::openDemo);
  connect(m_welcome, &WelcomePage::planWanted, this, [this](const QString& file) { m_work.open(pathOf(file)); });
  connect(&session(), &Session::planChanged, this, [this] {
    m_pages->setCurrentIndex(1);
    m_actions->setPlanOpen(true, !session().newer());
    speak();
  });
  connect(&session(), &Session::savedChanged, this, &MainWindow::speak);
  connect(&m_work, &Workbench::said, m_status, &StatusLine::say);
  connect(m_status, &StatusLine::cancelWanted, &m_work, &Workbench::cancel);
  const auto showBusy = [this] { m_status->setBusy(std::ranges::any_of(m_work.works(), &BackgroundWork::busy)); };
  for (BackgroundWork* work : m_work.works()) {
    connect(work, &BackgroundWork::started, this, showBusy);
    connect(work, &BackgroundWork::progressed, m_status, &StatusLine::setProgress);
    connect(work, &BackgroundWork::ended, this, showBusy);
  }
  connect(&m_texts, &Texts::changed, this, &MainWindow::speak);
}

void MainWindow::speak() {
  m_canvas->setAccessibleName(m_texts("desk.map"));
  // "[*]" is where Qt marks what is not saved; twice it is the three characters themselves.
  const QString name = session().isOpen() ? QString::fromStdString(session().plan().name) : QString();
  setWindowTitle(session().isOpen() ? QString(name).replace("[*]", "[*][*]") + "[*] – Hectare" : "Hectare");
  setWindowModified(session().isOpen() && !session().history().isSaved());
}

void MainWindow::restore() {
  m_restored = true;
  m_remember->placeWindow();
}

std::optional<fs::path> MainWindow::lastPlan() const { return m_remember->lastPlan(); }

QString MainWindow::said() const { return m_status->said(); }

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
  if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
  std::vector<fs::path> paths;
  for (const QUrl& url : event->mimeData()->urls()) {
    if (url.isLocalFile()) paths.push_back(pathOf(url.toLocalFile()));
  }
  event->acceptProposedAction();
  m_work.take(paths);
}

/// Nothing is asked: edits that are not saved stay in the journal and come back.
void MainWindow::closeEvent(QCloseEvent* event) {
  m_work.cancel();
  if (m_restored) m_remember->keep();
  event->accept();
}

}  // namespace hectare::desk
