// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gis/base/result.h"

namespace hectare::print {

/// Starts what QtGui needs to set text, once per process and without a screen, and loads the fonts of paper by file, so
/// that sheets are the same everywhere. To be called before anything here is measured or painted, from the main thread.
/// Fonts are looked for in HECTARE_FONTS (folders apart by colons), else where the system keeps fonts. Errors:
/// notFound, naming the file and the package that has it.
gis::Status startGui();

}  // namespace hectare::print
