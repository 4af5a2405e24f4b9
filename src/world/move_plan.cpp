// SPDX-FileCopyrightText: the Hectare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "src/world/move_plan.h"

#include "gis/io/source_place.h"
#include "src/plan/scheme.h"
#include "src/world/make_source.h"

namespace hectare::world {

namespace fs = std::filesystem;

namespace {

fs::path folderOf(const fs::path& file) {
  std::error_code ignored;
  return fs::absolute(file, ignored).lexically_normal().parent_path();
}

}  // namespace

plan::Plan movedPlan(plan::Plan plan, const fs::path& file) {
  const fs::path to = folderOf(file);
  if (folderOf(plan.file) != to) {
    for (plan::Source& source : plan.sources) {
      for (std::string& path : source.paths) {
        if (!gis::leadsElsewhere(path) && fs::path(path).is_relative()) path = planPath(plan.resolve(path), to);
      }
    }
    if (plan::isSchemePath(plan.scheme) && fs::path(plan.scheme).is_relative()) {
      plan.scheme = planPath(plan.resolve(plan.scheme), to);
    }
  }
  plan.file = file;
  return plan;
}

}  // namespace hectare::world
