// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/state/read_plan.h"

#include "src/plan/plan_file.h"
#include "ui/desk/state/journal.h"
#include "ui/desk/state/paths.h"
#include "ui/desk/state/plan_watch.h"

namespace hectare::desk {

gis::Result<ReadPlan> planInFile(const std::filesystem::path& file) {
  ReadPlan read;
  read.known = PlanWatch::stateOf(file);
  auto plan = plan::readPlan(file);
  if (plan) {
    read.plan = std::move(*plan);
    return read;
  }
  if (plan.error().what.id == "plan.newer_format") {
    HECTARE_ASSIGN(read.newer, plan::readNewerPlan(file));
    read.plan = read.newer->plan;
    return read;
  }
  return std::move(plan).error();
}

gis::Result<ReadPlan> planToOpen(const std::filesystem::path& file) {
  auto read = planInFile(file);
  if (read || read.error().kind != gis::ErrorKind::notFound) return read;
  auto kept = Journal(realPath(file)).kept();
  if (!kept || !*kept) return read;
  ReadPlan neverSaved{std::move((*kept)->plan), {}, {}};
  neverSaved.plan.file = file;
  return neverSaved;
}

}  // namespace hectare::desk
