// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "src/answer/answer.h"
#include "src/asking/rehearsal.h"
#include "src/plan/sheet.h"

namespace hectare::asking {

/// What a sheet is asked for. Rows bear the references that the commands of the same questions would print.
struct SheetAnswers {
  std::shared_ptr<const answer::Answer> main;
  std::shared_ptr<const answer::Answer> sizes;    ///< of a fact sheet
  std::shared_ptr<const answer::Answer> density;  ///< of a fact sheet, where the plan's sources know of jobs
};

/// Asks what a sheet shows. \param parks whose figures it tells; empty: the sheet's park, else all. Errors: those of
/// the questions.
gis::Result<SheetAnswers> answersFor(const plan::Sheet& sheet, const Rehearsal& of,
                                     const std::vector<std::string>& parks = {});

}  // namespace hectare::asking
