// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/asking/sheet_answers.h"

#include <algorithm>

#include "src/asking/asked_question.h"

namespace hectare::asking {
namespace {

using Shared = std::shared_ptr<const answer::Answer>;

/// Null where the plan has no source that knows of jobs.
gis::Result<Shared> densityAnswer(const std::vector<std::string>& parks, const Rehearsal& of) {
  const bool known = std::ranges::any_of(
      of.world.entries, [](const world::Entry& entry) { return entry.role == plan::Role::establishments; });
  if (!known) return Shared();
  return answerTo({.command = "density", .parks = parks, .pieces = false}, of);
}

}  // namespace

gis::Result<SheetAnswers> answersFor(const plan::Sheet& sheet, const Rehearsal& of,
                                     const std::vector<std::string>& parks) {
  std::vector<std::string> chosen = parks;
  if (chosen.empty() && !sheet.park.empty()) chosen = {sheet.park};
  std::ranges::sort(chosen);  // as askedForm has them
  SheetAnswers answers;
  HECTARE_ASSIGN(answers.main, answerTo({.command = sheet.question, .parks = chosen}, of));
  if (sheet.form != "fact-sheet") return answers;
  HECTARE_ASSIGN(answers.sizes, answerTo({.by = "size", .parks = chosen, .pieces = false}, of));
  HECTARE_ASSIGN(answers.density, densityAnswer(chosen, of));
  return answers;
}

}  // namespace hectare::asking
