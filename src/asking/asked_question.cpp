// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/asking/asked_question.h"

#include <fmt/format.h>

#include "src/answer/row_references.h"
#include "src/questions/availability/availability.h"
#include "src/questions/density/density.h"
#include "src/questions/occupancy/occupancy.h"
#include "src/questions/zoning/zoning.h"

namespace hectare::asking {
namespace {

using questions::AvailabilityOptions;

AvailabilityOptions::By byFromName(const std::string& name) {
  using By = AvailabilityOptions::By;
  if (name == "municipality") return By::municipality;
  if (name == "parcel") return By::parcel;
  if (name == "size") return By::size;
  return name == "plan" ? By::plan : By::park;
}

gis::Result<answer::Answer> plainAnswer(const AskedQuestion& question, const Rehearsal& of) {
  if (question.command == "density") {
    questions::DensityOptions options;
    options.scheme = question.scheme;
    options.parks = question.parks;
    options.shapes = question.pieces;
    return questions::density(of.world, of.plan, options, of.memo, of.progress);
  }
  if (question.command == "zoning") {
    return questions::zoning(of.world, of.plan, {question.pieces}, of.memo, of.progress);
  }
  if (question.command == "occupancy") {
    questions::OccupancyOptions options;
    options.shapes = question.pieces;
    return questions::occupancy(of.world, of.plan, options, of.memo, of.progress);
  }
  AvailabilityOptions options;
  options.by = byFromName(question.by);
  options.scheme = question.scheme;
  options.parks = question.parks;
  options.classes = question.classes;
  options.minAreaM2 = question.minAreaM2;
  options.pieces = options.shapes = question.pieces;
  return questions::availability(of.world, of.plan, options, of.memo, of.progress);
}

}  // namespace

AskedForm formOf(const AskedQuestion& question) {
  const bool availability = question.command == "availability";
  AskedForm form{question.command, availability || question.command == "density", {}, {}};
  if (form.underScheme) form.scheme = question.scheme;
  if (availability && question.by != "park") form.options.push_back({"--by", {question.by}});
  if (availability && !question.classes.empty()) form.options.push_back({"--class", question.classes});
  if (availability && question.minAreaM2 > 0) {
    form.options.push_back({"--min-area", {fmt::format("{}", question.minAreaM2)}});
  }
  if (form.underScheme && !question.parks.empty()) form.options.push_back({"--park", question.parks});
  return form;
}

gis::Result<std::shared_ptr<const answer::Answer>> answerTo(const AskedQuestion& question, const Rehearsal& of) {
  HECTARE_ASSIGN(answer::Answer answer, plainAnswer(question, of));
  answer::addReferences(answer, groundOf(formOf(question), of.plan, of.world));
  return std::make_shared<const answer::Answer>(std::move(answer));
}

}  // namespace hectare::asking
