// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QDropEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QMimeData>
#include <QTimer>

#include "gis/base/file.h"
#include "src/answer/cells.h"
#include "tests/support/catch.h"
#include "tests/support/real_data.h"
#include "tests/ui/desk/desk_window.h"
#include "ui/desk/side_bar.h"
#include "ui/desk/tables/answer_view.h"

using namespace hectare;
using namespace hectare::tests;

namespace fs = std::filesystem;

namespace {

/// What a planner does, one after another; a drop, a click, a key chord or a text entry is one action.
struct Walk {
  DeskWindow& desk;
  int actions = 0;
  int dialogs = 0;

  void drop(const std::vector<fs::path>& files) {
    ++actions;
    QMimeData mime;
    QList<QUrl> urls;
    for (const fs::path& file : files) urls << QUrl::fromLocalFile(QString::fromStdString(file.string()));
    mime.setUrls(urls);
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(desk.window.get(), &enter);
    QDropEvent drop({50, 50}, Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(desk.window.get(), &drop);
  }
  void keys(Qt::Key key, Qt::KeyboardModifiers modifiers) {
    ++actions;
    QTest::keyClick(desk.window.get(), key, modifiers);
  }
  /// A key where the focus is; the only dialog that it opens gets a name, and Return.
  void keyThatAsksForFile(Qt::Key key, const fs::path& file) {
    actions += 3;
    QTimer driver;
    QObject::connect(&driver, &QTimer::timeout, [&] {
      auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
      if (dialog == nullptr) return;
      ++dialogs;
      auto* name = dialog->findChild<QLineEdit*>("fileNameEdit");
      name->setText(QString::fromStdString(file.string()));
      QTest::keyClick(name, Qt::Key_Return);
    });
    driver.start(50);
    QTest::keyClick(QApplication::focusWidget(), key);
  }
};

}  // namespace

TEST_CASE("From five files of Cambridge to the ledger and an A3 policy map", "[desk][real]") {
  DeskWindow desk;
  QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
  const fs::path data = realData("cambridge");
  const fs::path sheet = desk.folder.path() / "cambridge.pdf";
  Walk walk{desk};
  walk.drop({data / "ASSESSING_ParcelsFY2014.topojson", data / "CDD_CommercialDistricts.geojson",
             data / "CDD_ZoningDistricts.geojson", data / "FEMA_FloodPlains100Year.geojson",
             data / "RECREATION_OpenSpace.geojson"});
  REQUIRE(DeskWindow::until([&] { return desk.window->session().isOpen(); }));
  REQUIRE(QTest::qWaitFor(
      [&] { return desk.snapshot() && desk.snapshot()->answer && !desk.window->session().work().busy(); }, 120000));
  // What each file was taken for stands in view; the ledger too.
  CHECK(std::string_view(desk.part<desk::SideBar>().shownTitle()) == "desk.sources");
  const answer::Table* parks = desk.part<desk::AnswerView>().model().table();
  REQUIRE(parks != nullptr);
  CHECK(parks->id == "parks");
  CHECK(parks->rows.size() == 9);  // commercial districts
  desk.window->activateWindow();
  REQUIRE(QTest::qWaitForWindowActive(desk.window.get()));
  walk.keys(Qt::Key_E, Qt::ControlModifier);
  walk.keyThatAsksForFile(Qt::Key_Return, sheet);
  REQUIRE(QTest::qWaitFor([&] { return fs::exists(sheet); }, 120000));
  REQUIRE(DeskWindow::until([&] { return !desk.window->work().writing().busy(); }));
  const auto bytes = gis::readFile(sheet);
  REQUIRE(bytes);
  CHECK(bytes->starts_with("%PDF"));
  CHECK(walk.dialogs == 1);  // the file chooser
  CHECK(walk.actions <= 15);
  CHECK(walk.actions == 5);  // as the README says
}
