// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/source_folder.h"

namespace hectare::tests {

std::string sourceFolder() { return HECTARE_SOURCE_DIR; }

}  // namespace hectare::tests
