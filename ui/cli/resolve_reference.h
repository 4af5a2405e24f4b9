// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "gis/base/memo.h"
#include "gis/base/progress.h"
#include "gis/base/result.h"
#include "src/questions/explain/explain_row.h"
#include "src/text/language.h"
#include "ui/cli/ask.h"

namespace hectare::cli {

/// What a reference is looked for in.
struct ReferenceQuest {
  std::string typed;     ///< the reference as a person typed it
  std::string asked;     ///< options of the question, as on its command line; empty: the usual ones are tried
  std::string planFile;  ///< as given on the command line
  std::string oldPlan;   ///< of changes: the plan of before; empty: not given
  const text::Language& language;
};

/// The row that a reference names: the questions whose rows bear references are asked again, with what the reference
/// carries and in the forms that it may stem from (each choice of their other options, each scheme), until a row bears
/// it. Errors: usage when it is no reference, with the row that was probably meant; notFound when no row bears it, with
/// the command to type where something has to be said besides.
gis::Result<questions::RowToExplain> resolveReference(const ReferenceQuest& quest, const Rehearsal& of);

}  // namespace hectare::cli
