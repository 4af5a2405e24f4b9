// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/asking/accept_found.h"

#include <algorithm>

#include "src/questions/availability/availability.h"
#include "src/questions/check/check.h"
#include "src/questions/density/density.h"
#include "src/world/acceptances.h"
#include "src/world/correct_plot.h"

namespace hectare::asking {
namespace {

/// What a question finds; nothing where it cannot be asked of this plan: then it prints no findings either.
struct Found {
  std::string question;  ///< as the plan says it
  gis::Findings findings;
};

/// The questions whose findings can be accepted, check first: what it finds needs no other.
gis::Result<std::vector<Found>> findAll(const Rehearsal& of) {
  HECTARE_ASSIGN(const auto checked, questions::check(of.world, of.plan, {}, of.memo, of.progress));
  std::vector<Found> all{{"", checked.findings}};
  questions::AvailabilityOptions sure;
  sure.uncertainty = true;
  questions::AvailabilityOptions room;
  room.room = true;
  for (const questions::AvailabilityOptions& options : {sure, room}) {
    const auto answer = questions::availability(of.world, of.plan, options, of.memo, of.progress);
    if (of.progress.cancelled()) return gis::cancelledError();
    if (answer) all.push_back({"availability", answer->findings});
  }
  const auto density = questions::density(of.world, of.plan, {}, of.memo, of.progress);
  if (of.progress.cancelled()) return gis::cancelledError();
  if (density) all.push_back({"density", density->findings});
  return all;
}

}  // namespace

gis::Result<plan::Plan> acceptFound(const Rehearsal& of, plan::Acceptance said) {
  HECTARE_ASSIGN(const auto all, findAll(of));
  gis::Findings together;
  for (const Found& found : all) {
    together.insert(together.end(), found.findings.begin(), found.findings.end());
    const bool isThere =
        std::ranges::any_of(found.findings, [&](const auto& one) { return world::isAbout(said, one); });
    if (!isThere) continue;
    said.question = found.question;
    return world::acceptAsFound(of.plan, std::move(said), found.findings);
  }
  return world::acceptAsFound(of.plan, std::move(said), together);
}

}  // namespace hectare::asking
