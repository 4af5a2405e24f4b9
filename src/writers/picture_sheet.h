// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "src/writers/report/report.h"
#include "src/writers/table_sheet.h"
#include "src/writers/workbook.h"

namespace hectare::writers {

/// A sheet with the pictures under one another, each with its title above it and its text alternative as the
/// description that programs read aloud. \pre they are PNG, in dots that say how large they are.
void writePictures(Workbook& book, const std::string& name, const Report& report, const SheetFrame& frame);

}  // namespace hectare::writers
