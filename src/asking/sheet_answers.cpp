// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/asking/sheet_answers.h"

#include <algorithm>

#include "src/answer/row_references.h"
#include "src/asking/asked_form.h"
#include "src/questions/availability/availability.h"
#include "src/questions/density/density.h"
#include "src/questions/occupancy/occupancy.h"
#include "src/questions/zoning/zoning.h"

namespace hectare::asking {
namespace {

using Shared = std::shared_ptr<const answer::Answer>;

/// The form in which the command of that name would be asked for the same rows.
AskedForm formOf(const std::string& command, const std::vector<std::string>& parks) {
  AskedForm form{command, command == "availability" || command == "density", {}, {}};
  if (!parks.empty() && form.underScheme) form.options = {{"--park", parks}};
  return form;
}

gis::Result<Shared> referred(gis::Result<answer::Answer> answer, const AskedForm& form, const Rehearsal& of) {
  if (!answer) return std::move(answer).error();
  answer::addReferences(*answer, groundOf(form, of.plan, of.world));
  return std::make_shared<const answer::Answer>(std::move(*answer));
}

gis::Result<Shared> mainAnswer(const plan::Sheet& sheet, const std::vector<std::string>& parks, const Rehearsal& of) {
  const AskedForm form = formOf(sheet.question, parks);
  if (sheet.question == "density") {
    questions::DensityOptions options;
    options.parks = parks;
    options.shapes = true;
    return referred(questions::density(of.world, of.plan, options, of.memo, of.progress), form, of);
  }
  if (sheet.question == "zoning") {
    return referred(questions::zoning(of.world, of.plan, {true}, of.memo, of.progress), form, of);
  }
  if (sheet.question == "occupancy") {
    questions::OccupancyOptions options;
    options.shapes = true;
    return referred(questions::occupancy(of.world, of.plan, options, of.memo, of.progress), form, of);
  }
  questions::AvailabilityOptions options;
  options.parks = parks;
  options.pieces = options.shapes = true;
  return referred(questions::availability(of.world, of.plan, options, of.memo, of.progress), form, of);
}

gis::Result<Shared> sizesAnswer(const std::vector<std::string>& parks, const Rehearsal& of) {
  questions::AvailabilityOptions options;
  options.parks = parks;
  options.by = questions::AvailabilityOptions::By::size;
  AskedForm form = formOf("availability", parks);
  form.options.insert(form.options.begin(), {"--by", {"size"}});
  return referred(questions::availability(of.world, of.plan, options, of.memo, of.progress), form, of);
}

/// Null where the plan has no source that knows of jobs.
gis::Result<Shared> densityAnswer(const std::vector<std::string>& parks, const Rehearsal& of) {
  const bool known = std::ranges::any_of(
      of.world.entries, [](const world::Entry& entry) { return entry.role == plan::Role::establishments; });
  if (!known) return Shared();
  questions::DensityOptions options;
  options.parks = parks;
  return referred(questions::density(of.world, of.plan, options, of.memo, of.progress), formOf("density", parks), of);
}

}  // namespace

gis::Result<SheetAnswers> answersFor(const plan::Sheet& sheet, const Rehearsal& of,
                                     const std::vector<std::string>& parks) {
  std::vector<std::string> chosen = parks;
  if (chosen.empty() && !sheet.park.empty()) chosen = {sheet.park};
  std::ranges::sort(chosen);  // as askedForm has them
  SheetAnswers answers;
  HECTARE_ASSIGN(answers.main, mainAnswer(sheet, chosen, of));
  if (sheet.form != "fact-sheet") return answers;
  HECTARE_ASSIGN(answers.sizes, sizesAnswer(chosen, of));
  HECTARE_ASSIGN(answers.density, densityAnswer(chosen, of));
  return answers;
}

}  // namespace hectare::asking
