// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QProgressBar>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabWidget>
#include <QToolBar>
#include <QToolButton>

#include "ui/desk/actions.h"
#include "ui/desk/canvas/map_canvas.h"
#include "ui/desk/panels/findings_panel.h"
#include "ui/desk/panels/legend_panel.h"
#include "ui/desk/panels/sources_panel.h"
#include "ui/desk/panels/waterfall_panel.h"
#include "ui/desk/panels/welcome_page.h"
#include "ui/desk/state/park_places.h"
#include "ui/desk/state/paths.h"
#include "ui/desk/state/recent_plans.h"
#include "ui/desk/tables/answer_view.h"

namespace hectare::desk {

namespace fs = std::filesystem;

MainWindow::MainWindow(Texts& texts, std::shared_ptr<const answer::Styles> styles)
    : m_texts(texts), m_work(texts, std::move(styles)), m_actions(std::make_unique<Actions>(this)) {
  setAcceptDrops(true);
  build();
  makeActions();
  connectPanels();
  m_welcome->showRecent(recentPlans());
  speak();
}

MainWindow::~MainWindow() = default;

void MainWindow::build() {
  m_welcome = new WelcomePage(m_texts);
  m_canvas = new MapCanvas;
  m_tables = new AnswerView(m_texts);
  m_sources = new SourcesPanel(m_texts);
  m_legend = new LegendPanel(m_texts);
  m_waterfall = new WaterfallPanel(m_texts);
  m_findings = new FindingsPanel(m_texts);

  auto* middle = new QSplitter(Qt::Vertical);
  middle->addWidget(m_canvas);
  middle->addWidget(m_tables);
  middle->setStretchFactor(0, 1);
  middle->setSizes({480, 250});
  auto* legend = new QScrollArea;
  legend->setWidget(m_legend);
  legend->setWidgetResizable(true);
  legend->setFrameShape(QFrame::NoFrame);
  m_side = new QTabWidget;
  m_side->setDocumentMode(true);
  m_side->addTab(m_waterfall, QString());
  m_side->addTab(legend, QString());
  m_side->addTab(m_sources, QString());
  m_side->addTab(m_findings, QString());
  auto* work = new QSplitter(Qt::Horizontal);
  work->addWidget(middle);
  work->addWidget(m_side);
  work->setStretchFactor(0, 3);
  work->setStretchFactor(1, 1);
  work->setSizes({860, 420});
  m_pages = new QStackedWidget;
  m_pages->addWidget(m_welcome);
  m_pages->addWidget(work);
  setCentralWidget(m_pages);

  m_words = new QLabel;
  m_place = new QLabel;
  m_scale = new QLabel;
  m_progress = new QProgressBar;
  m_progress->setMaximumWidth(180);
  m_progress->setTextVisible(false);
  m_cancel = new QToolButton;
  statusBar()->addWidget(m_words, 1);
  statusBar()->addPermanentWidget(m_progress);
  statusBar()->addPermanentWidget(m_cancel);
  statusBar()->addPermanentWidget(m_place);
  statusBar()->addPermanentWidget(m_scale);
  m_progress->hide();
  m_cancel->hide();
}

void MainWindow::makeActions() {
  const auto on = [this](QAction* action, auto slot) { connect(action, &QAction::triggered, this, slot); };
  on(m_actions->open, [this] {
    const QString file = QFileDialog::getOpenFileName(this, m_texts("desk.open_plan"), {}, "*.hectare");
    if (!file.isEmpty()) m_work.open(pathOf(file));
  });
  on(m_actions->demo, [this] { m_work.openDemo(); });
  on(m_actions->save, [this] { m_work.save(); });
  on(m_actions->quit, [this] { close(); });
  on(m_actions->undo, [this] { session().undo(); });
  on(m_actions->redo, [this] { session().redo(); });
  on(m_actions->exportMap, [this] { chooseMapFile(); });
  on(m_actions->wholeLand, [this] {
    if (const auto snapshot = session().snapshot()) m_canvas->showLand(wholeLand(*snapshot));
  });
  on(m_actions->nearer, [this] { m_canvas->zoomBy(1); });
  on(m_actions->farther, [this] { m_canvas->zoomBy(-1); });
  on(m_actions->dutch, [this] { speakIn("nl"); });
  on(m_actions->english, [this] { speakIn("en"); });
  auto* bar = addToolBar("Hectare");
  bar->setMovable(false);
  bar->addActions({m_actions->open, m_actions->save});
  bar->addSeparator();
  bar->addActions({m_actions->undo, m_actions->redo});
  bar->addSeparator();
  bar->addActions({m_actions->wholeLand, m_actions->exportMap});
  for (QMenu* menu : {menuBar()->addMenu("file"), menuBar()->addMenu("edit"), menuBar()->addMenu("view")}) {
    menu->setObjectName(menu->title());
  }
  findChild<QMenu*>("file")->addActions(
      {m_actions->open, m_actions->demo, m_actions->save, m_actions->exportMap, m_actions->quit});
  findChild<QMenu*>("edit")->addActions({m_actions->undo, m_actions->redo});
  findChild<QMenu*>("view")->addActions(
      {m_actions->wholeLand, m_actions->nearer, m_actions->farther, m_actions->dutch, m_actions->english});
}

void MainWindow::connectPanels() {
  connect(m_welcome, &WelcomePage::demoWanted, &m_work, &Workbench::openDemo);
  connect(m_welcome, &WelcomePage::openWanted, m_actions->open, &QAction::trigger);
  connect(m_welcome, &WelcomePage::planWanted, this, [this](const QString& file) { m_work.open(pathOf(file)); });
  connect(&session(), &Session::planChanged, this, &MainWindow::showPlan);
  connect(&session(), &Session::answered, this, &MainWindow::showAnswer);
  connect(&m_work, &Workbench::said, this, &MainWindow::say);
  connect(&m_work, &Workbench::begun, this, [this] { m_fresh = true; });
  connect(&m_work, &Workbench::guessed, this, [this] { m_side->setCurrentWidget(m_sources); });
  for (BackgroundWork* work : {&session().work(), &m_work.otherWork()}) {
    connect(work, &BackgroundWork::started, this, [this] {
      m_progress->setValue(0);
      m_progress->show();
      m_cancel->show();
    });
    connect(work, &BackgroundWork::progressed, this, [this](double done) { m_progress->setValue(qRound(100 * done)); });
    connect(work, &BackgroundWork::ended, this, [this] {
      const bool busy = session().work().busy() || m_work.otherWork().busy();
      m_progress->setVisible(busy);
      m_cancel->setVisible(busy);
    });
  }
  connect(m_cancel, &QToolButton::clicked, &m_work, &Workbench::cancel);
  connect(m_canvas, &MapCanvas::viewChanged, this, [this] {
    if (!session().isOpen()) return;
    m_scale->setText(m_texts.of({"desk.scale", {{"denominator", std::round(m_canvas->denominator())}}}));
  });
  connect(m_canvas, &MapCanvas::sharpened, this, &MainWindow::showLegend);
  connect(m_canvas, &MapCanvas::pointed, this, [this](gis::Coord land) {
    const text::Language& language = *m_texts.language();
    m_place->setText(QString::fromStdString(language.number(land.x, 0) + "  " + language.number(land.y, 0)));
  });
  connect(m_canvas, &MapCanvas::clicked, this, &MainWindow::pickPark);
  connect(m_tables, &AnswerView::rowPicked, this, [this](std::size_t row) {
    const answer::Table* table = m_tables->model().table();
    if (table != nullptr && table->id == "parks") showPark(row);
  });
  connect(m_sources, &SourcesPanel::roleChosen, &m_work, &Workbench::sayRole);
  connect(m_findings, &FindingsPanel::accepted, &m_work, &Workbench::acceptFinding);
  connect(m_findings, &FindingsPanel::picked, this, [this](const gis::Finding& finding) {
    if (!finding.place) return;
    constexpr double aroundM = 100;
    const gis::Coord at = *finding.place;
    m_canvas->showLand({at.x - aroundM, at.y - aroundM, at.x + aroundM, at.y + aroundM});
  });
  connect(&m_texts, &Texts::changed, this, &MainWindow::speak);
}

void MainWindow::speak() {
  m_actions->speak(m_texts, session().isOpen() ? &session().history() : nullptr);
  for (const char* menu : {"file", "edit", "view"}) {
    findChild<QMenu*>(menu)->setTitle(m_texts((std::string("desk.menu_") + menu).c_str()));
  }
  m_side->setTabText(0, m_texts("desk.overview"));
  m_side->setTabText(1, m_texts("print.legend"));
  m_side->setTabText(2, m_texts("desk.sources"));
  m_side->setTabText(3,
                     m_texts.of({"desk.findings_count", {{"count", static_cast<std::int64_t>(m_findings->open())}}}));
  m_cancel->setText(m_texts("desk.cancel"));
  m_canvas->setAccessibleName(m_texts("desk.map"));
  const QString plan = session().isOpen() ? QString::fromStdString(session().plan().name) + "[*] – " : QString();
  setWindowTitle(plan + "Hectare");
  setWindowModified(session().isOpen() && !session().history().isSaved());
}

void MainWindow::speakIn(const char* language) {
  if (const gis::Status changed = m_texts.change(language); !changed) {
    say(QString::fromStdString(text::render(*m_texts.language(), changed.error())), true);
  }
}

void MainWindow::showPlan() {
  m_pages->setCurrentIndex(1);
  m_sources->show(session().plan(), session().snapshot());
  speak();
}

void MainWindow::showAnswer() {
  const auto snapshot = session().snapshot();
  m_canvas->show({snapshot, &snapshot->content});
  if (m_fresh) m_canvas->showLand(wholeLand(*snapshot));
  m_fresh = false;
  m_canvas->light({});
  m_tables->show(snapshot->answer);
  m_sources->show(snapshot->plan, snapshot);
  m_waterfall->show(snapshot, std::nullopt);
  m_findings->show(snapshot->findings);
  speak();
}

void MainWindow::showLegend() {
  const auto snapshot = session().snapshot();
  if (snapshot) m_legend->show(map::legendOf(snapshot->content, mapView(m_canvas->view(), dotMm(devicePixelRatioF()))));
}

void MainWindow::showPark(std::size_t row) {
  const auto snapshot = session().snapshot();
  if (!snapshot) return;
  gis::GeometryColumn shapes = shapesOfPark(*snapshot, parkInRow(*snapshot, row));
  if (!shapes.box().empty()) m_canvas->showLand(shapes.box());
  m_canvas->light(std::move(shapes));
  m_waterfall->show(snapshot, row);
  m_side->setCurrentWidget(m_waterfall);
}

void MainWindow::pickPark(gis::Coord land) {
  const auto snapshot = session().snapshot();
  if (!snapshot) return;
  const auto park = parkAt(*snapshot, land);
  m_canvas->light(park ? shapesOfPark(*snapshot, *park) : gis::GeometryColumn());
  m_waterfall->show(snapshot, park ? rowOfPark(*snapshot, *park) : std::nullopt);
}

void MainWindow::chooseMapFile() {
  const QString file =
      QFileDialog::getSaveFileName(this, m_texts("desk.export_map"), {}, "PDF (*.pdf);;SVG (*.svg);;PNG (*.png)");
  if (!file.isEmpty()) m_work.exportMap(pathOf(file));
}

void MainWindow::say(const QString& text, bool wrong) {
  m_words->setText(QString(text).replace('\n', "  "));
  m_words->setToolTip(text);
  QFont font = m_words->font();
  font.setBold(wrong);
  m_words->setFont(font);
}

QString MainWindow::said() const { return m_words->text(); }

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
  event->accept();
}

}  // namespace hectare::desk
