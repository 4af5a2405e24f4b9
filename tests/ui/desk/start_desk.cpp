// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/desk/start_desk.h"

#include <QApplication>
#include <QHashSeed>
#include <QStandardPaths>

#include "tests/support/catch.h"
#include "ui/print/gui.h"

namespace hectare::tests {

void startDesk() {
  static int count = 1;
  static char name[] = "hectare-desktop";
  static char* arguments[] = {name, nullptr};
  static const bool started = [] {
    if (qEnvironmentVariableIsEmpty("DISPLAY")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    QHashSeed::setDeterministicGlobalSeed();  // as in the programs
    QApplication::setApplicationName("hectare-test");
    // Never destroyed: at the end of the program, what it would clear away may be gone before it.
    static const QApplication* const application = new QApplication(count, arguments);
    static_cast<void>(application);
    return static_cast<bool>(print::startGui());
  }();
  REQUIRE(started);
}

}  // namespace hectare::tests
