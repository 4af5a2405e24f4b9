// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/icons.h"

#include <QApplication>
#include <QPalette>
#include <QPixmap>
#include <filesystem>
#include <regex>
#include <set>

#include "gis/base/file.h"
#include "tests/support/catch.h"
#include "tests/support/repository.h"
#include "tests/support/source_folder.h"
#include "tests/ui/desk/start_desk.h"

using namespace hectare;
using namespace hectare::tests;

namespace {

namespace fs = std::filesystem;

fs::path iconFolder() { return fs::path(sourceFolder()) / "data/icons"; }

/// The colour of the dots that are drawn whole, and how many there are.
struct Ink {
  QColor colour;
  int dots = 0;
};

Ink inkIn(const QPixmap& pixmap) {
  const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
  Ink ink;
  for (int y = 0; y < image.height(); ++y) {
    for (int x = 0; x < image.width(); ++x) {
      const QColor colour = image.pixelColor(x, y);
      if (colour.alpha() < 255) continue;
      ink.colour = colour;
      ++ink.dots;
    }
  }
  return ink;
}

/// Gives back the palette that was.
struct PaletteKept {
  QPalette before = QApplication::palette();
  PaletteKept() = default;
  PaletteKept(const PaletteKept&) = delete;
  PaletteKept& operator=(const PaletteKept&) = delete;
  ~PaletteKept() { QApplication::setPalette(before); }
};

}  // namespace

TEST_CASE("Every icon that the window asks for is drawn", "[desk][icons]") {
  startDesk();
  // icon("save"), and the name that stands behind that of a text: {"desk.save", "save", …}.
  const std::regex asked("\\bicon\\(\"([^\"]*)\"\\)|\"desk\\.[a-z_]+\",\\s*\"([a-z-]+)\"");
  for (const ProjectFile& file : codeBelow({"ui/desk"})) {
    for (std::sregex_iterator at(file.text.begin(), file.text.end(), asked), end; at != end; ++at) {
      const std::string name = (*at)[1].matched ? (*at)[1] : (*at)[2];
      INFO(file.path << " asks for " << name);
      CHECK_FALSE(desk::icon(name.c_str()).isNull());
    }
  }
}

TEST_CASE("All icons are of one family: lines of one width in the colour of text", "[desk][icons]") {
  startDesk();
  std::set<std::string> names;
  for (const auto& file : fs::directory_iterator(iconFolder())) {
    const std::string name = file.path().stem().string();
    INFO(name);
    const auto svg = gis::readFile(file.path());
    REQUIRE(svg);
    CHECK(svg->find("viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.6\" "
                    "stroke-linecap=\"round\" stroke-linejoin=\"round\"") != std::string::npos);
    CHECK(svg->find('#') == std::string::npos);  // no colour of its own
    const Ink ink = inkIn(desk::icon(name.c_str()).pixmap(QSize(24, 24), 2.0));
    CHECK(ink.colour == QApplication::palette().color(QPalette::ButtonText));
    CHECK(ink.dots > 40);
    names.insert(name);
  }
  CHECK(names.size() > 40);
}

TEST_CASE("An icon is sharp on a screen of twice the dots", "[desk][icons]") {
  startDesk();
  const QPixmap once = desk::icon("layers").pixmap(QSize(24, 24), 1.0);
  const QPixmap twice = desk::icon("layers").pixmap(QSize(24, 24), 2.0);
  CHECK(once.size() == QSize(24, 24));
  CHECK(twice.size() == QSize(48, 48));
  CHECK(twice.devicePixelRatio() == 2.0);
  CHECK(inkIn(twice).dots > 3 * inkIn(once).dots);
}

TEST_CASE("Icons follow the palette: disabled, selected, switched on, and when the desktop goes dark",
          "[desk][icons]") {
  startDesk();
  const PaletteKept kept;
  QPalette palette = QApplication::palette();
  palette.setColor(QPalette::ButtonText, QColor(10, 20, 30));
  palette.setColor(QPalette::Disabled, QPalette::ButtonText, QColor(120, 130, 140));
  palette.setColor(QPalette::Button, Qt::white);
  palette.setColor(QPalette::Highlight, QColor(0x17, 0x5c, 0x7e));
  palette.setColor(QPalette::HighlightedText, Qt::white);
  QApplication::setPalette(palette);
  const QIcon icon = desk::icon("save");
  const auto ink = [&](QIcon::Mode mode, QIcon::State state) {
    return inkIn(icon.pixmap(QSize(48, 48), 1.0, mode, state)).colour;
  };
  CHECK(ink(QIcon::Normal, QIcon::Off) == QColor(10, 20, 30));
  CHECK(ink(QIcon::Disabled, QIcon::Off) == QColor(120, 130, 140));
  CHECK(ink(QIcon::Selected, QIcon::Off) == QColor(Qt::white));
  CHECK(ink(QIcon::Normal, QIcon::On) == QColor(0x17, 0x5c, 0x7e));
  palette.setColor(QPalette::ButtonText, QColor(230, 230, 230));
  palette.setColor(QPalette::Button, QColor(0x2e, 0x34, 0x39));
  QApplication::setPalette(palette);
  CHECK(ink(QIcon::Normal, QIcon::Off) == QColor(230, 230, 230));
  // The accent of light buttons can't be told from dark ones.
  CHECK(ink(QIcon::Normal, QIcon::On).lightness() > QColor(0x17, 0x5c, 0x7e).lightness() + 40);
}

TEST_CASE("An icon that nobody drew is empty, and nothing fails", "[desk][icons]") {
  startDesk();
  CHECK(desk::icon("no-such-drawing").isNull());
  CHECK(desk::icon("../styles/availability").isNull());
}

TEST_CASE("The program's picture is there from the size of a tab to that of a store, with one plot in the accent",
          "[desk][icons]") {
  startDesk();
  const QIcon picture = desk::programIcon();
  REQUIRE_FALSE(picture.isNull());
  CHECK(picture.availableSizes().contains(QSize(16, 16)));
  const QImage image = picture.pixmap(QSize(256, 256)).toImage();
  CHECK(image.pixelColor(190, 140) == QColor(0x17, 0x5c, 0x7e));
  CHECK(image.pixelColor(1, 1).alpha() == 0);
}
