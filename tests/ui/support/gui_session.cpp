// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/gui_session.h"

#include <QGuiApplication>
#include <array>

namespace hectare::tests {

void startGui() {
  static int count = 3;
  static std::array<char, 32> program{"hectare_tests_ui"};
  static std::array<char, 32> option{"-platform"};
  static std::array<char, 32> value{"offscreen"};
  static std::array<char*, 4> arguments{program.data(), option.data(), value.data(), nullptr};
  static QGuiApplication application(count, arguments.data());
}

}  // namespace hectare::tests
