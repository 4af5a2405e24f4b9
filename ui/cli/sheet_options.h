// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "gis/base/result.h"
#include "src/plan/plan.h"
#include "ui/cli/command_line.h"

namespace hectare::cli {

/// What the command line says of a sheet; empty and 0: nothing.
struct SheetOptions {
  std::string sheet;  ///< of the plan
  std::string question;
  std::string form;
  std::string extent;
  std::string park;
  double scale = 0;
  std::string size;
  std::string title;
  std::string subtitle;
  std::string stamp;
  bool grid = false;
  bool graticule = false;
};

/// How a sheet looks.
void declareSheetLook(CommandLine& line, SheetOptions& options);
/// What it shows.
void declareSheetContent(CommandLine& line, SheetOptions& options);

/// The sheet of the plan that is named (else a new one) with what the command line says instead. Errors: notFound (a
/// sheet that the plan does not have), usage (extent, paper).
gis::Result<plan::Sheet> chosenSheet(const SheetOptions& options, const plan::Plan& plan);

}  // namespace hectare::cli
