// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/desk/desk_window.h"

#include "tests/support/catch.h"
#include "tests/support/source_folder.h"
#include "tests/ui/desk/start_desk.h"
#include "ui/desk/canvas/map_canvas.h"
#include "ui/desk/state/park_places.h"

namespace hectare::tests {

namespace fs = std::filesystem;

DeskWindow::DeskWindow() {
  startDesk();
  for (const auto& file : fs::directory_iterator(fs::path(sourceFolder()) / "tests/cli/land/two_parks")) {
    fs::copy(file.path(), folder.path() / file.path().filename());
  }
  texts = std::move(*desk::Texts::load("en"));
  begin();
}

DeskWindow::~DeskWindow() {
  const bool failed = !Catch::getResultCapture().lastAssertionPassed();
  if (!window || (!failed && qgetenv("HECTARE_PICTURES") != "all")) return;
  fs::create_directories("pictures");
  const auto name = Catch::getResultCapture().getCurrentTestName();
  window->grab().save(QString::fromStdString("pictures/desk " + name + ".png"));
}

void DeskWindow::begin() {
  auto styles = answer::Styles::read();
  REQUIRE(styles);
  window = std::make_unique<desk::MainWindow>(*texts, std::make_shared<const answer::Styles>(std::move(*styles)));
  window->resize(1280, 800);
  window->show();
  window->activateWindow();  // keys go to the window that is active
  REQUIRE(QTest::qWaitForWindowActive(window.get()));
}

void DeskWindow::open() {
  window->work().take({plan()});
  REQUIRE(answered());
}

bool DeskWindow::answered() {
  const auto& session = window->session();
  return until(
      [&] { return session.snapshot() != nullptr && !window->session().work().busy() && !session.waitsForDisk(); });
}

bool DeskWindow::onDisk() {
  return until([&] { return !window->session().waitsForDisk(); });
}

bool DeskWindow::sharp() {
  return until([&] { return part<desk::MapCanvas>().isSharp(); });
}

double DeskWindow::freeM2() {
  const auto& table = snapshot()->answer->tables.front();
  for (std::size_t c = 0; c < table.columns.size(); ++c) {
    const auto* area = table.columns[c].id == "free_m2" ? std::get_if<double>(&table.total[c]) : nullptr;
    if (area != nullptr) return *area;
  }
  return -1;
}

void DeskWindow::clickAt(gis::Coord land) {
  auto& canvas = part<desk::MapCanvas>();
  const QPointF at = canvas.view().toScreen(land) / canvas.devicePixelRatioF();
  QTest::mouseClick(&canvas, Qt::LeftButton, Qt::NoModifier, at.toPoint());
}

gis::Coord DeskWindow::middleOf(const std::string& park) {
  const gis::Box box = desk::shapesOfPark(*snapshot(), park).box();
  return {(box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2};
}

}  // namespace hectare::tests
