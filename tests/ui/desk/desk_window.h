// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>
#include <QWidget>
#include <filesystem>
#include <memory>
#include <string>

#include "tests/support/temp_folder.h"
#include "ui/desk/main_window.h"

namespace hectare::tests {

/// A window on a copy of the land of two parks.
struct DeskWindow {
  TempFolder folder;
  std::unique_ptr<desk::Texts> texts;
  std::unique_ptr<desk::MainWindow> window;

  DeskWindow();
  /// A test that failed leaves a picture of its window; with HECTARE_PICTURES=all every test does.
  ~DeskWindow();
  DeskWindow(const DeskWindow&) = delete;
  DeskWindow& operator=(const DeskWindow&) = delete;

  void begin();
  [[nodiscard]] std::filesystem::path plan() const { return folder.path() / "two_parks.hectare"; }
  /// Opens the plan and waits for its figures.
  void open();
  [[nodiscard]] bool answered();
  /// What was to be read or kept is.
  [[nodiscard]] bool onDisk();
  [[nodiscard]] bool sharp();
  [[nodiscard]] std::shared_ptr<const desk::Snapshot> snapshot() { return window->session().snapshot(); }
  template <class Widget>
  [[nodiscard]] Widget& part(const char* name = "") {
    return *window->findChild<Widget*>(QString::fromLatin1(name));
  }
  /// Waits until something holds.
  template <class Condition>
  [[nodiscard]] static bool until(Condition condition) {
    return QTest::qWaitFor(condition, 30000);
  }
  /// Of the whole plan, as was answered last.
  [[nodiscard]] double freeM2();
  /// A click on the map, at a place of the land.
  void clickAt(gis::Coord land);
  /// The middle of a park.
  [[nodiscard]] gis::Coord middleOf(const std::string& park);
};

}  // namespace hectare::tests
