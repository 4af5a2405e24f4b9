// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/new_delivery.h"

#include <algorithm>

#include "gis/io/survey.h"
#include "src/plan/verbs_sources.h"
#include "src/questions/changes/changes.h"
#include "src/world/make_source.h"
#include "ui/desk/state/taken_files.h"

namespace hectare::desk {

namespace fs = std::filesystem;

namespace {

gis::Result<plan::Source> sourceNamed(const plan::Plan& plan, const std::string& name) {
  const plan::Source* found = plan.find(name);
  if (found != nullptr) return *found;
  return gis::Error{gis::ErrorKind::notFound, {"plan.unknown_source", {{"source", name}}}, {}, {}};
}

/// The layer to read: that of before, or the only one that there is.
std::string layerIn(const gis::SurveyFile& file, const std::string& before) {
  const bool there = std::ranges::find(file.layers, before, &gis::SurveyLayer::name) != file.layers.end();
  if (there || before.empty() || file.layers.size() != 1) return before;
  return file.layers.front().name;
}

std::string freeName(const plan::Plan& plan, const std::string& wanted) {
  std::string name = wanted;
  for (int number = 2; plan.find(name) != nullptr; ++number) name = wanted + " " + std::to_string(number);
  return name;
}

}  // namespace

gis::Result<plan::Plan> withDelivery(const plan::Plan& plan, const std::string& source, const fs::path& file,
                                     gis::Progress& progress) {
  HECTARE_ASSIGN(plan::Source changed, sourceNamed(plan, source));
  HECTARE_ASSIGN(const gis::Survey survey, gis::survey({file}, {}, progress));
  if (!survey.files.empty() && survey.files.front().error) return *survey.files.front().error;
  if (!survey.files.empty()) changed.layer = layerIn(survey.files.front(), changed.layer);
  changed.paths = {world::planPath(file, plan.file.parent_path())};
  changed.date.clear();  // it was that of the delivery before
  return plan::bindSource(plan, std::move(changed));
}

gis::Result<plan::Plan> withFiles(const plan::Plan& plan, const std::vector<fs::path>& files, const std::string& today,
                                  const text::Language& language, gis::Progress& progress) {
  HECTARE_ASSIGN(const TakenFiles taken, lookAt(files, progress));
  HECTARE_ASSIGN(world::NewPlan made, planOf(taken, plan.file, today, language, progress));
  plan::Plan next = plan;
  std::map<std::string, std::string> names;
  for (plan::Source& source : made.plan.sources) {
    const std::string name = freeName(next, source.name);
    names[source.name] = name;
    source.name = name;
    if (source.join && names.contains(source.join->source)) source.join->source = names[source.join->source];
    next.sources.push_back(std::move(source));
  }
  if (next.sources.size() == plan.sources.size()) return next;
  // The last is bound as a verb, so that all are checked.
  plan::Source last = std::move(next.sources.back());
  next.sources.pop_back();
  return plan::bindSource(next, std::move(last));
}

gis::Result<answer::Answer> changesBetween(const Snapshot& before, const Snapshot& after, const gis::Consent& consent,
                                           gis::Memo& memo, gis::Progress& progress) {
  gis::PartProgress loading(progress, 0, 0.3);
  gis::PartProgress asking(progress, 0.3, 1);
  const plan::Plan redefined =
      questions::redefinedPlan(before.plan, after.plan, questions::unchangedSources(*before.world, *after.world));
  HECTARE_ASSIGN(const world::World redefinedWorld, world::load(redefined, before.world.get(), loading, consent));
  const plan::Plan uncorrected = questions::uncorrectedPlan(before.plan, after.plan);
  HECTARE_ASSIGN(const world::World uncorrectedWorld, world::load(uncorrected, after.world.get(), loading, consent));
  const questions::Deliveries deliveries{{*before.world, before.plan},
                                         {redefinedWorld, redefined},
                                         {uncorrectedWorld, uncorrected},
                                         {*after.world, after.plan}};
  return questions::changes(deliveries, {true}, memo, asking);
}

Standing standingOf(const Snapshot& snapshot) {
  Standing standing;
  if (snapshot.world) {
    for (const world::Entry& entry : snapshot.world->entries) {
      if (!entry.layer) continue;
      for (const plan::CorrectionOutcome& outcome : entry.layer->corrections) {
        if (plan::isCounted(outcome.match)) ++standing.correctionsHeld;
      }
    }
  }
  standing.correctionsLost =
      snapshot.plan.corrections.size() - std::min(snapshot.plan.corrections.size(), standing.correctionsHeld);
  standing.accepted = snapshot.plan.accepted.size();
  for (const gis::Finding& finding : snapshot.findings) {
    if (finding.rule == "acceptance.changed") ++standing.acceptedChanged;
    if (finding.rule == "acceptance.vanished") ++standing.acceptedVanished;
  }
  return standing;
}

}  // namespace hectare::desk
