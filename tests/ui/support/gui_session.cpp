// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/gui_session.h"

#include "tests/support/catch.h"
#include "ui/print/gui.h"

namespace hectare::tests {

void startGui() { REQUIRE(print::startGui()); }

}  // namespace hectare::tests
